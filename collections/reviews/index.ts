import { ledgerCollection } from '../shared/ledger-collection'
import { choice, documentRef, jsonField, textField } from '../shared/row-fields'

export const reviews = ledgerCollection({
  slug: 'reviews',
  labels: { singular: 'Review', plural: 'Reviews' },
  admin: {
    defaultColumns: ['collectionSlug', 'documentId', 'kind', 'author', 'createdAt'],
    description: 'Comments, decisions, ticks of the checklist and proposals on a document.',
  },
  fields: [
    ...documentRef(),
    textField('snapshot'),
    choice('kind', ['comment', 'changes-requested', 'approval', 'tick', 'guest', 'proposal'], {
      required: true,
      index: true,
    }),
    { name: 'body', type: 'textarea' },
    jsonField('changes', {
      admin: {
        description: 'For a proposal: the fields it would change. For an approval: a hash of what was shown of others.',
      },
    }),
    textField('anchor'),
    { name: 'author', type: 'relationship', relationTo: 'users', index: true },
    { name: 'resolved', type: 'checkbox', defaultValue: false, index: true },
  ],
})

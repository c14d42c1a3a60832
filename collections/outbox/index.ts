import { ledgerCollection } from '../shared/ledger-collection'
import { choice, instantField, jsonField, leaseFields } from '../shared/row-fields'

export const outbox = ledgerCollection({
  slug: 'outbox',
  labels: { singular: 'Effect', plural: 'Outbox' },
  // What is due is found without what was done.
  indexes: [{ fields: ['state', 'due'] }],
  admin: {
    defaultColumns: ['effect', 'state', 'due', 'attempts', 'lastError', 'createdAt'],
    description: 'What follows a commit. A row may be carried out twice; it is never lost.',
  },
  fields: [
    choice('effect', ['cache', 'notice', 'adopt', 'reader-mail'], { required: true, index: true }),
    // Of a row that somebody has to carry out; what is only followed (`cache`) has none.
    choice('state', ['open', 'done', 'failed']),
    jsonField('ids'),
    jsonField('told', { admin: { description: 'Accounts this notice was sent to, or could not be for good.' } }),
    instantField('due', { index: true }),
    ...leaseFields(),
  ],
})

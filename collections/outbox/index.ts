import { ledgerCollection } from '../shared/ledger-collection'
import { choice, instantField, jsonField, leaseFields } from '../shared/row-fields'

export const outbox = ledgerCollection({
  slug: 'outbox',
  labels: { singular: 'Effect', plural: 'Outbox' },
  admin: {
    defaultColumns: ['effect', 'due', 'attempts', 'createdAt'],
    description: 'What follows a commit. A row may be carried out twice; it is never lost.',
  },
  fields: [
    choice('effect', ['cache', 'notice'], { required: true, index: true }),
    jsonField('ids'),
    instantField('due', { index: true }),
    ...leaseFields(),
  ],
})

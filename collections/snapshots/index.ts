import { ledgerCollection } from '../shared/ledger-collection'
import { documentRef, jsonField, numberField, textField } from '../shared/row-fields'

export const snapshots = ledgerCollection({
  slug: 'snapshots',
  labels: { singular: 'Snapshot', plural: 'Snapshots' },
  admin: {
    defaultColumns: ['collectionSlug', 'documentId', 'hash', 'createdAt'],
    description: 'What was signed off, in canonical form with its hash. Never changed.',
  },
  fields: [
    ...documentRef(),
    textField('version'),
    jsonField('canonical', { required: true }),
    textField('hash', { required: true, index: true }),
    numberField('hashFormat', { required: true }),
  ],
})

import { ledgerCollection } from '../shared/ledger-collection'
import { documentRef, textField } from '../shared/row-fields'

export const publicUses = ledgerCollection({
  slug: 'public-uses',
  labels: { singular: 'Public use', plural: 'Public uses' },
  indexes: [{ fields: ['usedSlug', 'usedId', 'collectionSlug', 'documentId'], unique: true }],
  admin: {
    defaultColumns: ['usedSlug', 'usedId', 'collectionSlug', 'documentId'],
    description: 'Which published document shows which picture or source: kept with each publication.',
  },
  fields: [
    textField('usedSlug', { required: true, index: true, label: 'Collection of what is used' }),
    textField('usedId', { required: true, index: true, label: 'What is used' }),
    ...documentRef(),
  ],
})

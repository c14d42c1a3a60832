import { ledgerCollection } from '../shared/ledger-collection'
import { documentRef, textField } from '../shared/row-fields'

/**
 * The ledger of `npm run archive:load`: one row for each document it has ever written, made in the transaction that
 * wrote it. What stands here is never written again, whatever an editor has since made of it.
 */
export const archiveLoads = ledgerCollection({
  slug: 'archive-loads',
  labels: { singular: 'Archive load', plural: 'Archive loads' },
  admin: {
    defaultColumns: ['key', 'collectionSlug', 'documentId', 'createdAt'],
    description: 'What the archive loader wrote, and will not write again.',
  },
  fields: [textField('key', { required: true, unique: true, index: true }), ...documentRef()],
})

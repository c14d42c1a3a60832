import type { CollectionConfig } from 'payload'

const nobody = () => false

/**
 * The ledger of `npm run archive:load`: one row for each document it has ever written, made in the transaction that
 * wrote it. What stands here is never written again, whatever an editor has since made of it. Rows are written by
 * the loader alone.
 */
export const archiveLoads: CollectionConfig = {
  slug: 'archive-loads',
  labels: { singular: 'Archive load', plural: 'Archive loads' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody, readVersions: nobody, unlock: nobody },
  lockDocuments: false,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'collection', type: 'text', required: true },
    { name: 'documentId', type: 'text', required: true },
  ],
}

import type { CollectionConfig } from 'payload'
import type { TableSlug } from '../access-table'
import { accessFor } from './access'

/** Rows the system keeps: no drafts, no versions, no edit locks, no write by any door of the API or the panel. */
export const ledgerCollection = (parts: CollectionConfig & { slug: TableSlug }): CollectionConfig => ({
  ...parts,
  access: { ...accessFor(parts.slug), create: () => false, update: () => false, delete: () => false },
  versions: false,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { group: 'Records', ...parts.admin },
})

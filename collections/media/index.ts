import type { CollectionConfig } from 'payload'
import { accessFor } from '../shared/access'
import { withPublicChange } from '../shared/public-change'
import { fields } from './fields'
import { hooks } from './hooks'
import { upload } from './upload'

export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Picture or file', plural: 'Media' },
  access: accessFor('media'),
  versions: false,
  disableBulkEdit: true,
  upload,
  admin: {
    group: 'Editorial',
    defaultColumns: ['filename', 'alt', 'credit', 'public', 'updatedAt'],
    listSearchableFields: ['filename', 'alt', 'caption', 'credit'],
    description: 'Pictures and PDF files. A file answers readers only while something published uses it.',
  },
  fields,
  hooks: withPublicChange(hooks),
}

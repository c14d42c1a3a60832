import type { CollectionConfig } from 'payload'
import { replaceEndpoints } from '../../src/editorial'
import { serveLocal } from '../../src/platform/media'
import { accessFor } from '../shared/access'
import { withPublicChange } from '../shared/public-change'
import { fields } from './fields'
import { hooks } from './hooks'
import { upload } from './upload'

const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Picture or file', plural: 'Media' },
  access: accessFor('media'),
  versions: false,
  disableBulkEdit: true,
  disableDuplicate: true,
  upload,
  admin: {
    group: 'Editorial',
    defaultColumns: ['filename', 'alt', 'credit', 'public', 'updatedAt'],
    listSearchableFields: ['filename', 'alt', 'caption', 'credit'],
    description: 'Pictures and PDF files. A file answers readers only while something published uses it.',
  },
  endpoints: replaceEndpoints('media'),
  fields,
  hooks: withPublicChange(hooks),
}

/** The collection with its files in a folder of this machine, or in a bucket where there is none. */
export const mediaIn = (folder: string | null): CollectionConfig =>
  folder === null ? media : { ...media, upload: { ...upload, staticDir: folder, handlers: [serveLocal(folder)] } }

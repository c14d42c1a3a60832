import type { CollectionConfig } from 'payload'
import { replaceEndpoints } from '../../src/editorial'
import { accessFor } from '../shared/access'
import { withPublicChange } from '../shared/public-change'
import { fields } from './fields'
import { hooks } from './hooks'

export const sources: CollectionConfig = {
  slug: 'sources',
  labels: { singular: 'Source', plural: 'Sources' },
  access: accessFor('sources'),
  versions: false,
  disableBulkEdit: true,
  admin: {
    group: 'Regulation',
    useAsTitle: 'title',
    defaultColumns: ['title', 'doi', 'url', 'checkedOn'],
    listSearchableFields: ['title', 'doi', 'url'],
    description: 'What our statements rest on, in CSL-JSON.',
  },
  endpoints: replaceEndpoints('sources'),
  fields,
  hooks: withPublicChange(hooks),
}

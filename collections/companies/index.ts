import { editorialCollection } from '../shared/editorial-collection'
import { fields } from './fields'
import { hooks } from './hooks'

export const companies = editorialCollection({
  slug: 'companies',
  labels: { singular: 'Company', plural: 'Companies' },
  slugSource: 'name',
  admin: {
    group: 'Tracker',
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'headquarters', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'nativeNames.text', 'formerNames.name'],
    description: 'Sponsors, licensees and institutions.',
  },
  fields,
  hooks,
})

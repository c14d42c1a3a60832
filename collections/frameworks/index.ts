import { holdsIssues } from '../../src/newsletter'
import { editorialCollection } from '../shared/editorial-collection'
import { fields } from './fields'
import { hooks } from './hooks'

export const frameworks = editorialCollection({
  slug: 'frameworks',
  labels: { singular: 'Framework', plural: 'Frameworks' },
  slugSource: 'title',
  admin: {
    group: 'Regulation',
    useAsTitle: 'title',
    defaultColumns: ['title', 'jurisdiction', 'language', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'instruments.title', 'instruments.number'],
    description: 'A jurisdiction’s rules, as dated and sourced answers to the same questions.',
  },
  fields,
  signOff: { alsoOn: holdsIssues },
  hooks,
})

import { holdsIssues } from '../../src/newsletter'
import { editorialCollection } from '../shared/editorial-collection'
import { fields } from './fields'
import { hooks } from './hooks'

export const articles = editorialCollection({
  slug: 'articles',
  labels: { singular: 'Article', plural: 'Articles' },
  slugSource: 'title',
  admin: {
    group: 'Editorial',
    useAsTitle: 'title',
    defaultColumns: ['title', 'section', 'language', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'deck', 'slug'],
    description: 'What readers read: news analysis, round-ups and guides.',
  },
  fields,
  signOff: { alsoOn: holdsIssues },
  hooks,
})

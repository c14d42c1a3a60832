import { dispatchEndpoints, issueEndpoints, issueSignOff, issueUpdateEndpoints } from '../../src/newsletter'
import { editorialCollection } from '../shared/editorial-collection'
import { fields } from './fields'
import { hooks } from './hooks'

export const issues = editorialCollection({
  slug: 'issues',
  labels: { singular: 'Newsletter issue', plural: 'Newsletter issues' },
  slugSource: 'title',
  admin: {
    group: 'Newsletter',
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'language', 'sendAt', '_status'],
    listSearchableFields: ['title', 'subject'],
    description: 'One edition of the newsletter: a trial roundup, an event promotion or a letter.',
  },
  endpoints: [...issueEndpoints, ...dispatchEndpoints, ...issueUpdateEndpoints],
  fields,
  signOff: issueSignOff,
  hooks,
})

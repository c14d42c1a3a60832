import { eventEndpoints } from '../../src/events'
import { eventUpdateEndpoints, showsInMail } from '../../src/newsletter'
import { editorialCollection } from '../shared/editorial-collection'
import { fields } from './fields'
import { hooks } from './hooks'

export const events = editorialCollection({
  slug: 'events',
  labels: { singular: 'Event', plural: 'Events' },
  slugSource: 'name',
  admin: {
    group: 'Events',
    useAsTitle: 'name',
    defaultColumns: ['name', 'startDate', 'startsAt', 'status', '_status'],
    listSearchableFields: ['name', 'venue.name', 'venue.city'],
    description: 'Conferences and meetings, with their programme and speakers.',
  },
  endpoints: [...eventEndpoints, ...eventUpdateEndpoints],
  fields,
  signOff: { alsoOn: showsInMail },
  hooks,
})

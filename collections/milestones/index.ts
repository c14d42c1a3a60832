import { notesChanges } from '../../src/newsletter'
import { editorialCollection } from '../shared/editorial-collection'
import { fields } from './fields'
import { hooks } from './hooks'

export const milestones = editorialCollection({
  slug: 'milestones',
  labels: { singular: 'Milestone', plural: 'Milestones' },
  admin: {
    group: 'Tracker',
    useAsTitle: 'name',
    defaultColumns: ['name', 'jurisdiction', 'kind', 'occurredOn', '_status'],
    listSearchableFields: ['name', 'authority', 'localTerm'],
    description: 'Dated regulatory events of a therapy in one jurisdiction.',
  },
  fields,
  signOff: notesChanges('milestones'),
  hooks,
})

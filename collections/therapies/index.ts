import { notesChanges } from '../../src/newsletter'
import { editorialCollection } from '../shared/editorial-collection'
import { fields } from './fields'
import { hooks } from './hooks'

export const therapies = editorialCollection({
  slug: 'therapies',
  labels: { singular: 'Therapy', plural: 'Therapies' },
  slugSource: 'name',
  admin: {
    group: 'Tracker',
    useAsTitle: 'name',
    defaultColumns: ['name', 'modality', 'donor', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'aliases.value'],
    description: 'Products under study or on the market, each under one name with its codes and brands.',
  },
  fields,
  signOff: notesChanges('therapies'),
  hooks,
})

import { importEndpoints } from '../../src/editorial'
import { notesChanges } from '../../src/newsletter'
import { trialImporter } from '../../src/trials'
import { isDesk } from '../shared/access'
import { editorialCollection } from '../shared/editorial-collection'
import { fields } from './fields'
import { hooks } from './hooks'

export const trials = editorialCollection({
  slug: 'trials',
  labels: { singular: 'Trial', plural: 'Trials' },
  slugSource: 'name',
  admin: {
    components: { listMenuItems: ['/src/admin/list-links#ListLinks'] },
    group: 'Tracker',
    useAsTitle: 'name',
    defaultColumns: ['name', 'country', 'phases', 'recruitment', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'title', 'registryIds.value'],
    description: 'Registered studies of a therapy, as registries and sources state them.',
  },
  endpoints: importEndpoints({ slug: 'trials', importer: trialImporter, mayImport: isDesk }),
  fields,
  signOff: notesChanges('trials'),
  hooks,
})

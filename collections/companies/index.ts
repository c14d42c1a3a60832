import { importEndpoints } from '../../src/editorial'
import { holdsIssues } from '../../src/newsletter'
import { companyImporter } from '../../src/trials'
import { isDesk } from '../shared/access'
import { editorialCollection } from '../shared/editorial-collection'
import { fields } from './fields'
import { hooks } from './hooks'

export const companies = editorialCollection({
  slug: 'companies',
  labels: { singular: 'Company', plural: 'Companies' },
  slugSource: 'name',
  admin: {
    components: { listMenuItems: ['/src/admin/list-links#ListLinks'] },
    group: 'Tracker',
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'headquarters', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'nativeNames.text', 'formerNames.name'],
    description: 'Sponsors, licensees and institutions.',
  },
  endpoints: importEndpoints({ slug: 'companies', importer: companyImporter, mayImport: isDesk }),
  fields,
  signOff: { alsoOn: holdsIssues },
  hooks,
})

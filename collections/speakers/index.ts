import { consentEndpoints, importEndpoints } from '../../src/editorial'
import { speakerDoor, speakerEndpoints, speakerImporter } from '../../src/events'
import { showsInMail } from '../../src/newsletter'
import { hasRole, isDesk } from '../shared/access'
import { editorialCollection } from '../shared/editorial-collection'
import { mayKeepConsents } from './consents'
import { fields } from './fields'
import { hooks } from './hooks'

export const speakers = editorialCollection({
  slug: 'speakers',
  labels: { singular: 'Speaker', plural: 'Speakers' },
  slugSource: 'name.display',
  admin: {
    components: { listMenuItems: ['/src/admin/list-links#ListLinks'] },
    group: 'Events',
    useAsTitle: 'displayName',
    defaultColumns: ['displayName', 'title', 'company', 'country', '_status'],
    listSearchableFields: ['displayName', 'nativeNames.text', 'affiliationText'],
    description: 'People. Where and as what they appear is kept with the event.',
  },
  endpoints: [
    ...importEndpoints({
      slug: 'speakers',
      importer: speakerImporter,
      mayImport: (user) => isDesk(user) || hasRole(user as never, 'organiser'),
      doorOf: speakerDoor,
    }),
    ...speakerEndpoints,
    ...consentEndpoints(mayKeepConsents),
  ],
  fields,
  signOff: { alsoOn: showsInMail },
  hooks,
})

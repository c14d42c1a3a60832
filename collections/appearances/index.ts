import type { CollectionConfig } from 'payload'
import { accessFor } from '../shared/access'
import { withPublicChange } from '../shared/public-change'
import { fields } from './fields'
import { hooks } from './hooks'
import { appearanceRights, signAppearance, signRemoval } from './rights'

export const appearances: CollectionConfig = {
  slug: 'appearances',
  labels: { singular: 'Appearance', plural: 'Appearances' },
  access: accessFor('appearances'),
  versions: false,
  disableBulkEdit: true,
  defaultSort: 'order',
  indexes: [{ fields: ['event', 'speaker'], unique: true }],
  admin: {
    group: 'Events',
    useAsTitle: 'name',
    defaultColumns: ['name', 'event', 'speaker', 'state', 'order'],
    listSearchableFields: ['name'],
    description: 'One person at one event. Readers see it once it is announced.',
  },
  fields,
  hooks: withPublicChange({
    ...hooks,
    beforeChange: [...(hooks?.beforeChange ?? []), appearanceRights],
    afterChange: [...(hooks?.afterChange ?? []), signAppearance],
    afterDelete: [...(hooks?.afterDelete ?? []), signRemoval],
  }),
}

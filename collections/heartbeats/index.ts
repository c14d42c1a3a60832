import { ledgerCollection } from '../shared/ledger-collection'
import { instantField, textField } from '../shared/row-fields'

export const heartbeats = ledgerCollection({
  slug: 'heartbeats',
  labels: { singular: 'Heartbeat', plural: 'Heartbeats' },
  admin: { defaultColumns: ['name', 'at', 'version'], description: 'When each worker was last heard of.' },
  fields: [
    textField('name', { required: true, unique: true, index: true }),
    instantField('at', { required: true, index: true }),
    textField('version'),
  ],
})

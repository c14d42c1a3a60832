import { ledgerCollection } from '../shared/ledger-collection'
import { instantField, jsonField, textField } from '../shared/row-fields'

export const confirmations = ledgerCollection({
  slug: 'confirmations',
  labels: { singular: 'Confirmation', plural: 'Confirmations' },
  admin: {
    group: 'Newsletter',
    defaultColumns: ['subscriber', 'expiresAt', 'usedAt'],
    description: 'Asked of a reader by mail; the link is kept as its hash only.',
  },
  fields: [
    textField('subscriber', { required: true, index: true }),
    textField('tokenHash', { required: true, unique: true, index: true }),
    jsonField('asked', { required: true, admin: { description: 'Lists and choices the reader asked for.' } }),
    textField('wordingVersion', { required: true }),
    jsonField('evidence'),
    instantField('expiresAt', { required: true, index: true }),
    instantField('usedAt'),
  ],
})

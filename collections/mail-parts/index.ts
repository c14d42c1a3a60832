import { ledgerCollection } from '../shared/ledger-collection'
import { jsonField, numberField, textField } from '../shared/row-fields'

export const mailParts = ledgerCollection({
  slug: 'mail-parts',
  labels: { singular: 'Mail parts', plural: 'Mail parts' },
  admin: {
    group: 'Newsletter',
    defaultColumns: ['issue', 'hash', 'createdAt'],
    description: 'What an approved issue is sent as, rendered once at its approval. Never changed.',
  },
  fields: [
    textField('issue', { required: true, index: true }),
    textField('snapshot', { required: true, unique: true, index: true }),
    jsonField('parts', { required: true }),
    textField('hash', { required: true }),
    numberField('format', { required: true }),
  ],
})

import { ledgerCollection } from '../shared/ledger-collection'
import { instantField, numberField, textField } from '../shared/row-fields'

export const mailRates = ledgerCollection({
  slug: 'mail-rates',
  labels: { singular: 'Mail rate', plural: 'Mail rates' },
  admin: { group: 'Newsletter', defaultColumns: ['key', 'count', 'until'] },
  fields: [
    textField('key', { required: true, unique: true, index: true }),
    numberField('count', { required: true }),
    instantField('until', { required: true, index: true }),
  ],
})

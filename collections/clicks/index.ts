import { ledgerCollection } from '../shared/ledger-collection'
import { instantField, numberField, textField } from '../shared/row-fields'

export const clicks = ledgerCollection({
  slug: 'clicks',
  labels: { singular: 'Click', plural: 'Clicks' },
  admin: {
    group: 'Newsletter',
    defaultColumns: ['issue', 'link', 'machine', 'at'],
    description: 'Links opened by readers who agreed that they are counted; each link of a mail once.',
  },
  fields: [
    textField('issue', { required: true, index: true }),
    // Which of the links of the stored parts.
    numberField('link', { required: true }),
    textField('mail', { required: true, index: true, admin: { description: 'Keyed hash of the delivery.' } }),
    textField('key', { required: true, unique: true, index: true }),
    { name: 'machine', type: 'checkbox', defaultValue: false },
    instantField('at', { required: true }),
  ],
})

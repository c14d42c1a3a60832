import { ledgerCollection } from '../shared/ledger-collection'
import { choice, instantField, jsonField, textField } from '../shared/row-fields'

export const consents = ledgerCollection({
  slug: 'consents',
  labels: { singular: 'Consent', plural: 'Consents' },
  admin: { group: 'Newsletter', defaultColumns: ['subscriber', 'list', 'kind', 'at'] },
  fields: [
    { name: 'subscriber', type: 'relationship', relationTo: 'subscribers', required: true, index: true },
    // What was agreed to: a list, or that links opened are counted.
    choice('list', ['editorial', 'event-news', 'clicks'], { required: true }),
    choice('kind', ['opt-in', 'reconfirmation', 'withdrawal'], { required: true }),
    textField('wordingVersion', { required: true }),
    textField('how', { required: true }),
    instantField('at', { required: true }),
    jsonField('evidence'),
  ],
})

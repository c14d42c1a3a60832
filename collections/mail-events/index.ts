import { intakeEndpoints, mailEventEndpoints } from '../../src/newsletter'
import { ledgerCollection } from '../shared/ledger-collection'
import { choice, instantField, jsonField, textField } from '../shared/row-fields'

export const mailEvents = ledgerCollection({
  slug: 'mail-events',
  labels: { singular: 'Mail event', plural: 'Mail events' },
  admin: {
    group: 'Newsletter',
    defaultColumns: ['kind', 'status', 'addressHash', 'delivery', 'at'],
    description: 'Bounces, complaints and unsubscriptions that came back by mail or were posted, each taken once.',
  },
  endpoints: [...intakeEndpoints, ...mailEventEndpoints],
  fields: [
    choice('kind', ['hard-bounce', 'soft-bounce', 'policy', 'complaint', 'unsubscribe', 'unread'], { required: true }),
    textField('fingerprint', { required: true, unique: true, index: true }),
    textField('delivery', { index: true }),
    textField('addressHash', { index: true }),
    textField('status'),
    instantField('at', { required: true }),
    choice('source', ['posted', 'mailbox'], { required: true }),
    jsonField('evidence'),
  ],
})

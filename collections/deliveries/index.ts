import { ledgerCollection } from '../shared/ledger-collection'
import { choice, instantField, leaseFields, numberField, textField } from '../shared/row-fields'

/** `claimed` and `transmitting` count as waiting where readers of the ledger are told of sums. */
export const deliveryStates = [
  'waiting',
  'claimed',
  'transmitting',
  'sent',
  'refused',
  'excluded',
  'unknown',
  'cancelled',
] as const

export const deliveries = ledgerCollection({
  slug: 'deliveries',
  labels: { singular: 'Delivery', plural: 'Deliveries' },
  indexes: [{ fields: ['issue', 'addressHash'], unique: true }, { fields: ['issue', 'state', 'dueAt'] }],
  admin: { group: 'Newsletter', defaultColumns: ['issue', 'state', 'reason', 'addressHash', 'sentAt'] },
  fields: [
    // Plain text, as in every ledger that is claimed in batches.
    textField('issue', { required: true }),
    textField('subscriber', { index: true }),
    textField('addressHash', { required: true, index: true }),
    textField('address', { admin: { description: 'Emptied when the reader is erased.' } }),
    textField('domain'),
    choice('state', deliveryStates, { required: true, defaultValue: 'waiting' }),
    textField('reason', { admin: { description: 'Why it was excluded, refused or cancelled, or is unknown.' } }),
    textField('variant', { admin: { description: 'Which label the reader’s law asks for.' } }),
    textField('parts', { admin: { description: 'Which parts of the issue the reader’s choices leave; empty: all.' } }),
    numberField('tokenVersion'),
    instantField('dueAt'),
    numberField('smtpCode'),
    instantField('startedAt'),
    instantField('sentAt'),
    ...leaseFields({ index: false }),
  ],
})

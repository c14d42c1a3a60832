import { ledgerCollection } from '../shared/ledger-collection'
import { choice, instantField, leaseFields, numberField, textField } from '../shared/row-fields'

export const deliveries = ledgerCollection({
  slug: 'deliveries',
  labels: { singular: 'Delivery', plural: 'Deliveries' },
  indexes: [{ fields: ['issue', 'addressHash'], unique: true }],
  admin: { group: 'Newsletter', defaultColumns: ['issue', 'state', 'addressHash', 'updatedAt'] },
  fields: [
    { name: 'issue', type: 'relationship', relationTo: 'issues', required: true, index: true },
    { name: 'subscriber', type: 'relationship', relationTo: 'subscribers', index: true },
    textField('addressHash', { required: true, index: true }),
    textField('address'),
    choice('state', ['waiting', 'sending', 'sent', 'refused', 'excluded', 'unknown', 'cancelled'], {
      required: true,
      defaultValue: 'waiting',
      index: true,
    }),
    textField('reason'),
    textField('messageId', { index: true }),
    numberField('smtpCode'),
    instantField('sentAt'),
    ...leaseFields(),
  ],
})

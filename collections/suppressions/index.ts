import { lookUpEndpoints, suppressionEndpoints } from '../../src/newsletter'
import { ledgerCollection } from '../shared/ledger-collection'
import { choice, instantField, jsonField, textField } from '../shared/row-fields'

export const suppressions = ledgerCollection({
  slug: 'suppressions',
  labels: { singular: 'Suppression', plural: 'Suppressions' },
  admin: { group: 'Newsletter', defaultColumns: ['addressHash', 'scope', 'reason', 'at'] },
  endpoints: [...suppressionEndpoints, ...lookUpEndpoints],
  fields: [
    textField('addressHash', { required: true, index: true }),
    choice('scope', ['all', 'editorial', 'event-news'], { required: true }),
    choice('reason', ['unsubscribe', 'hard-bounce', 'complaint', 'manual'], { required: true }),
    instantField('at', { required: true }),
    jsonField('evidence'),
    // Of one that holds; emptied when it is lifted, so that one address is suppressed once for a reason and scope.
    textField('activeKey', { unique: true, index: true, admin: { hidden: true } }),
    instantField('liftedAt'),
    textField('liftedBy'),
  ],
})

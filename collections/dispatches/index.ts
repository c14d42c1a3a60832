import { ledgerCollection } from '../shared/ledger-collection'
import { choice, instantField, leaseFields, numberField, textField } from '../shared/row-fields'

export const dispatches = ledgerCollection({
  slug: 'dispatches',
  labels: { singular: 'Dispatch', plural: 'Dispatches' },
  admin: {
    group: 'Newsletter',
    defaultColumns: ['issue', 'state', 'candidates', 'cutOff', 'finishedAt'],
    description: 'The sending of an issue: begun when it was published, worked off by the worker.',
  },
  fields: [
    textField('issue', { required: true, unique: true, index: true }),
    textField('snapshot', { required: true, admin: { description: 'Row of the snapshot that was approved.' } }),
    choice('list', ['editorial', 'event-news'], { required: true }),
    textField('language', { required: true }),
    choice('state', ['preparing', 'sending', 'paused', 'sent', 'cancelled'], { required: true, index: true }),
    instantField('cutOff', { required: true }),
    textField('cursor', { admin: { description: 'The reader up to whom rows were written.' } }),
    numberField('candidates', { admin: { description: 'Counted once, when all rows were written.' } }),
    textField('why', { admin: { description: 'Why it is paused or cancelled.' } }),
    textField('by', { admin: { description: 'Account that paused, resumed or cancelled it last.' } }),
    instantField('finishedAt'),
    ...leaseFields(),
  ],
})

import { ledgerCollection } from '../shared/ledger-collection'
import { choice, documentRef, instantField, leaseFields, textField } from '../shared/row-fields'

export const schedules = ledgerCollection({
  slug: 'schedules',
  labels: { singular: 'Schedule', plural: 'Schedules' },
  admin: { defaultColumns: ['collectionSlug', 'do', 'dueAt', 'zone', 'state'] },
  fields: [
    ...documentRef(),
    textField('snapshot'),
    choice('do', ['publish', 'unpublish', 'send'], { required: true }),
    instantField('dueAt', { required: true, index: true }),
    textField('wallTime', { required: true }),
    textField('zone', { required: true }),
    choice('state', ['open', 'held', 'done', 'failed', 'cancelled'], {
      required: true,
      defaultValue: 'open',
      index: true,
    }),
    textField('openKey', { unique: true, index: true, admin: { hidden: true } }),
    textField('latePolicy'),
    textField('scheduledBy'),
    ...leaseFields(),
  ],
})

import { countries, topics } from '../../src/trials'
import { select } from '../shared/fields'
import { ledgerCollection } from '../shared/ledger-collection'
import { choice, documentRef, instantField, jsonField, textField } from '../shared/row-fields'

export const trialChanges = ledgerCollection({
  slug: 'trial-changes',
  labels: { singular: 'Trial change', plural: 'Trial changes' },
  admin: {
    group: 'Tracker',
    useAsTitle: 'title',
    defaultColumns: ['title', 'field', 'before', 'after', 'at', 'state'],
  },
  fields: [
    ...documentRef(),
    textField('key', {
      required: true,
      unique: true,
      index: true,
      admin: { description: 'Document, publication and field: a change is written once.' },
    }),
    textField('snapshot'),
    textField('title'),
    { name: 'therapy', type: 'relationship', relationTo: 'therapies', index: true },
    textField('field', { required: true }),
    jsonField('before'),
    jsonField('after'),
    select('countries', countries, { hasMany: true }),
    select('topics', topics, { hasMany: true }),
    instantField('at', { required: true, index: true }),
    choice('source', ['editor', 'registry'], { required: true }),
    { name: 'material', type: 'checkbox', defaultValue: true },
    choice('state', ['open', 'taken', 'sent', 'dropped'], { required: true, defaultValue: 'open', index: true }),
    { name: 'issue', type: 'relationship', relationTo: 'issues', index: true },
  ],
})

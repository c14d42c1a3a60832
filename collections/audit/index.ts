import type { FieldHook } from 'payload'
import { appendOnly } from '../shared/append-only'
import { ledgerCollection } from '../shared/ledger-collection'
import { instantField, jsonField, numberField, textField } from '../shared/row-fields'

const linkOf: FieldHook = ({ siblingData }) => (siblingData.sequence ? `#${siblingData.sequence}` : 'not yet chained')

export const audit = ledgerCollection({
  slug: 'audit',
  labels: { singular: 'Trail entry', plural: 'Trail' },
  admin: {
    defaultColumns: ['at', 'verb', 'actor', 'collectionSlug', 'documentId', 'link'],
    description: 'Who did what. Entries are added; nothing changes or removes one.',
  },
  hooks: {
    beforeOperation: [
      appendOnly('trail-append-only', 'The trail is only added to, by what happens. Nobody writes it by hand.'),
    ],
  },
  fields: [
    instantField('at', { required: true, index: true }),
    textField('actor', { index: true }),
    textField('verb', { required: true, index: true }),
    textField('collectionSlug', { index: true }),
    textField('documentId', { index: true }),
    textField('snapshot'),
    jsonField('before'),
    jsonField('after'),
    numberField('sequence', { unique: true, index: true }),
    textField('hash'),
    // Not stored: an entry stands from its commit on, and is proved once the worker has linked it.
    textField('link', {
      label: 'In the chain',
      virtual: true,
      hooks: { afterRead: [linkOf] },
      admin: { description: 'Its place, or that the worker has not linked it yet.' },
    }),
  ],
})

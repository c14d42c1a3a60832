import { ledgerCollection } from '../shared/ledger-collection'
import { instantField, jsonField, numberField, textField } from '../shared/row-fields'

export const audit = ledgerCollection({
  slug: 'audit',
  labels: { singular: 'Trail entry', plural: 'Trail' },
  admin: {
    defaultColumns: ['at', 'verb', 'actor', 'collectionSlug', 'documentId'],
    description: 'Who did what. Entries are added; nothing changes or removes one.',
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
  ],
})

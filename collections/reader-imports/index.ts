import { readerImportEndpoints } from '../../src/newsletter'
import { ledgerCollection } from '../shared/ledger-collection'
import { choice, instantField, jsonField, textField } from '../shared/row-fields'

export const readerImports = ledgerCollection({
  slug: 'reader-imports',
  labels: { singular: 'Reader import', plural: 'Reader imports' },
  admin: { group: 'Newsletter', defaultColumns: ['fileName', 'by', 'at', 'undoneAt'] },
  endpoints: readerImportEndpoints,
  fields: [
    textField('fileName'),
    textField('by', { required: true }),
    choice('list', ['editorial', 'event-news']),
    instantField('at', { required: true }),
    jsonField('counts'),
    jsonField('undo', { admin: { description: 'Ids of what it made, and what it changed with the values before.' } }),
    instantField('undoneAt'),
  ],
})

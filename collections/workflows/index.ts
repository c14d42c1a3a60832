import { stages } from '../../src/editorial'
import { ledgerCollection } from '../shared/ledger-collection'
import { choice, documentRef, instantField, jsonField, numberField, textField } from '../shared/row-fields'

export const workflows = ledgerCollection({
  slug: 'workflows',
  labels: { singular: 'Workflow', plural: 'Workflows' },
  indexes: [{ fields: ['collectionSlug', 'documentId'], unique: true }],
  admin: {
    defaultColumns: ['collectionSlug', 'documentId', 'stage', 'revision', 'updatedAt'],
    description: 'Where each document stands: one row a document, written by saves and transitions only.',
  },
  fields: [
    ...documentRef(),
    numberField('revision', { required: true, index: true }),
    choice('stage', stages, { required: true, defaultValue: 'draft', index: true }),
    textField('workingVersion'),
    textField('approvedSnapshot'),
    textField('approvedHash'),
    textField('publicSnapshot'),
    jsonField('editorsSinceApproval'),
    instantField('requestedAt'),
    instantField('due', { index: true }),
  ],
})

import type { CollectionConfig } from 'payload'
import { accessFor } from '../shared/access'
import { withPublicChange } from '../shared/public-change'

export const dimensions: CollectionConfig = {
  slug: 'dimensions',
  labels: { singular: 'Question', plural: 'Questions' },
  access: accessFor('dimensions'),
  versions: false,
  disableBulkEdit: true,
  defaultSort: 'order',
  hooks: withPublicChange(),
  admin: {
    group: 'Regulation',
    useAsTitle: 'question',
    defaultColumns: ['question', 'key', 'order'],
    listSearchableFields: ['question', 'key'],
    description: 'The questions every framework answers.',
  },
  fields: [
    {
      name: 'key',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      validate: (value: unknown) =>
        (typeof value === 'string' && /^[a-z][a-z0-9-]*$/.test(value)) || 'Use lower-case letters, digits and hyphens.',
    },
    { name: 'question', type: 'text', required: true },
    { name: 'order', type: 'number', required: true, index: true, defaultValue: 0 },
  ],
}

import type { Block } from 'payload'

export const checklist: Block = {
  slug: 'checklist',
  interfaceName: 'ChecklistBlock',
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'audience', type: 'text', admin: { description: 'Who should go through it, such as “patients”.' } },
    {
      name: 'items',
      type: 'array',
      required: true,
      minRows: 1,
      labels: { singular: 'Item', plural: 'Items' },
      fields: [{ name: 'text', type: 'text', required: true }],
    },
  ],
}

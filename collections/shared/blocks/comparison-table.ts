import type { Block } from 'payload'
import { partialDate } from '../fields'

/** Frameworks side by side on chosen questions, as of a date; findings are read live from the frameworks. */
export const comparisonTable: Block = {
  slug: 'comparisonTable',
  interfaceName: 'ComparisonTableBlock',
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'frameworks', type: 'relationship', relationTo: 'frameworks', hasMany: true, required: true, minRows: 2 },
    {
      name: 'dimensions',
      type: 'relationship',
      relationTo: 'dimensions',
      hasMany: true,
      admin: { description: 'Empty: every question that one of the frameworks answers.' },
    },
    partialDate('asOf', { admin: { description: 'The law as it stood on this day. Empty: today.' } }),
  ],
}

import type { Block } from 'payload'
import { countries, modalities, phases, recruitment } from '../../../src/trials'
import { select } from '../fields'

/** Trials by a saved filter or picked by hand; either way the rows are read live. */
export const trialTable: Block = {
  slug: 'trialTable',
  interfaceName: 'TrialTableBlock',
  fields: [
    { name: 'title', type: 'text', required: true },
    {
      name: 'mode',
      type: 'radio',
      required: true,
      defaultValue: 'filter',
      options: [
        { value: 'filter', label: 'By a filter' },
        { value: 'picked', label: 'Picked by hand' },
      ],
    },
    {
      name: 'filter',
      type: 'group',
      admin: { condition: (_, sibling) => sibling?.mode !== 'picked' },
      fields: [
        select('countries', countries, { hasMany: true }),
        select('modalities', modalities, { hasMany: true }),
        select('phases', phases, { hasMany: true }),
        select('recruitment', recruitment, { hasMany: true }),
        { name: 'text', type: 'text', label: 'Words' },
      ],
    },
    {
      name: 'trials',
      type: 'relationship',
      relationTo: 'trials',
      hasMany: true,
      admin: { condition: (_, sibling) => sibling?.mode === 'picked' },
    },
  ],
}

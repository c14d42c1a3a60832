import type { Field } from 'payload'
import { jurisdictions, milestoneKinds } from '../../src/trials'
import { partialDate, select, workflowFields } from '../shared/fields'

export const fields: Field[] = [
  { name: 'name', type: 'text', index: true, admin: { hidden: true } },
  { name: 'therapy', type: 'relationship', relationTo: 'therapies', required: true, index: true },
  {
    type: 'row',
    fields: [
      select('kind', milestoneKinds, { required: true, index: true }),
      select('jurisdiction', jurisdictions, { required: true, index: true }),
    ],
  },
  {
    type: 'row',
    fields: [
      partialDate('occurredOn', {
        required: true,
        statement: 'not stated',
        label: 'On',
        index: true,
        admin: { description: 'As precise as the source; “not stated” where it gives none.' },
      }),
      partialDate('expires', {
        statement: 'none stated',
        admin: {
          description: 'A conditional approval states when it expires, or “none stated”.',
          condition: (data) => data?.kind === 'conditional-approval' || data?.kind === 'designation',
        },
      }),
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'authority', type: 'text', admin: { description: 'Such as MFDS, PMDA, NMPA, FDA.' } },
      {
        name: 'localTerm',
        type: 'text',
        admin: { description: 'The regulator’s own word, such as Sakigake, RMAT, BLA, NDA.' },
      },
    ],
  },
  { name: 'indication', type: 'text' },
  { name: 'note', type: 'textarea', maxLength: 400, admin: { description: 'One sentence for readers.' } },
  { name: 'source', type: 'relationship', relationTo: 'sources', required: true },
  ...workflowFields(),
]

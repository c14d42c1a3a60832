import type { Field } from 'payload'
import { aliasKinds, donors, jurisdictions, modalities, partyRoles } from '../../src/trials'
import { copiedName, select, slugField, sourcesField, workflowFields } from '../shared/fields'

export const fields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      {
        label: 'Product',
        fields: [
          { name: 'name', type: 'text', required: true, maxLength: 120, index: true, hooks: copiedName },
          {
            name: 'aliases',
            type: 'array',
            disableDuplicate: true,
            labels: { singular: 'Other name', plural: 'Other names' },
            admin: {
              description: 'Codes, INN, brands and spellings in local script. Each belongs to one therapy only.',
            },
            fields: [
              {
                type: 'row',
                fields: [
                  { name: 'value', type: 'text', required: true, label: 'Name' },
                  select('kind', aliasKinds, { required: true }),
                ],
              },
            ],
          },
          {
            type: 'row',
            fields: [select('modality', modalities, { required: true, index: true }), select('donor', donors)],
          },
          { name: 'modalityDetail', type: 'text', admin: { description: 'One line in the source’s terms.' } },
          {
            type: 'row',
            fields: [
              { name: 'cellSourceOrVector', type: 'text', label: 'Cell source or vector' },
              { name: 'transgene', type: 'text' },
              { name: 'target', type: 'text' },
            ],
          },
          { name: 'summary', type: 'textarea', maxLength: 1200 },
          sourcesField(),
        ],
      },
      {
        label: 'Companies',
        fields: [
          {
            name: 'parties',
            type: 'array',
            labels: { singular: 'Company', plural: 'Companies' },
            fields: [
              {
                type: 'row',
                fields: [
                  { name: 'company', type: 'relationship', relationTo: 'companies', required: true, index: true },
                  select('role', partyRoles, { admin: { description: 'Only where a source states it.' } }),
                ],
              },
              select('territories', jurisdictions, { hasMany: true }),
            ],
          },
        ],
      },
      {
        label: 'Studies and milestones',
        fields: [
          {
            name: 'trials',
            type: 'join',
            collection: 'trials',
            on: 'therapies',
            admin: { defaultColumns: ['name', 'phases', 'country', 'recruitment'] },
          },
          {
            name: 'milestones',
            type: 'join',
            collection: 'milestones',
            on: 'therapy',
            admin: { defaultColumns: ['name', 'jurisdiction', 'kind', 'occurredOn'] },
          },
        ],
      },
    ],
  },
  {
    name: 'nameKeys',
    type: 'array',
    disableDuplicate: true,
    admin: { hidden: true },
    fields: [{ name: 'key', type: 'text', unique: true, index: true }],
  },
  slugField('name'),
  ...workflowFields(),
]

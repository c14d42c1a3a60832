import type { Field } from 'payload'
import { companyKinds } from '../../src/trials'
import { copiedName, country, nativeNames, select, slugField, webAddress, workflowFields } from '../shared/fields'

export const fields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      {
        label: 'Company',
        fields: [
          { name: 'name', type: 'text', required: true, maxLength: 160, index: true, hooks: copiedName },
          { ...nativeNames(), disableDuplicate: true } as Field,
          {
            name: 'formerNames',
            type: 'array',
            labels: { singular: 'Former name', plural: 'Former names' },
            fields: [
              {
                type: 'row',
                fields: [
                  { name: 'name', type: 'text', required: true },
                  { name: 'until', type: 'text', admin: { description: 'Year, where known.' } },
                ],
              },
            ],
          },
          {
            type: 'row',
            fields: [
              select('kind', companyKinds),
              country('headquarters', { index: true, admin: { description: 'Only where stated.' } }),
            ],
          },
          { name: 'parent', type: 'relationship', relationTo: 'companies' },
          webAddress('website'),
          { name: 'summary', type: 'textarea', maxLength: 1200 },
          { name: 'logo', type: 'upload', relationTo: 'media' },
        ],
      },
      {
        label: 'What it does here',
        fields: [
          {
            name: 'therapies',
            type: 'join',
            collection: 'therapies',
            on: 'parties.company',
            admin: { defaultColumns: ['name', 'modality'] },
          },
          {
            name: 'trials',
            type: 'join',
            collection: 'trials',
            on: 'sponsors',
            admin: { defaultColumns: ['name', 'phases', 'country'] },
          },
          {
            name: 'speakers',
            type: 'join',
            collection: 'speakers',
            on: 'company',
            admin: { defaultColumns: ['displayName', 'title'] },
          },
        ],
      },
    ],
  },
  { name: 'nameKey', type: 'text', unique: true, index: true, disableDuplicate: true, admin: { hidden: true } },
  {
    name: 'nativeNameKeys',
    type: 'array',
    disableDuplicate: true,
    admin: { hidden: true },
    fields: [{ name: 'key', type: 'text', index: true }],
  },
  slugField('name'),
  ...workflowFields(),
]

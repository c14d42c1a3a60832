import type { Field } from 'payload'
import { phases, recruitment, registries } from '../../src/trials'
import { correctionsField } from '../shared/corrections'
import { country, partialDate, select, slugField, sourcesField, workflowFields } from '../shared/fields'

const datePair = (name: string, label: string): Field => ({
  name,
  type: 'group',
  label,
  fields: [
    {
      type: 'row',
      fields: [
        partialDate('date'),
        {
          name: 'type',
          type: 'select',
          options: [
            { value: 'ACTUAL', label: 'Actual' },
            { value: 'ESTIMATED', label: 'Estimated' },
          ],
        },
      ],
    },
  ],
})

export const fields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      {
        label: 'Study',
        fields: [
          {
            name: 'title',
            type: 'text',
            maxLength: 300,
            admin: { description: 'The study’s own title. Empty: therapy and indication name it.' },
          },
          {
            name: 'therapies',
            type: 'relationship',
            relationTo: 'therapies',
            hasMany: true,
            required: true,
            index: true,
          },
          {
            name: 'indications',
            type: 'array',
            required: true,
            minRows: 1,
            fields: [
              { name: 'term', type: 'text', required: true },
              {
                type: 'row',
                fields: [
                  { name: 'line', type: 'text', admin: { description: 'Line of therapy, such as “second line”.' } },
                  { name: 'population', type: 'text', admin: { description: 'Such as “moderate to severe”.' } },
                ],
              },
            ],
          },
          {
            type: 'row',
            fields: [
              select('phases', phases, { hasMany: true, index: true }),
              {
                name: 'phaseLabel',
                type: 'text',
                admin: { description: 'As the source prints it, where that says more than the phases.' },
              },
            ],
          },
          { name: 'sponsors', type: 'relationship', relationTo: 'companies', hasMany: true, index: true },
          {
            type: 'row',
            fields: [
              country('country', {
                required: true,
                index: true,
                label: 'Listed under',
                admin: { description: 'The country this study is listed under, not where it runs.' },
              }),
              country('countries', { hasMany: true, label: 'Runs in' }),
            ],
          },
        ],
      },
      {
        label: 'Registries',
        fields: [
          {
            name: 'registryIds',
            type: 'array',
            disableDuplicate: true,
            labels: { singular: 'Registry identifier', plural: 'Registry identifiers' },
            fields: [
              {
                type: 'row',
                fields: [
                  select('registry', registries, { required: true }),
                  { name: 'value', type: 'text', required: true, label: 'Identifier' },
                  { name: 'primary', type: 'checkbox', label: 'Primary' },
                ],
              },
              { name: 'key', type: 'text', unique: true, index: true, admin: { hidden: true } },
            ],
          },
        ],
      },
      {
        label: 'State',
        fields: [
          {
            type: 'row',
            fields: [
              select('recruitment', recruitment, {
                index: true,
                admin: { description: 'Only what a registry or source states. Leave empty otherwise.' },
              }),
              partialDate('recruitmentAsOf', { label: 'As of' }),
            ],
          },
          {
            name: 'statusNote',
            type: 'textarea',
            maxLength: 400,
            admin: { description: 'One sentence for readers.' },
          },
          { name: 'enrolment', type: 'number', min: 0 },
          datePair('start', 'Start'),
          datePair('primaryCompletion', 'Primary completion'),
          datePair('completion', 'Completion'),
          sourcesField(),
          correctionsField(),
        ],
      },
    ],
  },
  { name: 'name', type: 'text', index: true, admin: { hidden: true } },
  slugField('name'),
  ...workflowFields(),
]

import type { Field } from 'payload'
import { jurisdictions } from '../../src/trials'
import { correctionsField } from '../shared/corrections'
import { bodyEditor } from '../shared/editor'
import { language, partialDate, select, slugField, sourcesField, workflowFields } from '../shared/fields'

const instruments: Field = {
  name: 'instruments',
  type: 'array',
  labels: { singular: 'Instrument', plural: 'Instruments' },
  admin: { description: 'Acts, decrees and guidelines, with the dates their own text states.' },
  fields: [
    { name: 'title', type: 'text', required: true },
    {
      type: 'row',
      fields: [
        { name: 'number', type: 'text', admin: { description: 'Such as Act No. 16556.' } },
        { name: 'shortName', type: 'text' },
      ],
    },
    {
      type: 'row',
      fields: [partialDate('passed'), partialDate('promulgated'), partialDate('effective', { label: 'In force' })],
    },
    { name: 'amends', type: 'text', admin: { description: 'Title or number of what it amends.' } },
    sourcesField(),
  ],
}

const findingStates = [
  { value: 'answered', label: 'Answered' },
  { value: 'not-applicable', label: 'Not applicable' },
  { value: 'not-found', label: 'Not found' },
  { value: 'disputed', label: 'Disputed' },
]

const answered = (_: unknown, sibling: { state?: string } | undefined) =>
  sibling?.state === 'answered' || sibling?.state === 'disputed'

const findings: Field = {
  name: 'findings',
  type: 'array',
  labels: { singular: 'Finding', plural: 'Findings' },
  admin: {
    description: 'One dated, sourced answer a question and period. Periods of one question never overlap.',
    components: { RowLabel: '/src/admin/finding-row-label#FindingRowLabel' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'dimension', type: 'relationship', relationTo: 'dimensions', required: true, label: 'Question' },
        select('state', findingStates, { required: true, defaultValue: 'answered' }),
      ],
    },
    {
      name: 'answers',
      type: 'array',
      admin: { condition: answered, description: 'One where answered; every rival answer where disputed.' },
      fields: [{ name: 'text', type: 'textarea', required: true }, sourcesField({ required: true })],
    },
    {
      type: 'row',
      fields: [partialDate('validFrom', { label: 'In force from' }), partialDate('validTo', { label: 'Until' })],
    },
    {
      type: 'row',
      fields: [
        { name: 'instrument', type: 'text', admin: { description: 'Act or decree it rests on.' } },
        { name: 'article', type: 'text', admin: { description: 'Such as art. 12-2.' } },
      ],
    },
    {
      type: 'row',
      fields: [
        partialDate('verifiedOn', {
          label: 'Verified on',
          admin: { description: 'Empty: readers see “not verified yet”.' },
        }),
        { name: 'verifiedBy', type: 'relationship', relationTo: 'users' },
        partialDate('reviewBy', { label: 'Review by', admin: { condition: answered } }),
      ],
    },
    { name: 'caution', type: 'textarea', admin: { description: 'What the answer does not cover.' } },
  ],
}

export const fields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      {
        label: 'Framework',
        fields: [
          {
            type: 'row',
            fields: [
              { name: 'title', type: 'text', required: true, admin: { width: '70%' } },
              select('jurisdiction', jurisdictions, { required: true, index: true, admin: { width: '30%' } }),
            ],
          },
          { name: 'summary', type: 'textarea', maxLength: 1200 },
          {
            name: 'authorities',
            type: 'array',
            labels: { singular: 'Authority', plural: 'Authorities' },
            fields: [
              {
                type: 'row',
                fields: [
                  { name: 'abbreviation', type: 'text' },
                  { name: 'name', type: 'text' },
                ],
              },
              { name: 'role', type: 'text' },
            ],
          },
          instruments,
          {
            name: 'pathways',
            type: 'array',
            fields: [
              {
                type: 'row',
                fields: [
                  { name: 'name', type: 'text', required: true },
                  { name: 'tier', type: 'text' },
                ],
              },
              { name: 'description', type: 'textarea' },
            ],
          },
        ],
      },
      { label: 'Findings', fields: [findings] },
      {
        label: 'Checklist and text',
        fields: [
          {
            name: 'checklist',
            type: 'array',
            labels: { singular: 'Item', plural: 'Checklist' },
            fields: [
              {
                type: 'row',
                fields: [
                  { name: 'audience', type: 'text', required: true },
                  { name: 'item', type: 'text', required: true },
                ],
              },
            ],
          },
          { name: 'body', type: 'richText', editor: bodyEditor },
          correctionsField(),
        ],
      },
    ],
  },
  slugField('title'),
  language({ admin: { position: 'sidebar' } }),
  {
    name: 'translationOf',
    type: 'relationship',
    relationTo: 'frameworks',
    admin: { position: 'sidebar' },
  },
  ...workflowFields(),
]

import type { Field } from 'payload'
import { countries, languages, topics } from '../../src/trials'
import { bodyEditor } from '../shared/editor'
import { language, partialDate, select, slugField, workflowFields } from '../shared/fields'

/** What became of the mail; says so where nothing was sent yet. */
const sending: Field = {
  name: 'sending',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/admin/sending/sending#Sending' },
  },
}

/** Offers an update where the event changed since; nothing otherwise. */
const updateOffer: Field = {
  name: 'updateOffer',
  type: 'ui',
  admin: {
    disableListColumn: true,
    condition: (data) => data?.kind === 'event-promotion',
    components: { Field: '/src/admin/issues/offer-update#OfferUpdate' },
  },
}

export const fields: Field[] = [
  updateOffer,
  {
    type: 'tabs',
    tabs: [
      {
        label: 'Content',
        fields: [
          { name: 'title', type: 'text', required: true, maxLength: 200 },
          { name: 'subject', type: 'text', required: true, maxLength: 150 },
          { name: 'preheader', type: 'text', maxLength: 150 },
          {
            name: 'event',
            type: 'relationship',
            relationTo: 'events',
            admin: { condition: (data) => data?.kind === 'event-promotion' },
          },
          {
            name: 'updateOf',
            type: 'relationship',
            relationTo: 'issues',
            label: 'Update of',
            admin: {
              condition: (data) => data?.kind === 'event-promotion',
              description: 'The promotion that readers already have: this one goes to those who got it.',
            },
          },
          { name: 'body', type: 'richText', editor: bodyEditor },
          {
            name: 'compile',
            type: 'ui',
            admin: {
              disableListColumn: true,
              condition: (data) => data?.kind === 'roundup',
              components: { Field: '/src/admin/issues/compile-roundup#CompileRoundup' },
            },
          },
          {
            name: 'changes',
            type: 'array',
            // A change is in one issue.
            disableDuplicate: true,
            labels: { singular: 'Change', plural: 'Changes' },
            admin: {
              condition: (data) => data?.kind === 'roundup',
              description: 'Taken by Compile, in the order readers get them. A row removed is given back.',
              // A long list is ordered and read closed; open, a row takes the desk's note.
              initCollapsed: true,
              components: { RowLabel: '/src/admin/issues/change-row-label#ChangeRowLabel' },
            },
            fields: [
              { name: 'change', type: 'relationship', relationTo: 'trial-changes', required: true },
              { name: 'note', type: 'textarea', maxLength: 600 },
            ],
          },
        ],
      },
      {
        label: 'Mail',
        fields: [
          {
            name: 'mailPreview',
            type: 'ui',
            admin: {
              disableListColumn: true,
              components: { Field: '/src/admin/issues/mail-preview#MailPreview' },
            },
          },
        ],
      },
      {
        label: 'Audience and time',
        fields: [
          {
            name: 'audience',
            type: 'group',
            fields: [
              select('topics', topics, { hasMany: true }),
              select('countries', countries, { hasMany: true }),
              select('languages', languages, { hasMany: true }),
            ],
          },
          {
            name: 'sendAt',
            type: 'date',
            timezone: true,
            label: 'Proposed time',
            admin: { date: { pickerAppearance: 'dayAndTime' } },
          },
          {
            name: 'period',
            type: 'group',
            admin: { condition: (data) => data?.kind === 'roundup' },
            fields: [{ type: 'row', fields: [partialDate('since'), partialDate('until')] }],
          },
        ],
      },
    ],
  },
  sending,
  slugField('title'),
  select(
    'kind',
    [
      { value: 'roundup', label: 'Trial roundup' },
      { value: 'event-promotion', label: 'Event promotion' },
      { value: 'editorial', label: 'Editorial letter' },
    ],
    { required: true, index: true, admin: { position: 'sidebar' } },
  ),
  language({ admin: { position: 'sidebar' } }),
  { name: 'sender', type: 'text', label: 'Sender identity', admin: { position: 'sidebar' } },
  {
    name: 'promotional',
    type: 'checkbox',
    admin: {
      position: 'sidebar',
      description:
        'An event promotion always is. Another kind may be marked so; the mark is never taken from a promotion.',
    },
  },
  ...workflowFields(),
]

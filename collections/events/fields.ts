import type { Field, TextField } from 'payload'
import { zones } from '../../src/events'
import { deskField } from '../shared/access'
import { calloutEditor } from '../shared/editor-small'
import {
  country,
  kept,
  language,
  select,
  slugField,
  staffOnlyRelation,
  webAddress,
  workflowFields,
} from '../shared/fields'

const day = (name: string, label: string): TextField =>
  ({
    name,
    type: 'text',
    label,
    maxLength: 10,
    admin: { placeholder: 'yyyy-MM-dd', condition: (data) => Boolean(data?.allDay) },
  }) as TextField

const instant = (name: string, label: string): Field => ({
  name,
  type: 'date',
  label,
  index: true,
  timezone: true,
  admin: { date: { pickerAppearance: 'dayAndTime' }, condition: (data) => !data?.allDay },
})

const when: Field[] = [
  {
    name: 'allDay',
    type: 'checkbox',
    label: 'Whole days',
    defaultValue: false,
    admin: { description: 'Dates without a time. Otherwise start and end are moments with a zone.' },
  },
  { type: 'row', fields: [day('startDate', 'First day'), day('endDate', 'Last day')] },
  { type: 'row', fields: [instant('startsAt', 'Begins'), instant('endsAt', 'Ends')] },
  select('timeZone', zones, {
    required: true,
    defaultValue: 'Asia/Seoul',
    label: 'Time zone of the place',
  }),
  select(
    'status',
    [
      { value: 'scheduled', label: 'Scheduled' },
      { value: 'postponed', label: 'Postponed' },
      { value: 'moved-online', label: 'Moved online' },
      { value: 'cancelled', label: 'Cancelled' },
    ],
    { required: true, defaultValue: 'scheduled' },
  ),
]

const venue: Field = {
  name: 'venue',
  type: 'group',
  fields: [
    { name: 'name', type: 'text' },
    { name: 'address', type: 'textarea' },
    { type: 'row', fields: [{ name: 'city', type: 'text' }, country('country')] },
    {
      name: 'geo',
      type: 'group',
      label: 'Position',
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'latitude', type: 'number', min: -90, max: 90 },
            { name: 'longitude', type: 'number', min: -180, max: 180 },
          ],
        },
      ],
    },
  ],
}

const sessions: Field = {
  name: 'sessions',
  type: 'array',
  fields: [
    { name: 'title', type: 'text', required: true },
    {
      type: 'row',
      fields: [
        {
          name: 'startsAt',
          type: 'date',
          required: true,
          timezone: true,
          label: 'Begins',
          admin: { date: { pickerAppearance: 'dayAndTime' } },
        },
        {
          name: 'endsAt',
          type: 'date',
          required: true,
          timezone: true,
          label: 'Ends',
          admin: { date: { pickerAppearance: 'dayAndTime' } },
        },
        { name: 'room', type: 'text' },
      ],
    },
    { name: 'speakers', type: 'relationship', relationTo: 'speakers', hasMany: true },
  ],
}

/** Offers an update of each promotion that was sent and does not hold any more; nothing otherwise. */
const updateOffer: Field = {
  name: 'updateOffer',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/admin/issues/offer-update#OfferUpdate' },
  },
}

export const fields: Field[] = [
  updateOffer,
  {
    type: 'tabs',
    tabs: [
      {
        label: 'Event',
        fields: [
          { name: 'name', type: 'text', required: true, maxLength: 200, index: true },
          select(
            'kind',
            [
              { value: 'conference', label: 'Conference' },
              { value: 'symposium', label: 'Symposium' },
              { value: 'workshop', label: 'Workshop' },
              { value: 'webinar', label: 'Webinar' },
              { value: 'meeting', label: 'Meeting' },
            ],
            { defaultValue: 'conference' },
          ),
          { name: 'summary', type: 'textarea', maxLength: 600 },
          { name: 'audiences', type: 'text', hasMany: true, admin: { description: 'Whom it is for.' } },
          { name: 'body', type: 'richText', editor: calloutEditor },
          { name: 'hero', type: 'upload', relationTo: 'media' },
        ],
      },
      { label: 'When and where', fields: [...when, venue] },
      {
        label: 'Registration',
        fields: [
          webAddress('registrationUrl', { label: 'Registration address' }),
          { name: 'registerBy', type: 'date', timezone: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
        ],
      },
      { label: 'Programme', fields: [sessions] },
      {
        label: 'Speakers',
        fields: [
          {
            name: 'appearances',
            type: 'join',
            collection: 'appearances',
            on: 'event',
            defaultSort: 'order',
            defaultLimit: 50,
            admin: { defaultColumns: ['order', 'speaker', 'role', 'state'] },
          },
          {
            name: 'addSpeaker',
            type: 'ui',
            admin: { components: { Field: '/src/admin/add-speaker#AddSpeaker' } },
          },
        ],
      },
    ],
  },
  slugField('name'),
  language({ admin: { position: 'sidebar' } }),
  {
    ...staffOnlyRelation('organisers', 'users', true),
    index: true,
    access: { create: deskField, update: deskField, read: ({ req }) => Boolean(req.user) },
    admin: {
      position: 'sidebar',
      description: 'They may edit this event and its speakers. Only the desk sets this list.',
    },
  } as Field,
  {
    name: 'uid',
    type: 'text',
    unique: true,
    index: true,
    disableDuplicate: true,
    access: kept,
    label: 'Calendar UID',
    admin: { position: 'sidebar', readOnly: true, description: 'Fixed for the life of the event.' },
  },
  {
    name: 'sequence',
    type: 'number',
    defaultValue: 0,
    disableDuplicate: true,
    access: kept,
    label: 'Calendar sequence',
    admin: {
      position: 'sidebar',
      readOnly: true,
      description: 'Rises when time, place or status changes for readers.',
    },
  },
  // Time, place and status as readers were last shown them: what the sequence is counted against.
  { name: 'calendarState', type: 'text', disableDuplicate: true, access: kept, admin: { hidden: true } },
  ...workflowFields(),
]

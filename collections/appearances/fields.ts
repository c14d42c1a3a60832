import type { Field } from 'payload'
import { select } from '../shared/fields'

export const appearanceStates = [
  { value: 'invited', label: 'Invited' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'confirmed', label: 'Confirmed' },
  { value: 'announced', label: 'Announced' },
  { value: 'appeared', label: 'Appeared' },
  { value: 'declined', label: 'Declined' },
  { value: 'withdrawn', label: 'Withdrawn' },
  { value: 'cancelled', label: 'Cancelled' },
]

export const fields: Field[] = [
  { name: 'name', type: 'text', admin: { hidden: true } },
  {
    type: 'row',
    fields: [
      { name: 'event', type: 'relationship', relationTo: 'events', required: true, index: true },
      { name: 'speaker', type: 'relationship', relationTo: 'speakers', required: true, index: true },
    ],
  },
  {
    type: 'row',
    fields: [
      select('state', appearanceStates, {
        required: true,
        defaultValue: 'invited',
        index: true,
        admin: { description: 'Only “announced” is public, and only the desk announces.' },
      }),
      { name: 'role', type: 'text', admin: { description: 'At this event: keynote, panellist, chair.' } },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'order', type: 'number', index: true, defaultValue: 0, min: 0 },
      { name: 'featured', type: 'checkbox' },
    ],
  },
  { name: 'session', type: 'text', admin: { description: 'Title of the session, as in the programme.' } },
  {
    type: 'row',
    fields: [
      { name: 'titleAtEvent', type: 'text', label: 'Job title at the event' },
      { name: 'companyAtEvent', type: 'text', label: 'Affiliation at the event' },
    ],
  },
]

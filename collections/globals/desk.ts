import type { GlobalConfig } from 'payload'
import { zones } from '../../src/events'
import { globalAccessFor } from '../shared/access'
import { select } from '../shared/fields'
import { workflowSlugs } from '../shared/slugs'

const slugOptions = workflowSlugs.map((value) => ({ value, label: value }))

export const desk: GlobalConfig = {
  slug: 'desk',
  label: 'Desk',
  access: globalAccessFor('desk'),
  versions: { drafts: false, max: 0 },
  admin: { group: 'Administration', description: 'How this desk works.' },
  fields: [
    select('defaultZone', zones, { required: true, defaultValue: 'Asia/Seoul', label: 'Time zone of the desk' }),
    {
      name: 'fourEyes',
      type: 'checkbox',
      defaultValue: true,
      label: 'Whoever edited cannot approve',
    },
    {
      name: 'approvals',
      type: 'array',
      labels: { singular: 'Rule', plural: 'Approvals needed' },
      admin: { description: 'One approval where nothing is said.' },
      fields: [
        {
          type: 'row',
          fields: [
            select('collectionSlug', slugOptions, { required: true, label: 'Collection' }),
            { name: 'count', type: 'number', min: 1, max: 5, required: true, defaultValue: 1 },
          ],
        },
      ],
    },
    select('shortPath', slugOptions, {
      hasMany: true,
      label: 'Short path',
      admin: { description: 'Approval by a second person publishes these at once.' },
    }),
    {
      name: 'checklists',
      type: 'array',
      labels: { singular: 'Item', plural: 'Checklist before approval' },
      admin: { description: 'Ticked by a person on each document; a tick falls when the text changes.' },
      fields: [
        {
          type: 'row',
          fields: [
            select('collectionSlug', slugOptions, { required: true, label: 'Collection' }),
            { name: 'item', type: 'text', required: true, maxLength: 200 },
          ],
        },
      ],
    },
    select('linksNotAsked', slugOptions, {
      hasMany: true,
      label: 'Links to unpublished documents are not asked about in',
      admin: { description: 'Asked everywhere where nothing is said.' },
    }),
    select('reviewDateNotAsked', slugOptions, {
      hasMany: true,
      label: 'A review date that has passed is not asked about in',
      admin: { description: 'Asked everywhere where nothing is said.' },
    }),
    { name: 'reviewDays', type: 'number', min: 1, max: 90, defaultValue: 3, label: 'Days until a review is overdue' },
    select(
      'latePolicy',
      [
        { value: 'publish', label: 'Publish late and say so' },
        { value: 'hold', label: 'Hold and ask the desk' },
      ],
      { defaultValue: 'publish', label: 'What was due while the system was down' },
    ),
    {
      name: 'organisersSignOwn',
      type: 'checkbox',
      defaultValue: false,
      label: 'Organisers may sign off their own events',
    },
  ],
}

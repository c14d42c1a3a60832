import type { Field } from 'payload'
import { nobodyField } from '../shared/access'
import { replacedBy, sidebarBox, staffOnlyRelation } from '../shared/fields'

export const fields: Field[] = [
  {
    name: 'alt',
    type: 'textarea',
    required: true,
    label: 'Alternative text',
    admin: { description: 'What the picture says to someone who cannot see it.' },
  },
  { name: 'caption', type: 'textarea' },
  {
    type: 'row',
    fields: [
      { name: 'credit', type: 'text', admin: { description: 'Who made it.' } },
      { name: 'licence', type: 'text', admin: { description: 'Such as CC BY 4.0, or “all rights reserved”.' } },
    ],
  },
  {
    ...staffOnlyRelation('owner', 'users'),
    index: true,
    admin: { position: 'sidebar', readOnly: true },
  } as Field,
  replacedBy('media'),
  sidebarBox('replace', '/src/admin/replace/replace-record#ReplaceRecord'),
  {
    name: 'public',
    type: 'checkbox',
    index: true,
    defaultValue: false,
    access: { create: nobodyField, update: nobodyField },
    admin: { position: 'sidebar', readOnly: true, description: 'Kept by publication: something public uses it.' },
  },
  {
    name: 'fileHash',
    type: 'text',
    index: true,
    access: { create: nobodyField, update: nobodyField },
    admin: { hidden: true },
  },
]

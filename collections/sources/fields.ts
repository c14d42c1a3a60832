import type { Field } from 'payload'
import { staffField } from '../shared/access'
import { partialDate, replacedBy, sidebarBox, webAddress } from '../shared/fields'
import { jsonField } from '../shared/row-fields'

export const fields: Field[] = [
  { name: 'title', type: 'text', index: true, admin: { hidden: true } },
  jsonField('csl', {
    required: true,
    label: 'CSL-JSON',
    admin: {
      description: 'One CSL-JSON item: id, type, title, author, issued, container-title and so on.',
    },
  }),
  {
    type: 'row',
    fields: [
      { name: 'doi', type: 'text', unique: true, index: true, disableDuplicate: true, label: 'DOI' },
      partialDate('checkedOn', { label: 'Checked on' }),
    ],
  },
  webAddress('url', { label: 'Address' }),
  webAddress('archiveUrl', { label: 'Archived copy' }),
  { name: 'note', type: 'textarea', admin: { description: 'What it can answer and what it cannot.' } },
  replacedBy('sources'),
  sidebarBox('replace', '/src/admin/replace/replace-record#ReplaceRecord'),
  {
    name: 'createdBy',
    type: 'relationship',
    relationTo: 'users',
    access: { read: staffField, create: () => false, update: () => false },
    admin: { position: 'sidebar', readOnly: true },
  },
]

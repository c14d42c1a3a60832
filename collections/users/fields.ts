import type { Field, FieldAccess } from 'payload'
import { zones } from '../../src/events'
import { roles } from '../access-table'
import { adminField, hasRole, personOf } from '../shared/access'
import { select } from '../shared/fields'

const selfOrAdmin: FieldAccess = ({ req, id, doc }) => {
  const person = personOf(req)
  return hasRole(person, 'admin') || Boolean(person && String(person.id) === String(id ?? doc?.id))
}

export const fields: Field[] = [
  { name: 'name', type: 'text', required: true, index: true },
  { name: 'email', type: 'email', required: true, unique: true, access: { read: selfOrAdmin, update: adminField } },
  {
    name: 'roles',
    type: 'select',
    hasMany: true,
    required: true,
    saveToJWT: true,
    defaultValue: ['author'],
    options: roles.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
    access: { create: adminField, update: adminField },
    admin: { description: 'A person may hold several. What each may do: docs/roles.md.' },
  },
  {
    type: 'row',
    fields: [
      select('timeZone', zones, { defaultValue: 'Asia/Seoul', label: 'Time zone' }),
      {
        name: 'locale',
        type: 'select',
        label: 'Language of notices',
        defaultValue: 'en',
        options: [
          { value: 'en', label: 'English' },
          { value: 'ja', label: '日本語' },
          { value: 'ko', label: '한국어' },
          { value: 'zh', label: '简体中文' },
          { value: 'zh-TW', label: '繁體中文' },
        ],
      },
    ],
  },
  {
    name: 'notify',
    type: 'group',
    label: 'Notices by mail',
    access: { read: selfOrAdmin },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'reviews', type: 'checkbox', defaultValue: true, label: 'Reviews waiting for me' },
          { name: 'decisions', type: 'checkbox', defaultValue: true, label: 'Decisions on my work' },
          { name: 'approvals', type: 'checkbox', defaultValue: true, label: 'Approvals of mine taken back' },
          { name: 'failures', type: 'checkbox', defaultValue: true, label: 'Publications that failed or are late' },
        ],
      },
    ],
  },
]

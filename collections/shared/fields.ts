import type { Field, SelectField, TextField } from 'payload'
import { countries, isPartialDate, languages, partialDateSentence, topics } from '../../src/trials'
import { deskField, nobodyField, staffField } from './access'

type Extra<F> = Partial<F> & { name?: string }

const text = (field: TextField): TextField => field

/** A partial date kept as text; `statement` is the sentence allowed in place of one, such as "not stated". */
export const partialDate = (name: string, { statement, ...rest }: Extra<TextField> & { statement?: string } = {}) =>
  text({
    ...rest,
    name,
    type: 'text',
    maxLength: 20,
    validate: (value: unknown, { required }: { required?: boolean }) => {
      if (value === undefined || value === null || value === '') return required ? partialDateSentence : true
      if (statement && value === statement) return true
      const extra = statement ? ` Or write “${statement}”.` : ''
      return (typeof value === 'string' && isPartialDate(value)) || partialDateSentence + extra
    },
    admin: {
      placeholder: statement ? `yyyy-MM-dd, yyyy-MM, yyyy or ${statement}` : 'yyyy-MM-dd, yyyy-MM or yyyy',
      ...rest.admin,
    },
  } as TextField)

export const select = (
  name: string,
  list: readonly { value: string; label: string }[],
  rest: Partial<SelectField> = {},
): SelectField => ({ ...rest, name, type: 'select', options: [...list] }) as SelectField

export const language = (rest: Partial<SelectField> = {}): SelectField =>
  select('language', languages, { defaultValue: 'en', required: true, index: true, ...rest })

export const country = (name: string, rest: Partial<SelectField> = {}): SelectField => select(name, countries, rest)

export const topicsField = (): SelectField => select('topics', topics, { hasMany: true })

export const webAddress = (name: string, rest: Extra<TextField> = {}) =>
  text({
    ...rest,
    name,
    type: 'text',
    maxLength: 2000,
    validate: (value: unknown) =>
      !value ||
      (typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) ||
      'Write the whole address, beginning with https://.',
  } as TextField)

/** The last part of the page's address, written from the title until somebody changes it (hook: shared/slug.ts). */
export const slugField = (from: string, rest: Extra<TextField> = {}): TextField =>
  text({
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    disableDuplicate: true,
    maxLength: 120,
    validate: (value: unknown) =>
      (typeof value === 'string' && /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(value)) ||
      'Use letters, digits and single hyphens, such as korea-and-japan-compared.',
    ...rest,
    admin: {
      position: 'sidebar',
      description: 'The last part of the page’s address. Written from the title; change it before publication only.',
      components: { Field: { path: '/src/admin/slug-field#SlugField', clientProps: { from } } },
      ...rest.admin,
    },
  } as TextField)

/** A copy of a document cannot keep a name that belongs to one document alone. */
export const copiedName = { beforeDuplicate: [({ value }: { value?: unknown }) => (value ? `${value} (copy)` : value)] }

/** Names of one thing in the scripts of its home. */
export const nativeNames = (): Field => ({
  name: 'nativeNames',
  type: 'array',
  labels: { singular: 'Name in its own script', plural: 'Names in their own script' },
  admin: { description: 'As the person or company writes it. Never split or transliterated by us.' },
  fields: [
    {
      type: 'row',
      fields: [
        { ...select('lang', languages, { required: true }), label: 'Language' } as Field,
        { name: 'text', type: 'text', required: true, label: 'Name' },
      ],
    },
  ],
})

export const sourcesField = (rest: object = {}): Field =>
  ({ name: 'sources', type: 'relationship', relationTo: 'sources', hasMany: true, ...rest }) as Field

/** Set by hooks, never by a form or a request. */
export const kept = { create: nobodyField, update: nobodyField }

/** Set by the system, of interest once a document is stored. */
const onRecord: Field[] = [
  {
    name: 'createdBy',
    type: 'relationship',
    relationTo: 'users',
    index: true,
    access: { ...kept, read: staffField },
    admin: { readOnly: true, description: 'Who began this document.' },
  },
  {
    name: 'revision',
    type: 'number',
    index: true,
    label: 'Revision',
    access: { read: staffOrOrganiser },
    admin: {
      readOnly: true,
      description: 'Counts every save. A save over a newer one is refused, so nobody overwrites a colleague.',
    },
  },
  {
    name: 'publicModifiedAt',
    type: 'date',
    index: true,
    label: 'Changed for readers',
    access: kept,
    admin: {
      readOnly: true,
      description: 'When readers last saw a change. Drafts do not move it.',
      date: { pickerAppearance: 'dayAndTime' },
    },
  },
  {
    name: 'firstPublishedAt',
    type: 'date',
    index: true,
    label: 'First published',
    access: { create: deskField, update: deskField },
    admin: {
      description: 'Set at the first publication. The desk may correct it for pieces that appeared elsewhere before.',
      date: { pickerAppearance: 'dayAndTime' },
    },
  },
]

/** What every document under the workflow carries: folded away in the sidebar, and not there before the first save. */
export const workflowFields = (): Field[] => [
  {
    type: 'collapsible',
    label: 'Record',
    admin: {
      position: 'sidebar',
      initCollapsed: true,
      condition: (_data, _siblings, { operation }) => operation !== 'create',
    },
    fields: onRecord.map((field) => ({ ...field })),
  },
]

function staffOrOrganiser({ req }: { req: { user?: unknown } }): boolean {
  return Boolean(req.user)
}

/** For small facts that only the desk should see on a public collection. */
export const internal = { read: staffField } as const

/** A relation that readers never see: owners, organisers. */
export const staffOnlyRelation = (name: string, relationTo: 'users', hasMany = false): Field =>
  ({ name, type: 'relationship', relationTo, hasMany, access: { read: staffOrOrganiser } }) as Field

/** A box of the sidebar that draws itself and stores nothing. */
export const sidebarBox = (name: string, path: string): Field => ({
  name,
  type: 'ui',
  admin: { position: 'sidebar', disableListColumn: true, components: { Field: path } },
})

/** Names the row that took this one's place; written by that step alone, and no content of either. */
export const replacedBy = (relationTo: 'media' | 'sources'): Field => ({
  name: 'replacedBy',
  type: 'relationship',
  relationTo,
  access: { read: staffOrOrganiser, create: nobodyField, update: nobodyField },
  admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.replacedBy) },
})

import { idOf } from './citations'

/** A field as far as the canonical form needs to know it; Payload's own shape. */
export type CanonicalField = {
  type: string
  name?: string
  virtual?: unknown
  relationTo?: string | readonly string[]
  access?: { read?: unknown }
  custom?: Record<string, unknown>
  fields?: readonly CanonicalField[]
  tabs?: readonly CanonicalField[]
  blocks?: readonly { slug: string; fields: readonly CanonicalField[] }[]
}

/** Version of the canonical form; stored with each hash, so that a later form can be told from this one. */
export const hashFormat = 1

/** What changes with every save or follows from publication itself, and so is no content. */
const bookkeeping = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'revision',
  'createdBy',
  'firstPublishedAt',
  'publicModifiedAt',
  // What calendars know an event by is raised by its publication.
  'uid',
  'sequence',
  'calendarState',
])

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

/** JSON with sorted keys and nothing empty in it: a new column, or `null` for a missing value, changes no hash. */
export const canonicalValue = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString()
  // Places in a list mean something: an empty one stays.
  if (Array.isArray(value)) return value.map((one) => canonicalValue(one) ?? null)
  if (typeof value !== 'object' || value === null) return isEmpty(value) ? undefined : value
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, canonicalValue(inner)] as const)
    .filter(([, inner]) => !isEmpty(inner))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return entries.length ? Object.fromEntries(entries) : undefined
}

const related = (value: unknown, polymorphic: boolean): unknown => {
  const one = (each: unknown): unknown => {
    if (!polymorphic) return idOf(each)
    const { relationTo, value: target } = (each ?? {}) as { relationTo?: string; value?: unknown }
    return relationTo ? { relationTo, value: idOf(target) } : undefined
  }
  return Array.isArray(value) ? value.map(one) : one(value)
}

const rowOf = (fields: readonly CanonicalField[], row: unknown, block?: string): unknown => ({
  ...inFields(fields, (row ?? {}) as Record<string, unknown>),
  ...(block ? { blockType: block } : {}),
})

const contentOf = (field: CanonicalField, value: unknown): unknown => {
  if (field.type === 'relationship' || field.type === 'upload') return related(value, Array.isArray(field.relationTo))
  if (field.type === 'array') return Array.isArray(value) ? value.map((row) => rowOf(field.fields ?? [], row)) : value
  if (field.type === 'blocks') {
    return (Array.isArray(value) ? value : []).map((row: { blockType?: string }) =>
      rowOf(field.blocks?.find(({ slug }) => slug === row.blockType)?.fields ?? [], row, row.blockType),
    )
  }
  if (field.type === 'group' || field.type === 'tab') return inFields(field.fields ?? [], (value ?? {}) as never)
  if (field.type === 'date') return value ? new Date(value as string).toISOString() : value
  return value
}

/**
 * What only the desk may read is no part of what is signed off for readers. `custom.forReaders` marks what is for them
 * and withheld at times.
 */
const isForReaders = (field: CanonicalField): boolean =>
  !['ui', 'join'].includes(field.type) && !field.virtual && (!field.access?.read || field.custom?.forReaders === true)

const inFields = (fields: readonly CanonicalField[], data: Record<string, unknown>): Record<string, unknown> => {
  const found: Record<string, unknown> = {}
  for (const field of fields.filter(isForReaders)) {
    if (field.type === 'tabs') Object.assign(found, inFields(field.tabs as CanonicalField[], data))
    else if (!field.name) Object.assign(found, inFields(field.fields ?? [], data))
    else if (!bookkeeping.has(field.name)) {
      const tab = !field.type ? { ...field, type: 'tab' } : field
      found[field.name] = contentOf(tab, data[field.name])
    }
  }
  return found
}

/**
 * The canonical form of what readers can see of a document, by its collection's fields: ids for relations, instants in
 * UTC, sorted keys, nothing empty. Row ids, revision and timestamps stay out.
 */
export const canonicalDocument = (
  fields: readonly CanonicalField[],
  data: Record<string, unknown>,
): Record<string, unknown> => (canonicalValue(inFields(fields, data)) ?? {}) as Record<string, unknown>

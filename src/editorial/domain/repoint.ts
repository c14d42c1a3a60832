import { idOf } from './citations'
import { isRichText, walkText } from './rich-text'
import type { FieldShape, UsedRecord } from './used-records'

/** One picture or source in place of another. */
export type Replacement = { slug: UsedRecord['slug']; from: string; to: string }

/** Where a text names one: in the block or inline block of this kind, under this field. */
const named = { media: ['figure', 'media'], sources: ['citation', 'source'] } as const

const inText = (value: unknown, { slug, from, to }: Replacement): unknown => {
  const copy = structuredClone(value)
  const [block, field] = named[slug]
  for (const { fields } of walkText(copy)) {
    if (fields?.blockType === block && idOf(fields[field]) === from) fields[field] = to
  }
  return copy
}

const inRelation = (value: unknown, { from, to }: Replacement): unknown => {
  if (!Array.isArray(value)) return idOf(value) === from ? to : value
  if (!value.some((each) => idOf(each) === from)) return value
  // In the old one's place; named there already, it is not named twice.
  const ids = value.map((each) => (idOf(each) === from ? to : idOf(each)))
  return [...new Set(ids)]
}

const inField = (field: FieldShape, value: unknown, change: Replacement): unknown => {
  if (value === null || value === undefined || field.type === 'join') return value
  if (field.type === 'upload' || field.type === 'relationship') {
    return field.relationTo === change.slug ? inRelation(value, change) : value
  }
  if (field.type === 'richText') return isRichText(value) ? inText(value, change) : value
  const inner = field.fields ?? field.tabs
  if (!inner || typeof value !== 'object') return value
  const row = (each: unknown) =>
    typeof each === 'object' && each !== null ? { ...each, ...inFields(inner, each as never, change) } : each
  return Array.isArray(value) ? value.map(row) : row(value)
}

const inFields = (
  fields: readonly FieldShape[],
  data: Record<string, unknown>,
  change: Replacement,
): Record<string, unknown> =>
  Object.assign(
    {},
    ...fields.map((field) => {
      if (!field.name) return inFields(field.fields ?? field.tabs ?? [], data, change)
      return field.name in data ? { [field.name]: inField(field, data[field.name], change) } : {}
    }),
  )

/**
 * The fields of a document that name the old record, as they read with the new one in its place: in relations, uploads,
 * rows and texts, blocks and citations included. Whole values of top-level fields; empty where nothing names it.
 */
export const repointed = (
  fields: readonly FieldShape[],
  data: Record<string, unknown>,
  change: Replacement,
): Record<string, unknown> => {
  const next = inFields(fields, data, change)
  const changed = Object.entries(next).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(data[name]))
  return Object.fromEntries(changed)
}

/** What became of one document that used the old record. */
export type Repointed = { slug: string; id: string; title: string } & (
  | { ok: true }
  | { ok: false; code: string; sentence: string }
)

export type SignedUses = { published: number; approved: number }

/** What `GET /api/<media or sources>/:id/replace` answers. */
export type Replaceable = { may: boolean; uses: SignedUses; replacedBy: { id: string; title: string } | null }

/** What `POST /api/<media or sources>/:id/replace` and `…/repoint` answer. */
export type Replaced = { id: string; documents: Repointed[] }

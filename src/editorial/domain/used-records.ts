import { citedSources, figuresOf, idOf } from './citations'
import { isRichText } from './rich-text'

/** A field as far as this needs to know it; Payload's own shape. */
export type FieldShape = {
  type: string
  name?: string
  relationTo?: string | readonly string[]
  fields?: readonly FieldShape[]
  tabs?: readonly FieldShape[]
}

export type UsedRecord = { slug: 'media' | 'sources'; id: string }

const isKept = (slug: unknown): slug is UsedRecord['slug'] => slug === 'media' || slug === 'sources'
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

const inRichText = (value: unknown): UsedRecord[] => [
  ...figuresOf(value).flatMap(({ media }) => (media ? [{ slug: 'media' as const, id: media }] : [])),
  ...citedSources(value).map((id) => ({ slug: 'sources' as const, id })),
]

const inField = (field: FieldShape, data: Record<string, unknown>): UsedRecord[] => {
  const value = field.name ? data[field.name] : data
  if (value === null || value === undefined) return []
  const { relationTo } = field
  if (isKept(relationTo) && (field.type === 'upload' || field.type === 'relationship')) {
    return asList(value).flatMap((each) => {
      const id = idOf(each)
      return id ? [{ slug: relationTo, id }] : []
    })
  }
  if (field.type === 'richText') return isRichText(value) ? inRichText(value) : []
  const inner = field.fields ?? field.tabs
  if (!inner || field.type === 'join') return []
  return asList(value)
    .filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null)
    .flatMap((row) => usedRecords(inner, row))
}

/** Pictures and sources a document shows its readers, by its collection's fields; each once. */
export const usedRecords = (fields: readonly FieldShape[], data: Record<string, unknown>): UsedRecord[] => {
  const found = fields.flatMap((field) => inField(field, data))
  return [...new Map(found.map((used) => [`${used.slug}:${used.id}`, used])).values()]
}

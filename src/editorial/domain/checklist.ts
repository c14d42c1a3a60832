import { idOf } from './citations'
import { walkText } from './rich-text'

/** A field as far as the checklist needs to know it; Payload's own shape. */
export type ChecklistField = {
  type: string
  name?: string
  label?: unknown
  required?: boolean
  admin?: { condition?: unknown }
  fields?: readonly ChecklistField[]
  tabs?: readonly ChecklistField[]
}

const isMissing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const labelOf = ({ label, name = '' }: ChecklistField): string =>
  typeof label === 'string' ? label : name.replace(/([A-Z])/g, ' $1').replace(/^./, (first) => first.toUpperCase())

/** A sentence for every required field that holds nothing, inner rows included. A field shown on a condition is left to its own rule. */
export const missingFields = (
  fields: readonly ChecklistField[],
  data: Record<string, unknown>,
  within = '',
): string[] =>
  fields.flatMap((field) => {
    if (field.type === 'ui' || field.type === 'join') return []
    const value = field.name ? data[field.name] : data
    if (field.name && field.required && !field.admin?.condition && isMissing(value)) {
      return [`${within}${labelOf(field)} is missing.`]
    }
    const inner = field.fields ?? field.tabs
    if (!inner || isMissing(value)) return []
    if (!Array.isArray(value)) return missingFields(inner, value as Record<string, unknown>, within)
    return value.flatMap((row, index) =>
      missingFields(inner, row as Record<string, unknown>, `${within}${labelOf(field)} ${index + 1}: `),
    )
  })

export type LinkedDocument = { slug: string; id: string }

/** Documents of this site that a text links to or shows a card of, each once. */
export const linkedDocuments = (text: unknown): LinkedDocument[] => {
  const found = new Map<string, LinkedDocument>()
  for (const { fields } of walkText(text)) {
    const doc = fields?.linkType === 'internal' ? (fields.doc as { relationTo?: string; value?: unknown }) : null
    const event = fields?.blockType === 'eventCard' ? { relationTo: 'events', value: fields.event } : null
    for (const link of [doc, event]) {
      const id = idOf(link?.value)
      if (link?.relationTo && id) found.set(`${link.relationTo}:${id}`, { slug: link.relationTo, id })
    }
  }
  return [...found.values()]
}

/** The day by which a piece was to be looked at again has passed; partial days count by their last. */
export const reviewIsOverdue = (reviewBy: unknown, now: Date): boolean => {
  if (typeof reviewBy !== 'string' || !/^\d{4}(-\d{2}){0,2}$/.test(reviewBy)) return false
  const [year = 0, month, day] = reviewBy.split('-').map(Number)
  const end = day
    ? Date.UTC(year, (month ?? 1) - 1, day + 1)
    : month
      ? Date.UTC(year, month, 1)
      : Date.UTC(year + 1, 0, 1)
  return now.getTime() >= end
}

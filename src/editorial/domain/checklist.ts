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

type Shown = { pictures?: Record<string, unknown>; sources?: Record<string, unknown> }

/** How many of the pictures and sources a document uses are gone, as its canonical form says it. */
export const goneRecords = ({ pictures = {}, sources = {} }: Shown): number =>
  [...Object.values(pictures), ...Object.values(sources)].filter(
    (one) => (one as { missing?: unknown }).missing === true,
  ).length

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

/** A sentence for what was to be looked at again by now: the document itself, and rows of it that say so of their own. */
export const overdueReviews = (data: Record<string, unknown>, now: Date): string[] => {
  const sentences = reviewIsOverdue(data.reviewBy, now)
    ? ['The day by which this was to be looked at again has passed. Look, and set a new one.']
    : []
  for (const [name, rows] of Object.entries(data)) {
    if (!Array.isArray(rows)) continue
    const places = rows.flatMap((row, index) =>
      reviewIsOverdue((row as { reviewBy?: unknown } | null)?.reviewBy, now) ? index + 1 : [],
    )
    if (places.length) {
      const which = `${labelOf({ type: 'array', name })} ${places.join(', ')}`
      sentences.push(`${which}: the day to look at this again has passed. Look, and set a new one.`)
    }
  }
  return sentences
}

/** One item of the desk ticked by a person, on the content that stands. */
export type Tick = { item: string; by: string; at: string }

/** A sentence for every item that nobody has ticked. */
export const unticked = (items: readonly string[], ticks: readonly Tick[]): string[] => {
  const ticked = new Set(ticks.map(({ item }) => item))
  return items.filter((item) => !ticked.has(item)).map((item) => `Nobody has ticked “${item}” yet.`)
}

/** Ticking is for those who may edit the document or decide on it. */
export const mayTick = ({ roles, owns }: { roles: readonly string[]; owns: boolean }): boolean =>
  owns || ['reviewer', 'editor', 'admin'].some((role) => roles.includes(role))

/** What `GET` and `POST /api/<slug>/<id>/checklist` answer: the desk's items, and who ticked them when. */
export type Checklist = {
  /** Hash of the content the ticks are on: a tick sends it back, so that nobody ticks what they did not see. */
  hash: string
  /** Whether this person may tick. */
  may: boolean
  items: { item: string; tick: { name: string; at: string } | null }[]
}

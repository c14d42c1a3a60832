import { idOf } from '../citations'
import { isRichText } from '../rich-text'
import { align, sharedWords } from './align'
import { compareText } from './compare-text'
import { blockLabel, labelOf, optionLabel, singularOf } from './labels'
import type { Compared, ComparedField, Difference, Mark, Row } from './model'
import { compareItems, compareWords, tokensOf } from './words'

type Values = Record<string, unknown>
type Place = { path: string; label: string[] }

const textOf = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value, null, 2)
      : String(value)
const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {}
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

const inside = (place: Place, name: string, label: string): Place => ({
  path: place.path ? `${place.path}.${name}` : name,
  label: [...place.label, label],
})

const namesIn = (field: ComparedField, value: unknown, { nameOf }: Compared): string[] =>
  listOf(value).map((each) => {
    const { relationTo, value: target } = valuesOf(each) as { relationTo?: string; value?: unknown }
    const slug = relationTo ?? (typeof field.relationTo === 'string' ? field.relationTo : '')
    const id = idOf(relationTo ? target : each)
    return id && slug ? nameOf({ slug, id }) : textOf(each)
  })

type Part = { value: Values; at: number }

const rowsIn = (field: ComparedField, before: unknown, after: unknown, place: Place, compared: Compared): Row[] => {
  const parts = (value: unknown): Part[] => listOf(value).map((row, at) => ({ value: valuesOf(row), at: at + 1 }))
  const keyOf = ({ value }: Part): string => JSON.stringify(value)
  const wordsOf = ({ value }: Part) => tokensOf(JSON.stringify(value)).map(({ text }) => text)
  const likeness = (a: Part, b: Part): number =>
    a.value.blockType === b.value.blockType ? sharedWords(wordsOf(a), wordsOf(b)) : 0
  const blockOf = ({ value }: Part) => field.blocks?.find(({ slug }) => slug === value.blockType)
  const fieldsOf = (part: Part) => blockOf(part)?.fields ?? field.fields ?? []
  const nameOf = (part: Part): string => {
    const slug = part.value.blockType
    return `${slug ? blockLabel(blockOf(part), String(slug)) : singularOf(field)} ${part.at}`
  }
  const row = (mark: Row['mark'], part: Part, from: Values, to: Values): Row => ({
    mark,
    label: nameOf(part),
    inner: compareFields(fieldsOf(part), from, to, { path: `${place.path}.${part.at}`, label: [] }, compared),
  })
  return align(parts(before), parts(after), keyOf, likeness).flatMap((pair): Row[] => {
    if (pair.before === null) return [row('added', pair.after, {}, pair.after.value)]
    if (pair.after === null) return [row('removed', pair.before, pair.before.value, {})]
    const moved = pair.moved ? { moved: true } : {}
    if (!pair.same) return [{ ...row('changed', pair.after, pair.before.value, pair.after.value), ...moved }]
    return pair.moved ? [{ mark: 'same', label: nameOf(pair.after), inner: [], ...moved }] : []
  })
}

/** What one field tells of its two values, known to differ. */
const inField = (
  field: ComparedField,
  before: unknown,
  after: unknown,
  place: Place,
  compared: Compared,
): Difference[] => {
  const { type } = field
  if (type === 'group' || type === 'tab') {
    return compareFields(field.fields ?? [], valuesOf(before), valuesOf(after), place, compared)
  }
  if (type === 'array' || type === 'blocks') {
    const rows = rowsIn(field, before, after, place, compared)
    return rows.length ? [{ ...place, what: 'rows', rows }] : []
  }
  if (type === 'richText' || isRichText(before) || isRichText(after)) {
    const lines = compareText(before, after, compared, (block, from, to) =>
      compareFields(block?.fields ?? [], from as Values, to as Values, { path: place.path, label: [] }, compared),
    )
    return lines.length ? [{ ...place, what: 'lines', lines }] : []
  }
  if (type === 'relationship' || type === 'upload') {
    const pieces = compareItems(namesIn(field, before, compared), namesIn(field, after, compared))
    // Two records of one name: the words alone would show no change.
    return pieces.some(({ mark }) => mark !== 'same') ? [{ ...place, what: 'items', pieces }] : []
  }
  if (type === 'file') return [{ ...place, what: 'file' }]
  if (type === 'checkbox') return [{ ...place, what: 'switch', on: Boolean(after) }]
  if (type === 'date') {
    return [{ ...place, what: 'moment', before: before ? textOf(before) : null, after: after ? textOf(after) : null }]
  }
  if (type === 'select' || type === 'radio' || Array.isArray(before) || Array.isArray(after)) {
    const told = (value: unknown) =>
      listOf(value).map((one) => (typeof one === 'object' ? textOf(one) : optionLabel(field, one)))
    return [{ ...place, what: 'items', pieces: compareItems(told(before), told(after)) }]
  }
  return [{ ...place, what: 'words', pieces: compareWords(textOf(before), textOf(after)) }]
}

/** The named fields of a list of fields, those within tabs, rows and folds included. */
const named = (fields: readonly ComparedField[]): ComparedField[] =>
  fields.flatMap((field) => {
    if (field.type === 'ui' || field.type === 'join') return []
    if (field.type === 'tabs') return named((field.tabs ?? []).map((tab) => ({ ...tab, type: 'tab' })))
    return field.name ? [field] : named(field.fields ?? [])
  })

/**
 * What differs between two states of a record in canonical form, field by field in the order of the form. Nothing that
 * differs is left out: what no field is known for is compared as text, and what no words can show is told as such.
 */
export const compareFields = (
  fields: readonly ComparedField[],
  before: Values,
  after: Values,
  place: Place,
  compared: Compared,
): Difference[] => {
  const known = named(fields)
  const kept = new Set(['id', 'blockType', 'blockName', ...known.map(({ name }) => name)])
  const unknown = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !kept.has(name))
    .map((name): ComparedField => ({ name, type: 'unknown' }))
  return [...known, ...unknown].flatMap((field): Difference[] => {
    const name = field.name as string
    if (same(before[name], after[name])) return []
    const here = inside(place, name, labelOf(field))
    const found = inField(field, before[name], after[name], here, compared)
    return found.length ? found : [{ ...here, what: 'form' }]
  })
}

/** Records by their id, such as the pictures a document shows: what came, went or changed, each under its name. */
export const compareRecords = (
  slug: string,
  fields: readonly ComparedField[],
  before: Values,
  after: Values,
  compared: Compared,
): Row[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((id): Row[] => {
    if (same(before[id], after[id])) return []
    const mark: Mark | 'changed' = !(id in before) ? 'added' : id in after ? 'changed' : 'removed'
    const inner = compareFields(
      fields,
      valuesOf(before[id]),
      valuesOf(after[id]),
      { path: `${slug}.${id}`, label: [] },
      compared,
    )
    return [{ mark, label: compared.nameOf({ slug, id }), inner }]
  })

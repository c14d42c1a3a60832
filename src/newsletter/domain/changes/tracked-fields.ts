import { idOf, idsOf } from '../id-of'

/** Records whose publications make news. */
export const trackedSlugs = ['trials', 'therapies', 'milestones'] as const
export type TrackedSlug = (typeof trackedSlugs)[number]

/** What a tracked field held, by what it means: a list's own values are said in the reader's language later. */
export type RawValue =
  | { readonly code: readonly string[] }
  | { readonly text: string }
  | { readonly number: number }
  | { readonly date: string; readonly type: string | null }
  | { readonly ids: readonly string[]; readonly of: 'companies' | 'therapies' }

/** The same as it is kept: records by the names they had then. */
export type TrackedValue =
  | Exclude<RawValue, { ids: readonly string[] }>
  | { readonly names: readonly string[] }
  | { readonly facts: Readonly<Record<string, TrackedValue>> }

export type Doc = Readonly<Record<string, unknown>>

export type TrackedField = {
  readonly field: string
  /** Readers of a roundup want to know; otherwise it stands in the ledger alone. */
  readonly material: boolean
  /** Told of a record that is new. */
  readonly fact?: true
  readonly read: (doc: Doc) => RawValue | null
}

/** The field of a record that readers had not seen before. */
export const NEW = 'new'

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value ? [value] : [])
const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const code = (name: string) => (doc: Doc) => {
  const values = listOf(doc[name]).filter((value): value is string => typeof value === 'string')
  return values.length ? { code: [...new Set(values)].sort() } : null
}
const text = (name: string) => (doc: Doc) => (words(doc[name]) ? { text: words(doc[name]) } : null)
const number = (name: string) => (doc: Doc) => (typeof doc[name] === 'number' ? { number: doc[name] } : null)
const partial = (name: string) => (doc: Doc) => (words(doc[name]) ? { date: words(doc[name]), type: null } : null)
const dated = (name: string) => (doc: Doc) => {
  const { date, type } = (doc[name] ?? {}) as Doc
  return words(date) ? { date: words(date), type: words(type) || null } : null
}
const records = (name: string, of: 'companies' | 'therapies') => (doc: Doc) => {
  const ids = idsOf(doc[name])
  return ids.length ? { ids: [...new Set(ids)].sort(), of } : null
}

const lines = (found: readonly string[]) => (found.length ? { text: found.join('; ') } : null)

const indications = (doc: Doc) =>
  lines(
    listOf(doc.indications).flatMap((row) => {
      const { term, line, population } = (row ?? {}) as Doc
      return words(term) ? [[term, line, population].map(words).filter(Boolean).join(', ')] : []
    }),
  )

const trialCountries = (doc: Doc) => code('all')({ all: [...listOf(doc.country), ...listOf(doc.countries)] })

const partners = (doc: Doc) => {
  const ids = listOf(doc.parties).flatMap((row) => idOf((row as Doc | null)?.company) || [])
  return ids.length ? { ids: [...new Set(ids)].sort(), of: 'companies' as const } : null
}

/** What is followed from one publication to the next, and so may become news. Texts without a row here never do. */
export const trackedFields: Readonly<Record<TrackedSlug, readonly TrackedField[]>> = {
  trials: [
    { field: 'recruitment', material: true, fact: true, read: code('recruitment') },
    { field: 'phases', material: true, fact: true, read: code('phases') },
    { field: 'indications', material: true, fact: true, read: indications },
    { field: 'therapies', material: true, fact: true, read: records('therapies', 'therapies') },
    { field: 'sponsors', material: true, fact: true, read: records('sponsors', 'companies') },
    { field: 'countries', material: true, fact: true, read: trialCountries },
    { field: 'enrolment', material: true, read: number('enrolment') },
    { field: 'start', material: true, read: dated('start') },
    { field: 'primaryCompletion', material: true, read: dated('primaryCompletion') },
    { field: 'completion', material: true, read: dated('completion') },
    { field: 'statusNote', material: true, fact: true, read: text('statusNote') },
  ],
  therapies: [
    { field: 'name', material: true, read: text('name') },
    { field: 'modality', material: true, fact: true, read: code('modality') },
    { field: 'donor', material: true, fact: true, read: code('donor') },
    { field: 'parties', material: true, fact: true, read: partners },
    { field: 'cellSourceOrVector', material: false, read: text('cellSourceOrVector') },
    { field: 'transgene', material: false, read: text('transgene') },
    { field: 'target', material: false, read: text('target') },
  ],
  milestones: [
    { field: 'kind', material: true, fact: true, read: code('kind') },
    { field: 'jurisdiction', material: true, fact: true, read: code('jurisdiction') },
    { field: 'occurredOn', material: true, fact: true, read: partial('occurredOn') },
    { field: 'expires', material: true, fact: true, read: partial('expires') },
    { field: 'indication', material: true, fact: true, read: text('indication') },
    { field: 'authority', material: false, fact: true, read: text('authority') },
    { field: 'note', material: true, fact: true, read: text('note') },
  ],
}

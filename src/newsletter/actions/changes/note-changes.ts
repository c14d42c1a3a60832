import type { PayloadRequest } from 'payload'
import type { SignOff } from '../../../editorial'
import { countries as knownCountries } from '../../../trials'
import { isArchive } from '../../domain/changes/archive-mark'
import { type RawChange, trackedChanges } from '../../domain/changes/compare'
import { topicsOf } from '../../domain/changes/topics-of'
import type { Doc, RawValue, TrackedSlug, TrackedValue } from '../../domain/changes/tracked-fields'
import { idsOf } from '../../domain/id-of'
import { holdIssuesShowing, holdsIssues } from '../hold/hold-issues'
import { rowsOf } from '../rows-of'

type Step = Parameters<NonNullable<NonNullable<SignOff['alsoOn']>['publish']>>[0]

/** What readers saw last: the live row, or the row of what was taken down. Null for what was never public. */
const shownBefore = async ({ req, slug, id, live }: Step): Promise<Doc | null> => {
  const [row] = await rowsOf(req, slug as TrackedSlug, { id: { equals: id } })
  return row && (live || row.firstPublishedAt) ? row : null
}

const namesOf = async (req: PayloadRequest, raw: readonly RawValue[]): Promise<Map<string, string>> => {
  const names = new Map<string, string>()
  for (const slug of ['companies', 'therapies'] as const) {
    const ids = raw.flatMap((value) => ('ids' in value && value.of === slug ? value.ids : []))
    if (!ids.length) continue
    for (const row of await rowsOf(req, slug, { id: { in: [...new Set(ids)] } }))
      names.set(row.id, String(row.name ?? ''))
  }
  return names
}

const kept = (value: RawValue | null, names: ReadonlyMap<string, string>): TrackedValue | null => {
  if (!value || !('ids' in value)) return value
  return { names: value.ids.flatMap((id) => names.get(id) ?? []).sort((a, b) => a.localeCompare(b, 'en')) }
}

const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')

const termsOf = (doc: Doc): string[] =>
  (Array.isArray(doc.indications) ? doc.indications : []).flatMap((row) => strings((row as Doc | null)?.term))

/** Whom a change concerns: countries and topics of the record, its therapies and, for a product, its studies. */
const about = async (req: PayloadRequest, slug: TrackedSlug, id: string, doc: Doc) => {
  const therapyIds = slug === 'trials' ? idsOf(doc.therapies) : slug === 'milestones' ? idsOf(doc.therapy) : [id]
  const therapies = slug === 'therapies' ? [{ ...doc, id }] : await rowsOf(req, 'therapies', { id: { in: therapyIds } })
  const studies =
    slug === 'trials'
      ? [doc]
      : await rowsOf(req, 'trials', {
          and: [{ therapies: { in: therapyIds } }, { _status: { equals: 'published' } }],
        })
  const territories = (Array.isArray(doc.parties) ? doc.parties : []).flatMap((row) => strings(row?.territories))
  const places = {
    trials: [...strings(doc.country), ...strings(doc.countries)],
    milestones: strings(doc.jurisdiction),
    therapies: [...territories, ...studies.flatMap(({ country }) => strings(country))],
  }[slug]
  const known = new Set<string>(knownCountries.map(({ value }) => value))
  return {
    therapy: therapyIds[0] ?? null,
    title: String(doc.name ?? doc.title ?? ''),
    countries: [...new Set(places)].filter((place) => known.has(place)),
    topics: topicsOf({
      modalities: therapies.flatMap(({ modality }) => strings(modality)),
      indications: [...studies.flatMap(termsOf), ...strings(doc.indication)],
      regulatory: slug === 'milestones',
    }),
  }
}

const write = async (step: Step, slug: TrackedSlug, snapshot: string, changes: readonly RawChange[]) => {
  const { req, id, clock } = step
  const keyOf = ({ field }: RawChange) => `${slug}/${id}:${snapshot}:${field}`
  const there = await rowsOf(req, 'trial-changes', { key: { in: changes.map(keyOf) } })
  const written = new Set(there.map(({ key }) => key))
  const raw = changes.flatMap(({ before, after, facts }) => [before, after, ...Object.values(facts ?? {})])
  const names = await namesOf(
    req,
    raw.filter((value): value is RawValue => value !== null),
  )
  const whom = await about(req, slug, id, step.taken.data)
  for (const change of changes.filter((one) => !written.has(keyOf(one)))) {
    const facts = change.facts
      ? { facts: Object.fromEntries(Object.entries(change.facts).map(([field, value]) => [field, kept(value, names)])) }
      : null
    await req.payload.create({
      collection: 'trial-changes',
      data: {
        collectionSlug: slug,
        documentId: id,
        key: keyOf(change),
        snapshot,
        ...whom,
        field: change.field,
        before: kept(change.before, names),
        after: facts ?? kept(change.after, names),
        at: clock.now().toISOString(),
        source: 'editor',
        material: change.material,
        state: 'open',
      } as never,
      overrideAccess: true,
      depth: 0,
      req,
    })
  }
}

const changedForReaders = 'A record this issue shows was changed for its readers.'

/**
 * Writes down what a publication of this collection changed of what is tracked, in the publication's transaction: the
 * rows stand where the publication stands. Each is named by document, snapshot and field, so it is written once. Issues
 * that are signed off and tell of the record as it was wait for a new sign-off.
 */
export const notesChanges = (slug: TrackedSlug): SignOff => ({
  alsoOn: {
    ...holdsIssues,
    publish: async (step) => {
      if (isArchive(step.req)) return undefined
      const before = await shownBefore(step)
      return async ({ row }) => {
        const changes = trackedChanges(slug, before, step.taken.data)
        const snapshot = row?.publicSnapshot
        if (!changes.length || !snapshot) return
        await write(step, slug, snapshot, changes)
        if (step.live) await holdIssuesShowing(step.req, { slug, id: step.id }, changedForReaders)
      }
    },
  },
})

import type { CollectionSlug, Payload } from 'payload'
import { mailSettings } from './mail-settings'
import { publish, signersOf } from './publish'

let count = 0
const next = () => {
  count += 1
  return String(count).padStart(4, '0')
}

/** A paragraph as the editor stores it. */
export const paragraph = (text: string) => ({
  root: {
    type: 'root',
    format: '' as const,
    indent: 0,
    version: 1,
    direction: 'ltr' as const,
    children: [
      {
        type: 'paragraph',
        format: '' as const,
        indent: 0,
        version: 1,
        direction: 'ltr' as const,
        textFormat: 0,
        children: [{ type: 'text', text, format: 0, detail: 0, mode: 'normal' as const, style: '', version: 1 }],
      },
    ],
  },
})

const csl = (n: string) => ({
  csl: { id: `s${n}`, type: 'webpage', title: `Source ${n}`, issued: { 'date-parts': [[2025, 8, 1]] } },
  url: `https://source.example/${n}`,
})

/** A PNG of one pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

type Reference = { collection: CollectionSlug; id: string }
type Values = Record<string, unknown>

/** What a document refers to, made first; each is published, so that the document may be. */
const references = async (payload: Payload, slug: CollectionSlug): Promise<Values> => {
  const make = async (collection: CollectionSlug, data: Values = {}) =>
    (await makeDocument(payload, collection, { data })).id
  // Nothing is signed off for mail before the desk has said who sends it.
  if (slug === 'issues') await mailSettings(payload)
  if (slug === 'trials') return { therapies: [await make('therapies')] }
  if (slug === 'milestones') return { therapy: await make('therapies'), source: await make('sources') }
  if (slug === 'appearances') return { event: await make('events'), speaker: await make('speakers') }
  return {}
}

/** Values of a whole document, as a form would send them; nothing of it appears twice. */
export const valuesOf = (slug: CollectionSlug): Values => {
  const n = next()
  const values: Partial<Record<CollectionSlug, Values>> = {
    articles: { title: `Article ${n}`, body: paragraph(`Text ${n}.`), disclosures: 'None declared.', language: 'en' },
    trials: {
      title: `Trial ${n}`,
      name: `Trial ${n}`,
      slug: `trial-${n}`,
      indications: [{ term: 'multiple myeloma' }],
      phases: ['PHASE3'],
      country: 'KR',
      registryIds: [{ registry: 'nct', value: `NCT0000${n}`, primary: true }],
    },
    therapies: { name: `Therapy ${n}`, modality: 'car-t' },
    milestones: { kind: 'submitted', jurisdiction: 'KR', authority: 'MFDS', occurredOn: 'not stated' },
    companies: { name: `Company ${n}` },
    frameworks: { title: `Framework ${n}`, jurisdiction: 'KR', language: 'en' },
    events: {
      name: `Event ${n}`,
      kind: 'conference',
      startsAt: '2026-03-01T00:00:00.000Z',
      startsAt_tz: 'Asia/Seoul',
      endsAt: '2026-03-02T09:00:00.000Z',
      endsAt_tz: 'Asia/Seoul',
      timeZone: 'Asia/Seoul',
      status: 'scheduled',
      language: 'en',
    },
    speakers: { name: { display: `Speaker ${n}`, family: `Family${n}`, given: 'Given', order: 'given-first' } },
    issues: {
      title: `Issue ${n}`,
      subject: `Subject ${n}`,
      preheader: `What issue ${n} holds`,
      kind: 'editorial',
      language: 'en',
      body: paragraph('Letter.'),
    },
    appearances: { state: 'invited', role: 'Speaker' },
    sources: csl(n),
    dimensions: { key: `question-${n}`, question: `Question ${n}?`, order: Number(n) },
    media: { alt: `Picture ${n}` },
    users: { name: `User ${n}`, email: `user-${n}@desk.example`, password: 'a-long-password', roles: ['author'] },
  }
  const found = values[slug]
  if (!found) throw new Error(`No values for ${slug}.`)
  return found
}

export const withReferences = async (payload: Payload, slug: CollectionSlug, data: Values = {}): Promise<Values> => ({
  ...valuesOf(slug),
  ...(await references(payload, slug)),
  ...data,
})

/** A document made by the system, as somebody's own where `by` says so; public, by the ordinary steps, where it says so. */
export const makeDocument = async (
  payload: Payload,
  slug: CollectionSlug,
  { data = {}, by, file = true }: { data?: Values; by?: { id: string } | undefined; file?: boolean } = {},
): Promise<Reference & Record<string, unknown>> => {
  const { _status, ...values } = await withReferences(payload, slug, data)
  // What readers see of a speaker is signed by a person, in tests as well.
  const signs = slug === 'appearances' && !by && ['announced', 'appeared'].includes(String(values.state))
  const writer = signs ? (await signersOf(payload)).editor : by
  const created = await payload.create({
    collection: slug,
    data: values as never,
    overrideAccess: true,
    depth: 0,
    ...(writer ? { user: { ...writer, collection: 'users' } as never } : {}),
    ...(slug === 'media' && file
      ? { file: { data: pixel, mimetype: 'image/png', name: `pixel-${next()}.png`, size: pixel.length } }
      : {}),
  } as Parameters<typeof payload.create>[0])
  const id = String((created as { id: unknown }).id)
  if (_status === 'published') await publish(payload, { slug, id })
  return { ...(created as object), collection: slug, id }
}

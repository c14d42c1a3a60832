import type { CollectionSlug } from 'payload'
import type { Role } from '../../../collections/access-table'
import type { Path } from './public-paths'

export const states = ['never published', 'live', 'live with a newer draft'] as const
export type State = (typeof states)[number]

/** What readers find after: the text they see, or nothing. */
export type Seen = 'nothing' | 'published' | 'changed'
export type Outcome = readonly [status: number, seen: Seen]
export type Row = readonly [Outcome, Outcome, Outcome]

export const before: Record<State, Seen> = {
  'never published': 'nothing',
  live: 'published',
  'live with a newer draft': 'published',
}

/** What each state answers; readers see what they saw, whoever asks: only a step of the workflow changes that. */
const each = (...statuses: [number, number, number]): Row => [
  [statuses[0], 'nothing'],
  [statuses[1], 'published'],
  [statuses[2], 'published'],
]
const same = (status: number): Row => each(status, status, status)

/** Rows by path; the columns are the three states in their order. Where the doors differ, REST comes first. */
type Table = Record<Path, Row | { REST: Row; 'Local API': Row }>

/** Those who may write this very document. */
const writers: Table = {
  'create published': same(403),
  'create published, as a draft': same(201),
  // Over a live document Payload takes the write for a publication, over a newer draft for the end of one.
  update: each(200, 403, 409),
  'update to published': same(403),
  'update to published, as a draft': same(403),
  'update by query to published': { REST: same(405), 'Local API': same(403) },
  'update by query to published, as a draft': { REST: same(405), 'Local API': same(403) },
  duplicate: { REST: same(200), 'Local API': same(201) },
  restore: each(200, 409, 409),
  'restore as a draft': { REST: same(200), 'Local API': each(200, 409, 409) },
  'publish one locale': same(400),
  unpublish: each(200, 403, 403),
  'unpublish all locales': same(400),
  delete: same(403),
  'delete by query': { REST: same(405), 'Local API': same(403) },
  trash: same(403),
  autosave: same(400),
  'save a draft': same(200),
}

/** Editors and admins may also throw away what readers do not see; of what they see they are refused like everybody. */
export const desk: Table = { ...writers, delete: each(200, 403, 403), trash: each(200, 403, 403) }

/** An organiser writes events they are listed on, and begins none. */
const organisers: Table = {
  ...writers,
  'create published, as a draft': same(403),
  duplicate: same(403),
}

/** Those who may read and not write. */
export const readers = Object.fromEntries(
  Object.keys(writers).map((path) => [
    path,
    path.includes('by query')
      ? { REST: same(405), 'Local API': same(403) }
      : ['publish one locale', 'unpublish all locales', 'autosave'].includes(path)
        ? same(400)
        : same(403),
  ]),
) as Table

export const cast: { role: Role; slug: CollectionSlug; table: Table }[] = [
  { role: 'admin', slug: 'companies', table: desk },
  { role: 'editor', slug: 'companies', table: desk },
  { role: 'author', slug: 'companies', table: writers },
  { role: 'organiser', slug: 'events', table: organisers },
  { role: 'reviewer', slug: 'companies', table: readers },
  { role: 'organiser', slug: 'companies', table: readers },
]

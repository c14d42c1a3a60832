/** An entry of the trail as a link is made of it: every field but its place in the chain and when it was chained. */
export type ChainedFields = {
  id: string
  createdAt: unknown
  at: unknown
  actor?: unknown
  verb?: unknown
  collectionSlug?: unknown
  documentId?: unknown
  snapshot?: unknown
  before?: unknown
  after?: unknown
}

/** Last link of the chain. */
export type TrailHead = { readonly sequence: number; readonly hash: string }

/** What the first entry is linked to. */
export const beforeTheFirst: TrailHead = { sequence: 0, hash: '' }

/** One text for one value, whatever order a database gives its keys back in; what is missing counts as null. */
const settled = (value: unknown): unknown => {
  if (value === undefined) return null
  if (Array.isArray(value)) return value.map(settled)
  if (value === null || typeof value !== 'object') return value
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(sorted.map(([key, each]) => [key, settled(each)]))
}

const instant = (value: unknown): string | null => {
  if (value === undefined || value === null) return null
  const time = value instanceof Date ? value.getTime() : Date.parse(String(value))
  return Number.isNaN(time) ? String(value) : new Date(time).toISOString()
}

/**
 * What is hashed for the entry at `sequence`: the hash before it, its place, and all its fields. Both databases give the
 * same text. Frozen: a trail is verified for as long as it is kept.
 */
export const linkText = (previous: string, sequence: number, entry: ChainedFields): string =>
  JSON.stringify([
    previous,
    sequence,
    entry.id,
    instant(entry.createdAt),
    instant(entry.at),
    ...[entry.actor, entry.verb, entry.collectionSlug, entry.documentId, entry.snapshot, entry.before, entry.after].map(
      settled,
    ),
  ])

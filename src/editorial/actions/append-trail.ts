import type { PayloadRequest } from 'payload'
import { auditKey, type Clock, clockOf, writtenAt } from '../../platform'
import { withoutAddresses } from './without-addresses'

/** Who did it: an account by its id, the worker, a command of this program, or somebody not signed in. */
export type TrailActor = `user:${string}` | 'worker' | `cli:${string}` | 'anonymous'

export type TrailEntry = {
  actor: TrailActor
  /** What was done, in kebab-case: the name of a transition, or of another thing the trail tells of. */
  verb: string
  collectionSlug?: string
  documentId?: string
  /** The content hash of the snapshot it was about. */
  snapshot?: string
  /** What stood before and after, as far as the entry tells: small, JSON, ids instead of records. */
  before?: unknown
  after?: unknown
}

/** As both databases give it back, so that what is hashed later is what was written. */
const asJson = (value: unknown, key: string): unknown =>
  value === undefined ? undefined : withoutAddresses(JSON.parse(JSON.stringify(value)), key)

/**
 * Writes one entry of the trail inside the caller's transaction: it stands where what it tells of stands, and is gone
 * where that was taken back. Call it with the `req` of the write, and let what it throws end the transaction. Its place
 * in the chain (`sequence`, `hash`) is given after the commit, by the worker. Addresses in `before` and `after` become
 * hashes here, whoever calls: the trail is kept for good.
 */
export const appendTrail = async ({
  req,
  clock = clockOf(req.payload),
  actor,
  verb,
  before,
  after,
  ...about
}: TrailEntry & { req: PayloadRequest; clock?: Clock }): Promise<void> => {
  const key = auditKey()
  await req.payload.db.create({
    collection: 'audit',
    data: {
      at: clock.now().toISOString(),
      actor,
      verb,
      ...about,
      before: asJson(before, key),
      after: asJson(after, key),
      // The order of the chain and of a timeline: two entries of one transaction have one `at`.
      createdAt: writtenAt(),
    },
    req,
    returning: false,
  })
}

import type { Payload, PayloadRequest, Where } from 'payload'
import { auditKeys, inTransaction, newRequest } from '../../platform'
import { claim } from '../../platform/claims'
import { isUniqueClash, isWriteConflict } from '../../platform/database'
import type { TrailHead } from '../domain/trail-chain'
import { beforeTheFirst, type ChainedFields } from '../domain/trail-chain'
import { linkHash } from './link-hash'
import { headToLinkTo } from './newest-links'

/** Entries linked in one transaction: enough that the commit costs little, few enough that no save waits for it. */
const BATCH = 50

/** Somebody else linked an entry in between: what was linked here is taken back. */
export class Overtaken extends Error {}

/** The last link, or the place before the first. */
export const trailHead = async (payload: Payload): Promise<TrailHead> => {
  const { docs } = await payload.db.find<TrailHead & { id: string }>({
    collection: 'audit',
    where: { sequence: { greater_than: 0 } },
    sort: '-sequence',
    limit: 1,
    pagination: false,
    select: { sequence: true, hash: true },
  })
  const [head] = docs
  return head ? { sequence: Number(head.sequence), hash: String(head.hash) } : beforeTheFirst
}

/** Entries without a place. `since` keeps the look-up to an index: MongoDB's of `sequence` leaves out what has none. */
export const notChained = (since?: Date): Where => ({
  and: [{ sequence: { exists: false } }, ...(since ? [{ createdAt: { greater_than: since.toISOString() } }] : [])],
})

/** Links entries one after another from `from` on, inside the caller's transaction. */
export const link = async (req: PayloadRequest, entries: readonly ChainedFields[], from: TrailHead, key: string) => {
  let head = from
  for (const entry of entries) {
    const sequence = head.sequence + 1
    const hash = linkHash({ key, previous: head.hash, sequence, entry })
    const linked = await claim({
      payload: req.payload,
      collection: 'audit',
      where: { and: [{ id: { equals: entry.id } }, { sequence: { exists: false } }] },
      data: { sequence, hash },
      req,
    })
    if (!linked) throw new Overtaken()
    head = { sequence, hash }
  }
}

/**
 * Gives every entry that stands without one its place: the next sequence, and the hash over the link before it and
 * itself. Any number of workers may do this at once and none has to be trusted: each link is written on the condition
 * that its entry has no place and, by the unique key of `sequence`, that nobody has that place. So a chain has one
 * successor to each link whoever wrote it; a worker that is overtaken, however late it wakes, takes its batch back and
 * leaves the rest to the other. A batch is one transaction, so a crash leaves all of it or none.
 *
 * Only ever after a link that holds under the newest key (`headToLinkTo`).
 *
 * @returns how many were linked, and whether the run saw all that stood there (false: overtaken, or told to stop)
 */
export const chainTrail = async ({
  payload,
  since,
  signal,
  keys = auditKeys(),
}: {
  payload: Payload
  /** Only entries written after this; without it all of them are looked for. */
  since?: Date
  signal?: AbortSignal
  /** Newest first. */
  keys?: readonly [string, ...string[]]
}): Promise<{ linked: number; complete: boolean }> => {
  let linked = 0
  while (!signal?.aborted) {
    const { docs } = await payload.db.find<ChainedFields>({
      collection: 'audit',
      where: notChained(since),
      sort: ['createdAt', 'id'],
      limit: BATCH,
      pagination: false,
    })
    if (!docs.length) return { linked, complete: true }
    const head = await headToLinkTo(payload, keys)
    const req = await newRequest(payload)
    try {
      await inTransaction(req, () => link(req, docs, head, keys[0]))
    } catch (error) {
      if (error instanceof Overtaken || isUniqueClash(error) || isWriteConflict(error))
        return { linked, complete: false }
      throw error
    }
    linked += docs.length
    if (docs.length < BATCH) return { linked, complete: true }
  }
  return { linked, complete: false }
}

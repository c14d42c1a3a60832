import type { Payload } from 'payload'
import { auditKey } from '../../platform'
import { beforeTheFirst, type ChainedFields, type TrailHead } from '../domain/trail-chain'
import { notChained } from './chain-trail'
import { linkHash } from './link-hash'

export type BrokenLink = {
  /** The place where the chain first does not hold. */
  readonly sequence: number
  /** The entry that stands there; null where none does. */
  readonly id: string | null
  readonly what: 'changed' | 'missing'
}

export type Verified = {
  readonly verified: number
  readonly head: TrailHead
  /** Entries the worker has not linked yet; nothing proves them so far. */
  readonly notChained: number
  readonly broken: BrokenLink | null
  /** Whether the head asked for is a link of this chain; null where none was asked for. */
  readonly holdsHead: boolean | null
}

const PAGE = 500

type Entry = ChainedFields & { sequence: number; hash?: string | null }

/**
 * Goes through the chain from its first link, a page at a time, and stops at the first that does not hold. A tail that
 * was cut off leaves a chain that holds: only a head noted earlier (`head`, from the log or the mail) shows it.
 */
export const verifyTrail = async ({
  payload,
  head: wanted,
  key = auditKey(),
}: {
  payload: Payload
  head?: string
  key?: string
}): Promise<Verified> => {
  const { totalDocs } = await payload.db.count({ collection: 'audit', where: notChained() })
  let head = beforeTheFirst
  let holdsHead = wanted === undefined ? null : false
  const answer = (broken: BrokenLink | null): Verified => ({
    verified: head.sequence,
    head,
    notChained: totalDocs,
    broken,
    holdsHead,
  })
  for (;;) {
    const { docs } = await payload.db.find<Entry>({
      collection: 'audit',
      where: { sequence: { greater_than: head.sequence } },
      sort: 'sequence',
      limit: PAGE,
      pagination: false,
    })
    for (const entry of docs) {
      const sequence = head.sequence + 1
      if (entry.sequence !== sequence) return answer({ sequence, id: null, what: 'missing' })
      const hash = linkHash({ key, previous: head.hash, sequence, entry })
      if (hash !== entry.hash) return answer({ sequence, id: entry.id, what: 'changed' })
      head = { sequence, hash }
      if (hash === wanted) holdsHead = true
    }
    if (docs.length < PAGE) return answer(null)
  }
}

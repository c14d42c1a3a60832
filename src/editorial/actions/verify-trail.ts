import type { Payload, Where } from 'payload'
import { auditKeys } from '../../platform'
import { KEY_CHANGE, keyChangeOf } from '../domain/key-change'
import { beforeTheFirst, type ChainedFields, type TrailHead } from '../domain/trail-chain'
import { notChained } from './chain-trail'
import { keyFingerprint, linkHash } from './link-hash'

export type BrokenLink = {
  /** The place where the chain first does not hold. */
  readonly sequence: number
  /** The entry that stands there; null where none does. */
  readonly id: string | null
  /** `unlisted`: the trail says it was linked under a key that is not given, so nothing from there on is proved. */
  readonly what: 'changed' | 'missing' | 'unlisted'
}

export type Verified = {
  readonly verified: number
  readonly head: TrailHead
  /** Entries the worker has not linked yet; nothing proves them so far. */
  readonly notChained: number
  readonly broken: BrokenLink | null
  /**
   * Whether what was verified ends under the newest key. Otherwise the trail was not handed over to it yet, or whoever
   * holds an older key cut off what the newest had sealed, and may have written the rest.
   */
  readonly underNewest: boolean
  /** Whether the head asked for is a link of this chain; null where none was asked for. */
  readonly holdsHead: boolean | null
}

const PAGE = 500

type Entry = ChainedFields & { sequence: number; hash?: string | null }

/** Which of `keys` the entry at the next place holds under, where it may: the one that counts, or a newer one. */
const keyAt = (entry: Entry, head: TrailHead, current: number | undefined, keys: readonly string[]): number => {
  const holds = (key: string) =>
    linkHash({ key, previous: head.hash, sequence: head.sequence + 1, entry }) === entry.hash
  if (current === undefined) return keys.findIndex(holds)
  const key = keys[current]
  if (key && holds(key)) return current
  const to = keyChangeOf(entry)?.to
  return keys.findIndex((newer, age) => age < current && keyFingerprint(newer) === to && holds(newer))
}

/** The fingerprint of the key an entry that does not hold was linked under, as far as the trail itself tells. */
const saidKey = async (payload: Payload, entry: Entry): Promise<string | null> => {
  if (entry.sequence > 1) return keyChangeOf(entry)?.to ?? null
  const where: Where = { and: [{ verb: { equals: KEY_CHANGE } }, { sequence: { greater_than: 0 } }] }
  const found = { collection: 'audit', where, sort: 'sequence', limit: 1, pagination: false } as const
  const { docs } = await payload.db.find<Entry>(found)
  return docs[0] ? (keyChangeOf(docs[0])?.from ?? null) : null
}

/**
 * Goes through the chain from its first link, a page at a time, and stops at the first that does not hold. Each link
 * must hold under the key of the one before it. An entry that hands over to a newer key holds under that one, and from
 * there on only that one counts: whoever got hold of an older key can neither rewrite what the newer one sealed nor go
 * on with the old. A tail that was cut off leaves a chain that holds: only a head noted earlier (`head`, from the log or
 * the mail) shows it.
 */
export const verifyTrail = async ({
  payload,
  head: wanted,
  keys = auditKeys(),
}: {
  payload: Payload
  head?: string
  /** Newest first. */
  keys?: readonly [string, ...string[]]
}): Promise<Verified> => {
  const { totalDocs } = await payload.db.count({ collection: 'audit', where: notChained() })
  let head = beforeTheFirst
  let current: number | undefined
  let holdsHead = wanted === undefined ? null : false
  const answer = (broken: BrokenLink | null): Verified => ({
    verified: head.sequence,
    head,
    notChained: totalDocs,
    broken,
    underNewest: (current ?? 0) === 0,
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
      const key = keyAt(entry, head, current, keys)
      if (key < 0) {
        const said = await saidKey(payload, entry)
        const unlisted = said !== null && !keys.some((one) => keyFingerprint(one) === said)
        return answer({ sequence, id: entry.id, what: unlisted ? 'unlisted' : 'changed' })
      }
      current = key
      head = { sequence, hash: String(entry.hash) }
      if (head.hash === wanted) holdsHead = true
    }
    if (docs.length < PAGE) return answer(null)
  }
}

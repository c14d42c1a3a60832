import type { CollectionSlug, Payload, Where } from 'payload'
import { appendTrail } from '../../../editorial'
import type { Subscriber } from '../../../payload-types'
import { clockOf } from '../../../platform'
import { leaseEnd } from '../../../platform/claims'
import { type ReaderWork, readerBatches } from './reader-batches'
import { heldReader, readerTransaction } from './reader-transaction'
import { CONFIRM_MS } from './take-subscription'

const DAY_MS = 86_400_000
const BATCH = 200

/** After a link has expired its page still says so, and who fills in the form again is known. */
export const MARGIN_MS = 30 * DAY_MS

export type ReadersTidied = { confirmations: number; readers: number; rates: number }

/** By the machine's time, so that a clock that jumps ahead removes nothing that was asked yesterday. */
const longAgo = (): Where => ({ createdAt: { less_than: leaseEnd(-CONFIRM_MS - MARGIN_MS) } })

const removeRows = async (
  payload: Payload,
  { collection, where, signal }: { collection: CollectionSlug; where: Where; signal: AbortSignal | undefined },
): Promise<number> => {
  let removed = 0
  for (let found = BATCH; found === BATCH && !signal?.aborted; ) {
    const batch = { collection, where, limit: BATCH, pagination: false, select: {} } as const
    const { docs } = await payload.db.find<{ id: string }>(batch)
    found = docs.length
    removed += found
    if (found) await payload.db.deleteMany({ collection, where: { id: { in: docs.map(({ id }) => id) } } })
  }
  return removed
}

const onlyAsked = ({ lists, erasedAt, importedBy }: Subscriber): boolean =>
  !erasedAt && !importedBy && (lists ?? []).every(({ state }) => state === 'pending')

/** One reader, held: whoever subscribes by this address at the same moment comes before this, or is new after it. */
const removeReader = (payload: Payload, id: string): Promise<boolean> =>
  readerTransaction(payload, async (req) => {
    const reader = await heldReader(req, id)
    if (!reader || !onlyAsked(reader)) return false
    const theirs: Where = { subscriber: { equals: id } }
    for (const collection of ['confirmations', 'consents', 'deliveries'] as const) {
      if (await payload.db.findOne({ collection, where: theirs, req })) return false
    }
    await payload.db.deleteOne({ collection: 'subscribers', where: { id: { equals: id } }, req, returning: false })
    const about = { collectionSlug: 'subscribers', documentId: id }
    await appendTrail({ req, actor: 'worker', verb: 'reader-removed', ...about, after: { why: 'never-confirmed' } })
    return true
  })

const removeReaders = async ({ payload, signal }: ReaderWork): Promise<number> => {
  const asked: Where = { and: [longAgo(), { 'lists.state': { equals: 'pending' } }] }
  let removed = 0
  for await (const readers of readerBatches({ payload, signal }, asked)) {
    for (const reader of readers.filter(onlyAsked)) {
      if (signal?.aborted) break
      if (await removeReader(payload, String(reader.id))) removed += 1
    }
  }
  return removed
}

/**
 * Removes what somebody asked for and nobody ever confirmed, a month after its link expired: the question, and the
 * reader where nothing else is known of them. Suppressions are by address hash and stay, so a removed address is no
 * freer than before. Whoever has a consent, a list they were on, or a delivery is never removed; nor is who an import
 * brought, which its undo takes back. Removes the windows of past sending rates too.
 */
export const tidyReaders = async ({
  payload,
  clock = clockOf(payload),
  signal,
}: ReaderWork): Promise<ReadersTidied> => {
  const expired = { expiresAt: { less_than: new Date(clock.now().getTime() - MARGIN_MS).toISOString() } }
  const confirmations = await removeRows(payload, {
    collection: 'confirmations',
    where: { and: [expired, longAgo(), { usedAt: { exists: false } }] },
    signal,
  })
  const readers = await removeReaders({ payload, signal })
  const over = { until: { less_than: leaseEnd(0) } }
  return { confirmations, readers, rates: await removeRows(payload, { collection: 'mail-rates', where: over, signal }) }
}

import type { Payload } from 'payload'
import { notChained } from './chain-trail'

/** An entry may be written by a transaction that began this long before the head's own. */
const OVERLAP_MS = 10 * 60_000

type Row = { id: string; createdAt: string | Date }

const first = async (payload: Payload, where: object, sort: string): Promise<Date | null> => {
  const found = { collection: 'audit', where, sort, limit: 1, pagination: false, select: { createdAt: true } } as const
  const { docs } = await payload.db.find<Row>(found as Parameters<Payload['db']['find']>[0])
  return docs[0] ? new Date(docs[0].createdAt) : null
}

/**
 * How many seconds the oldest entry of the trail has waited for its link; 0 where none waits. Where it grows, no worker
 * links: nothing proves those entries yet. Two look-ups by an index, however long the trail is.
 */
export const trailLag = async ({
  payload,
  now,
}: {
  payload: Payload
  /** The machine's time: entries carry it. */
  now: Date
}): Promise<number> => {
  const head = await first(payload, { sequence: { greater_than: 0 } }, '-sequence')
  const since = head ? new Date(head.getTime() - OVERLAP_MS) : undefined
  const oldest = await first(payload, notChained(since), 'createdAt')
  return oldest ? Math.max(0, Math.round((now.getTime() - oldest.getTime()) / 1000)) : 0
}

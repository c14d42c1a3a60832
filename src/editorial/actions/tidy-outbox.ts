import type { Payload, Where } from 'payload'

const DAY_MS = 86_400_000
const BATCH = 200

/**
 * How long a row is of use. Web processes count public changes half an hour back (follow-public-changes.ts). Whether a
 * mail went out is asked within weeks; what it told of stands in the trail for good. A mail that was given up is kept
 * longer, since nothing else says so.
 */
const kept: readonly { days: number; where: Where }[] = [
  { days: 1, where: { effect: { equals: 'cache' } } },
  { days: 30, where: { and: [{ effect: { in: ['notice', 'reader-mail'] } }, { state: { equals: 'done' } }] } },
  { days: 90, where: { and: [{ effect: { in: ['notice', 'reader-mail'] } }, { state: { equals: 'failed' } }] } },
]

/**
 * Removes what the outbox need not keep any more, a batch at a time, so that no save waits for it. Two workers at once
 * find the same rows, and each is gone once. An open row is never removed.
 * @returns how many rows are gone
 */
export const tidyOutbox = async ({
  payload,
  now,
  signal,
}: {
  payload: Payload
  /** The machine's time: rows carry it. */
  now: Date
  signal?: AbortSignal
}): Promise<number> => {
  let removed = 0
  for (const { days, where } of kept) {
    const before = new Date(now.getTime() - days * DAY_MS).toISOString()
    for (let found = BATCH; found === BATCH && !signal?.aborted; ) {
      const { docs } = await payload.db.find<{ id: string }>({
        collection: 'outbox',
        where: { and: [where, { createdAt: { less_than: before } }] },
        limit: BATCH,
        pagination: false,
        select: {},
      })
      found = docs.length
      removed += found
      if (found) await payload.db.deleteMany({ collection: 'outbox', where: { id: { in: docs.map(({ id }) => id) } } })
    }
  }
  return removed
}

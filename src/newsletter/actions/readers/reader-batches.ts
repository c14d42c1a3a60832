import type { Payload, Where } from 'payload'
import type { Subscriber } from '../../../payload-types'
import type { Clock } from '../../../platform'

/** What is done to readers by whichever worker comes to it. */
export type ReaderWork = {
  payload: Payload
  clock?: Clock
  /** Aborted when the worker stops: nothing further is begun. */
  signal?: AbortSignal | undefined
}

const BATCH = 200

/** Readers a condition fits, in batches in the order of ids: the list does not move while it is gone through. */
export async function* readerBatches(
  { payload, signal }: ReaderWork,
  condition: Where,
): AsyncGenerator<readonly Subscriber[]> {
  let after: string | null = null
  while (!signal?.aborted) {
    const where: Where = after ? { and: [condition, { id: { greater_than: after } }] } : condition
    const found = { collection: 'subscribers', where, sort: 'id', limit: BATCH, pagination: false } as const
    const { docs }: { docs: Subscriber[] } = await payload.db.find<Subscriber>(found)
    yield docs
    if (docs.length < BATCH) return
    after = String(docs.at(-1)?.id)
  }
}

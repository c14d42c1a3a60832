import type { Payload } from 'payload'
import { isUniqueClash } from '../database'
import { claim } from './claim'

const COLLECTION = 'heartbeats'

/** After a turn that was not finished, the next is due this much later. */
const RETRY_MS = 15 * 60_000

/**
 * Takes the turn of something done once every so long, whichever of any number of workers does it: its row says when it
 * was last done. The turn is taken by one conditional update that puts the row so far back that the turn is due again
 * in a quarter of an hour; `done` then writes the real time, on the condition that the row is still as it was put. A
 * worker that dies in between costs a quarter of an hour and at worst one repetition. Goes by the machine's time, as
 * leases do. Null where it is not due or another took it.
 */
export const takeTurn = async ({
  payload,
  name,
  everyMs,
  now = new Date(),
}: {
  payload: Payload
  name: string
  everyMs: number
  now?: Date
}): Promise<{ done(): Promise<void> } | null> => {
  const held = new Date(now.getTime() - everyMs + Math.min(RETRY_MS, everyMs)).toISOString()
  const due = new Date(now.getTime() - everyMs).toISOString()
  const take = () =>
    claim({
      payload,
      collection: COLLECTION,
      where: { and: [{ name: { equals: name } }, { at: { less_than_equal: due } }] },
      data: { at: held },
    })
  const finish = {
    done: async () => {
      await claim({
        payload,
        collection: COLLECTION,
        where: { and: [{ name: { equals: name } }, { at: { equals: held } }] },
        data: { at: now.toISOString() },
      })
    },
  }
  if (await take()) return finish
  const known = await payload.db.findOne({ collection: COLLECTION, where: { name: { equals: name } } })
  if (known) return null
  try {
    await payload.db.create({ collection: COLLECTION, data: { name, at: held } })
    return finish
  } catch (error) {
    if (isUniqueClash(error)) return null
    throw error
  }
}

import type { Payload } from 'payload'

/** The one row by which every worker says that it lives: whichever beat last is the one that counts. */
const NAME = 'worker'

const COLLECTION = 'heartbeats'

/** How long without a beat before a worker counts as gone. Beats come every ten seconds. */
export const BEAT_EVERY_MS = 10_000
export const BEAT_STALE_MS = 60_000

/**
 * Writes that a worker of `version` was alive at `at`: the machine's time, since a beat is a kind of lease. Passes by
 * hooks on purpose: a beat is not content.
 */
export const beat = async (args: { payload: Payload; at: Date; version: string }): Promise<void> => {
  const { payload, at, version } = args
  const where = { name: { equals: NAME } }
  const data = { at: at.toISOString(), version }
  if (await payload.db.updateOne({ collection: COLLECTION, where, data, options: { atomic: true } })) return
  try {
    await payload.db.create({ collection: COLLECTION, data: { name: NAME, ...data } })
  } catch (error) {
    // Another worker wrote the first beat in between, or the row really cannot be written: the update tells.
    if (!(await payload.db.updateOne({ collection: COLLECTION, where, data, options: { atomic: true } }))) throw error
  }
}

/** When a worker last said that it lives; null before the first beat. */
export const lastBeat = async (payload: Payload): Promise<Date | null> => {
  const row = await payload.db.findOne<{ id: string; at?: string | Date }>({
    collection: COLLECTION,
    where: { name: { equals: NAME } },
  })
  return row?.at ? new Date(row.at) : null
}

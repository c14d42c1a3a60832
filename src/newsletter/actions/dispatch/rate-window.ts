import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { machineNow } from '../../../platform/claims'
import { mongoRows, onSqlite, sqliteDriver } from '../drivers'

type Taking = {
  key: string
  wanted: number
  /** When the row may be removed. */
  until: Date
}

const countInSqlite = async (payload: Payload, { key, wanted, until }: Taking): Promise<number> => {
  const now = machineNow().toISOString()
  const { rows } = await sqliteDriver(payload).execute({
    sql: `INSERT INTO mail_rates (id, key, count, until, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (key) DO UPDATE SET count = count + excluded.count RETURNING count`,
    args: [randomUUID(), key, wanted, until.toISOString(), now, now],
  })
  return Number(rows[0]?.count)
}

const countInMongo = async (payload: Payload, { key, wanted, until }: Taking): Promise<number> => {
  const row = await mongoRows(payload, 'mail-rates').findOneAndUpdate(
    { key },
    { $inc: { count: wanted }, $setOnInsert: { until } },
    { upsert: true, returnDocument: 'after' },
  )
  return Number(row?.count)
}

/**
 * Takes up to `wanted` from what a window of time still allows; any number of workers take from one row. What one took
 * beyond the limit is not granted, and is gone from the window: rates are kept, at worst a little undershot.
 */
export const takeFromWindow = async ({
  payload,
  limit,
  ...taking
}: Taking & { payload: Payload; limit: number }): Promise<number> => {
  const { wanted } = taking
  if (wanted <= 0) return 0
  const count = await (onSqlite(payload) ? countInSqlite : countInMongo)(payload, taking)
  return Math.max(0, Math.min(wanted, wanted - (count - limit)))
}

import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { machineNow } from '../../../platform/claims'

type Rows = { rows: Record<string, unknown>[] }
type Sqlite = { client: { execute(statement: { sql: string; args: (string | number)[] }): Promise<Rows> } }
type Collection = {
  findOneAndUpdate(where: object, change: object, options: object): Promise<{ count?: number } | null>
}
type Mongo = { collections: Record<string, { collection: Collection }> }

/**
 * Takes up to `wanted` from what a window of time still allows; any number of workers take from one row. What one took
 * beyond the limit is not granted, and is gone from the window: rates are kept, at worst a little undershot.
 */
export const takeFromWindow = async ({
  payload,
  key,
  wanted,
  limit,
  until,
}: {
  payload: Payload
  key: string
  wanted: number
  limit: number
  /** When the row may be removed. */
  until: Date
}): Promise<number> => {
  if (wanted <= 0) return 0
  const count = payload.db.name === 'sqlite' ? await inSqlite() : await inMongo()
  return Math.max(0, Math.min(wanted, wanted - (count - limit)))

  async function inSqlite(): Promise<number> {
    const now = machineNow().toISOString()
    const { rows } = await (payload.db as unknown as Sqlite).client.execute({
      sql: `INSERT INTO mail_rates (id, key, count, until, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET count = count + excluded.count RETURNING count`,
      args: [randomUUID(), key, wanted, until.toISOString(), now, now],
    })
    return Number(rows[0]?.count)
  }

  async function inMongo(): Promise<number> {
    const rates = (payload.db as unknown as Mongo).collections['mail-rates']
    const row = await rates?.collection.findOneAndUpdate(
      { key },
      { $inc: { count: wanted }, $setOnInsert: { until } },
      { upsert: true, returnDocument: 'after' },
    )
    return Number(row?.count)
  }
}

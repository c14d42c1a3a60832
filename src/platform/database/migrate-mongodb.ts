import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { createLocalReq } from 'payload'
import { AppError } from '../errors'
import { type MigrationLock, migrationLock } from './migration-lock'
import { failed, type MongoMigration, pendingOf, type Recorded, refuseStrange } from './migrations'
import { makeStructure } from './mongodb-structure'

export type MongoMigrateOptions = {
  /** Milliseconds to wait for another process that migrates. */
  patience?: number
}

/** What the database says was done to it; nothing for a new one. */
export const recordedInMongo = async (adapter: MongooseAdapter): Promise<Recorded[]> => {
  const rows = await adapter.connection
    .collection(recordsOf(adapter))
    .find({}, { projection: { name: 1, batch: 1 }, sort: { name: 1 } })
    .toArray()
  return rows.map((row) => ({ name: String(row.name), batch: Number(row.batch) }))
}

const recordsOf = (adapter: MongooseAdapter): string => {
  const model = adapter.collections['payload-migrations']
  if (!model) throw new Error('Payload has no collection payload-migrations.')
  return model.collection.name
}

const run = async (
  adapter: MongooseAdapter,
  lock: MigrationLock,
  migration: MongoMigration,
  batch: number,
): Promise<void> => {
  const req = await createLocalReq({}, adapter.payload)
  const id = await adapter.beginTransaction()
  if (!id) throw new Error('MongoDB began no transaction.')
  req.transactionID = id
  const session = adapter.sessions[id] as NonNullable<(typeof adapter.sessions)[string]>
  try {
    await migration.up({ payload: adapter.payload, req, session: session as never })
    await adapter.create({ collection: 'payload-migrations', data: { name: migration.name, batch }, req })
    await lock.confirm(session)
    await adapter.commitTransaction(id)
  } catch (error) {
    await adapter.rollbackTransaction(id)
    throw failed(migration.name, error)
  }
}

/**
 * Brings MongoDB to the schema of `migrations`: one process reshapes, each migration one transaction with its record,
 * while the others wait; then every collection and index of the config is there.
 * @returns names of the migrations this call ran
 */
export const migrateMongo = async (
  adapter: MongooseAdapter,
  migrations: MongoMigration[],
  options: MongoMigrateOptions = {},
): Promise<string[]> => {
  const pending = async () => {
    const recorded = await recordedInMongo(adapter)
    refuseStrange(migrations, recorded)
    return { left: pendingOf(migrations, recorded), recorded }
  }
  const ran: string[] = []
  const until = performance.now() + (options.patience ?? 600_000)
  while ((await pending()).left.length) {
    const lock = await migrationLock(adapter)
    if (!lock) {
      if (performance.now() > until) {
        throw new AppError('migration-waited', 'Another process has been changing the database for ten minutes.', 503)
      }
      await new Promise((resolve) => setTimeout(resolve, 250))
      continue
    }
    try {
      const { left, recorded } = await pending()
      const batch = Math.max(0, ...recorded.map((row) => row.batch)) + 1
      for (const migration of left) {
        await run(adapter, lock, migration, batch)
        ran.push(migration.name)
      }
      await makeStructure(adapter)
    } finally {
      await lock.release()
    }
  }
  await makeStructure(adapter)
  return ran
}

import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { createLocalReq } from 'payload'
import { AppError } from '../errors'
import { copyAside, keepNewest } from './copies'
import { isBusy } from './errors'
import { failed, pendingOf, type Recorded, refuseStrange, type SqliteMigration } from './migrations'
import { joinable, sqliteClientOf } from './sqlite-adapter'
import type { SqliteClient } from './sqlite-client'
import type { SqliteTransaction } from './sqlite-transaction'

export type SqliteMigrateOptions = {
  /** Where the file is copied before its schema changes. */
  copies: string
  /** How many of those copies stay. */
  keep?: number
  /** Milliseconds to wait for another process that migrates. */
  patience?: number
}

type Reads = Pick<SqliteClient, 'execute'>

/** What the database says was done to it; nothing for a new file. */
export const recordedInSqlite = async (database: Reads): Promise<Recorded[]> => {
  const there = await database.execute(
    "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'payload_migrations'",
  )
  if (!there.rows.length) return []
  const { rows } = await database.execute('SELECT name, batch FROM payload_migrations ORDER BY name')
  return rows.map((row) => ({ name: String(row.name), batch: Number(row.batch) }))
}

/**
 * The file's own write lock decides who migrates: it dies with its process, so nothing has to expire.
 * @returns undefined when another process did the work while this one waited
 */
const lockUnlessDone = async (
  client: SqliteClient,
  isPending: () => Promise<boolean>,
  patience: number,
): Promise<SqliteTransaction | undefined> => {
  const until = performance.now() + patience
  for (;;) {
    const transaction = client.begin({ lifetime: Number.POSITIVE_INFINITY, foreignKeys: 'off' })
    try {
      await transaction.lock('migration')
      return transaction
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error
      if (!(await isPending())) return undefined
    }
  }
}

const checkForeignKeys = async (transaction: SqliteTransaction): Promise<void> => {
  const { rows } = await transaction.execute('PRAGMA foreign_key_check')
  const first = rows[0]
  if (!first) return
  throw new AppError(
    'migration-orphans',
    `it would leave ${rows.length} rows that point at nothing, the first in ${first.table} (to ${first.parent})`,
    500,
  )
}

const stamp = (): string => new Date().toISOString().replace(/[-:]|\.\d+/g, '')

/**
 * Brings the embedded database to the schema of `migrations`, in one process and in one transaction: all of them or
 * none. The file is copied aside first. Foreign keys are off throughout and checked before the commit.
 * @returns names of the migrations this call ran
 */
export const migrateSqlite = async (
  adapter: SQLiteAdapter,
  migrations: SqliteMigration[],
  options: SqliteMigrateOptions,
): Promise<string[]> => {
  const client = sqliteClientOf(adapter)
  const isPending = async () => {
    const recorded = await recordedInSqlite(client)
    refuseStrange(migrations, recorded)
    return pendingOf(migrations, recorded).length > 0
  }
  if (!(await isPending())) return []
  const transaction = await lockUnlessDone(client, isPending, options.patience ?? 600_000)
  if (!transaction) return []

  const id = joinable(adapter, transaction)
  let copy: string | undefined
  let current = ''
  try {
    const recorded = await recordedInSqlite(transaction)
    refuseStrange(migrations, recorded)
    const pending = pendingOf(migrations, recorded)
    if (recorded.length && pending[0]) {
      copy = await copyAside(client, options.copies, `imprimatur-${stamp()}-before-${pending[0].name}`)
      keepNewest(options.copies, options.keep ?? 5)
    }
    const batch = Math.max(0, ...recorded.map((row) => row.batch)) + 1
    const req = await createLocalReq({}, adapter.payload)
    req.transactionID = id
    for (const migration of pending) {
      current = migration.name
      await migration.up({ db: adapter.sessions[id]?.db as never, payload: adapter.payload, req })
      await adapter.create({ collection: 'payload-migrations', data: { name: migration.name, batch }, req })
    }
    await checkForeignKeys(transaction)
    await adapter.commitTransaction(id)
    return pending.map(({ name }) => name)
  } catch (error) {
    await adapter.rollbackTransaction(id)
    throw current ? failed(current, error, copy) : error
  }
}

import { join } from 'node:path'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import type { Env } from '../env'
import { migrateMongo, recordedInMongo } from './migrate-mongodb'
import { migrateSqlite, recordedInSqlite } from './migrate-sqlite'
import { type Migrations, pendingOf, refuseStrange } from './migrations'
import { sqliteClientOf } from './sqlite-adapter'

export type { Migrations } from './migrations'

type Adapter = SQLiteAdapter | MongooseAdapter

/** Where the embedded database is copied before its schema changes. */
export const copiesFolder = (env: Pick<Env, 'DATA_DIR'>): string => join(env.DATA_DIR, 'copies')

const isMongo = (adapter: Adapter): adapter is MongooseAdapter => adapter.name === 'mongoose'

/**
 * Brings a connected database to the schema of this code. Safe to call in several processes at once: one does the
 * work, the others wait for it. MongoDB's collections and indexes are there when it returns.
 * @returns names of the migrations this call ran
 * @throws AppError `schema-newer`, `schema-pushed`, `migration-failed` or `migration-waited`
 */
export const migrateToCurrent = (
  { db }: Pick<Payload, 'db'>,
  migrations: Migrations,
  env: Pick<Env, 'DATA_DIR'>,
): Promise<string[]> => {
  const adapter = db as unknown as Adapter
  return isMongo(adapter)
    ? migrateMongo(adapter, migrations.mongodb)
    : migrateSqlite(adapter, migrations.sqlite, { copies: copiesFolder(env) })
}

/** `current`, or names of the migrations that are missing. @throws AppError `schema-newer` or `schema-pushed` */
export const schemaState = async (
  { db }: Pick<Payload, 'db'>,
  migrations: Migrations,
): Promise<'current' | { missing: string[] }> => {
  const adapter = db as unknown as Adapter
  const recorded = isMongo(adapter) ? await recordedInMongo(adapter) : await recordedInSqlite(sqliteClientOf(adapter))
  const known: { name: string }[] = isMongo(adapter) ? migrations.mongodb : migrations.sqlite
  refuseStrange(known, recorded)
  const missing = pendingOf(known, recorded).map(({ name }) => name)
  return missing.length ? { missing } : 'current'
}

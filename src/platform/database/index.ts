import { join, resolve } from 'node:path'
import type { Payload, SanitizedConfig } from 'payload'
import type { Env } from '../env'
import { type Migrations, migrateToCurrent, schemaState } from './migrate'
import { mongoWithTransactions } from './mongodb-adapter'
import { makeStructure } from './mongodb-structure'
import { sqliteWithTransactions } from './sqlite-adapter'
import type { SqliteClientOptions } from './sqlite-client'

export { answerConflict } from './answer-conflict'
export { isUniqueClash, isWriteConflict } from './errors'
export { copiesFolder, type Migrations, migrateToCurrent, schemaState } from './migrate'
export { triedAgain } from './tried-again'

export type DatabaseOptions = {
  /** The committed migrations, run when Payload connects. */
  migrations?: Migrations
  /**
   * Without migrations: `push` builds the tables from the config at connect, for throw-away databases alone;
   * otherwise they are taken as they stand.
   */
  schema?: 'push' | 'as it stands'
  sqlite?: SqliteClientOptions
}

/** Where migrations of a database are written and listed. */
export const migrationFolder = (database: 'sqlite' | 'mongodb'): string => resolve('migrations', database)

/** Path of the embedded database. */
export const sqliteFile = (env: Pick<Env, 'DATA_DIR'>): string => join(env.DATA_DIR, 'imprimatur.db')

/**
 * The adapter for payload.config: MongoDB where `DATABASE_URL` is set, else the embedded database in `DATA_DIR`.
 * Connecting brings the database to the schema of `options.migrations`, so that no process ever serves an older one.
 */
export const databaseAdapter = (
  env: Pick<Env, 'DATA_DIR' | 'DATABASE_URL'>,
  options: DatabaseOptions = {},
): SanitizedConfig['db'] => {
  const { migrations } = options
  if (env.DATABASE_URL) {
    return mongoWithTransactions({
      url: env.DATABASE_URL,
      migrationDir: migrationFolder('mongodb'),
      onConnected: (db) => (migrations ? ready(db, migrations, env) : makeStructure(db)),
    })
  }
  return sqliteWithTransactions({
    file: sqliteFile(env),
    migrationDir: migrationFolder('sqlite'),
    push: options.schema === 'push',
    client: options.sqlite ?? {},
    onConnected: async (db) => {
      if (migrations && options.schema !== 'push') await ready(db, migrations, env)
    },
  })
}

type Start = { ran: string[]; isReady: () => Promise<boolean> }
type Starts = WeakMap<object, Start>

/**
 * One for the process. The built app holds this file several times, once for its start and once for its routes: what
 * one of them connected, the others can only ask about.
 */
const shared = globalThis as { [key: symbol]: Starts | undefined }
const key = Symbol.for('imprimatur.database-starts')
shared[key] ??= new WeakMap()
const starts: Starts = shared[key]

const ready = async (db: object, migrations: Migrations, env: Pick<Env, 'DATA_DIR'>): Promise<void> => {
  const at = { db } as Pick<Payload, 'db'>
  const ran = await migrateToCurrent(at, migrations, env)
  starts.set(db, { ran, isReady: async () => (await schemaState(at, migrations)) === 'current' })
}

/** Names of the migrations that ran when this process connected. */
export const migrationsRun = ({ db }: Pick<Payload, 'db'>): string[] => starts.get(db)?.ran ?? []

/** For health checks: asks the database, and is sure it answers for this code. @throws AppError as `schemaState` */
export const isReady = async ({ db }: Pick<Payload, 'db'>): Promise<boolean> =>
  (await starts.get(db)?.isReady()) ?? false

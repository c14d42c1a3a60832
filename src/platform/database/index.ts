import { join, resolve } from 'node:path'
import type { DatabaseAdapterObj } from 'payload'
import type { Env } from '../env'
import { mongoWithTransactions } from './mongodb-adapter'
import { makeStructure } from './mongodb-structure'
import { sqliteWithTransactions } from './sqlite-adapter'
import type { SqliteClientOptions } from './sqlite-client'

export { answerConflict } from './answer-conflict'
export { isUniqueClash, isWriteConflict } from './errors'

export type DatabaseOptions = {
  /** `push` builds the tables from the config at connect: for throw-away databases alone. */
  schema?: 'push'
  sqlite?: SqliteClientOptions
}

/** Path of the embedded database. */
export const sqliteFile = (env: Pick<Env, 'DATA_DIR'>): string => join(env.DATA_DIR, 'imprimatur.db')

/** The adapter for payload.config: MongoDB where `DATABASE_URL` is set, else the embedded database in `DATA_DIR`. */
export const databaseAdapter = (
  env: Pick<Env, 'DATA_DIR' | 'DATABASE_URL'>,
  options: DatabaseOptions = {},
): DatabaseAdapterObj => {
  if (env.DATABASE_URL) {
    return mongoWithTransactions({
      url: env.DATABASE_URL,
      migrationDir: resolve('migrations/mongodb'),
      onConnected: makeStructure,
    })
  }
  return sqliteWithTransactions({
    file: sqliteFile(env),
    migrationDir: resolve('migrations/sqlite'),
    push: options.schema === 'push',
    client: options.sqlite ?? {},
  })
}

import { type SQLiteAdapter, sqliteAdapter } from '@payloadcms/db-sqlite'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import type { DatabaseAdapterObj } from 'payload'
import { throwPlainErrors } from './plain-errors'
import { SqliteClient, type SqliteClientOptions } from './sqlite-client'
import { keepStatistics } from './sqlite-statistics'
import type { SqliteTransaction, TransactionOptions } from './sqlite-transaction'

export type SqliteArgs = {
  /** Path of the database file. */
  file: string
  migrationDir: string
  /** Build the tables from the config at connect: for throw-away databases of tests alone. */
  push?: boolean
  client?: SqliteClientOptions
  /** Runs once the connection is there, before Payload uses it. */
  onConnected?: (adapter: SQLiteAdapter) => Promise<void>
}

/** The client of a connected embedded database. */
export const sqliteClientOf = (adapter: { client?: unknown }): SqliteClient => {
  if (adapter.client instanceof SqliteClient) return adapter.client
  throw new Error('The embedded database is not connected.')
}

/**
 * Makes a transaction of our client one that Payload's calls can join by its id. Payload swallows an error of
 * `resolve` and then calls `reject`, so a failed commit is thrown there.
 */
export const joinable = (adapter: SQLiteAdapter, transaction: SqliteTransaction): string => {
  const db = drizzle(transaction as never, { schema: adapter.schema, logger: adapter.logger || false })
  const id = crypto.randomUUID()
  adapter.sessions[id] = {
    db: db as never,
    resolve: () => transaction.commit(),
    reject: () => transaction.rollback(),
  }
  return id
}

/**
 * Payload's SQLite adapter on a client of ours: one writer behind a queue, one reader, real transactions
 * (docs/adr/0001-sqlite-with-real-transactions.md).
 */
export const sqliteWithTransactions = (args: SqliteArgs): Required<DatabaseAdapterObj<SQLiteAdapter>> => {
  const plain = sqliteAdapter({
    client: { url: `file:${args.file}` },
    idType: 'uuid',
    push: args.push ?? false,
    transactionOptions: {},
    // Blocks of a body live inside its rich text. A blocks field added later gets one JSON column, not a table a block.
    blocksAsJSON: true,
    migrationDir: args.migrationDir,
  })
  return {
    ...plain,
    name: 'sqlite',
    allowIDOnCreate: false,
    init: (initArgs) => {
      const adapter = plain.init(initArgs)
      const { connect, destroy } = adapter
      let endStatistics: (() => void) | undefined
      adapter.connect = async function (this: SQLiteAdapter, options) {
        // The adapter keeps a client that is there already.
        this.client ??= await SqliteClient.open(args.file, args.client)
        await connect?.call(this, options)
        if (options?.hotReload) return
        try {
          await args.onConnected?.(this)
          const { logger } = this.payload
          const onError = (err: unknown) => logger.warn({ msg: 'The statistics of the database are stale.', err })
          endStatistics = await keepStatistics(sqliteClientOf(this), { onError })
        } catch (error) {
          // A start that is refused leaves nothing open.
          await adapter.destroy?.()
          throw error
        }
      }
      adapter.destroy = async function (this: SQLiteAdapter) {
        endStatistics?.()
        await destroy?.call(this)
        this.client?.close()
        // @ts-expect-error: an adapter that connects again opens a client of its own
        this.client = undefined
      }
      throwPlainErrors(adapter)
      // Payload would open one with libsql, which is a connection each, without our pragmas.
      adapter.beginTransaction = async (options?: TransactionOptions) => {
        await adapter.initializing
        return joinable(adapter, sqliteClientOf(adapter).begin(options))
      }
      return adapter
    },
  }
}

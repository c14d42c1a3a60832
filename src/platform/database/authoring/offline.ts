import { randomUUID } from 'node:crypto'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { databaseAdapter } from '../index'

type Offline<Db> = Payload & { db: Db }

const offline = async (config: SanitizedConfig, DATABASE_URL: string | undefined): Promise<Payload> =>
  getPayload({
    config: { ...config, db: databaseAdapter({ DATA_DIR: 'unused', DATABASE_URL }) },
    key: randomUUID(),
    disableDBConnect: true,
    disableOnInit: true,
    cron: false,
  })

/** Payload on an adapter that knows the schema and has no database: what migrations are generated from. */
export const offlineSqlite = async (config: SanitizedConfig): Promise<Offline<SQLiteAdapter>> =>
  (await offline(config, undefined)) as unknown as Offline<SQLiteAdapter>

export const offlineMongo = async (config: SanitizedConfig): Promise<Offline<MongooseAdapter>> =>
  (await offline(config, 'mongodb://unused/unused?replicaSet=unused')) as unknown as Offline<MongooseAdapter>

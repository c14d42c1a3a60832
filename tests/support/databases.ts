import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Config, getPayload, type Payload, type SanitizedConfig } from 'payload'
import { afterAll, describe, inject } from 'vitest'
import { migrations as mongodb } from '../../migrations/mongodb'
import { migrations as sqlite } from '../../migrations/sqlite'
import { type DatabaseOptions, databaseAdapter } from '../../src/platform/database'
import { configAt, type OwnPayload, type Place } from './own-config'

export type { OwnPayload, Place } from './own-config'

export type DatabaseName = 'sqlite' | 'mongodb'

/** MongoDB databases of this file so far. */
const made: string[] = []

/**
 * Each database is some six hundred files that the server keeps open, and a run makes a hundred databases: those of a
 * file go with it, or the server ends at its limit of open files.
 */
const dropMade = async (): Promise<void> => {
  const { createConnection } = await import('mongoose')
  for (const url of made.splice(0)) {
    const connection = await createConnection(url).asPromise()
    await connection.dropDatabase()
    await connection.close()
  }
}

/** A fresh, empty place of its own. A second boot at one place finds what the first one wrote. */
export const newPlace = (database: DatabaseName): Place => {
  const name = `t${randomUUID().replaceAll('-', '')}`
  const DATA_DIR = join(inject('runFolder'), name)
  if (database === 'sqlite') return { DATA_DIR, DATABASE_URL: undefined }
  const mongoUrl = inject('mongoUrl')
  if (!mongoUrl) throw new Error('No mongod is at hand: set MONGOD_BINARY or TEST_MONGODB_URL.')
  const url = new URL(mongoUrl)
  url.pathname = `/${name}`
  made.push(url.href)
  return { DATA_DIR, DATABASE_URL: url.href }
}

export type Boot = {
  database: DatabaseName
  /** A second boot at the place of a first one finds what that wrote. */
  place?: Place
  options?: DatabaseOptions
}

export type Booted<P = Payload> = { payload: P; place: Place; close: () => Promise<void> }

const projectConfig = async (place: Place, options: DatabaseOptions): Promise<SanitizedConfig> => {
  const { default: config } = await import('../../src/payload.config')
  return { ...(await config), db: databaseAdapter(place, { migrations: { sqlite, mongodb }, ...options }) }
}

const start = async (config: SanitizedConfig, place: Place): Promise<Booted> => {
  const payload = await getPayload({ config, key: randomUUID(), cron: false })
  return { payload, place, close: () => payload.destroy() }
}

/** Starts the project's own config on a throw-away database. Call `close` when done; the run's end removes the data. */
export const bootPayload = async ({ database, place = newPlace(database), options }: Boot): Promise<Booted> =>
  start(await projectConfig(place, options ?? {}), place)

/** The same with a small config of the test's own; its tables are built from it, unless `options` bring migrations. */
export const bootOwn = async (boot: Boot & { config: () => Partial<Config> }): Promise<Booted<OwnPayload>> => {
  const place = boot.place ?? newPlace(boot.database)
  return (await start(await configAt(boot.config, place, boot.options), place)) as unknown as Booted<OwnPayload>
}

/** The same suite on both databases. Where no mongod is at hand its half is skipped, and counted as skipped. */
export const describeEachDatabase = (name: string, suite: (database: DatabaseName) => void): void => {
  describe(`${name} on SQLite`, () => suite('sqlite'))
  describe.skipIf(!inject('mongoUrl'))(`${name} on MongoDB`, () => {
    // First of the hooks and so the last to run: after the suite has closed what it opened.
    afterAll(dropMade, 60_000)
    suite('mongodb')
  })
}

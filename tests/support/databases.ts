import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Config, getPayload, type Payload, type SanitizedConfig } from 'payload'
import { describe, inject } from 'vitest'
import { type DatabaseOptions, databaseAdapter } from '../../src/platform/database'
import { configAt, type Place } from './own-config'

export type { Place } from './own-config'

export type DatabaseName = 'sqlite' | 'mongodb'

/** A fresh, empty place of its own. A second boot at one place finds what the first one wrote. */
export const newPlace = (database: DatabaseName): Place => {
  const name = `t${randomUUID().replaceAll('-', '')}`
  const DATA_DIR = join(inject('runFolder'), name)
  if (database === 'sqlite') return { DATA_DIR, DATABASE_URL: undefined }
  const mongoUrl = inject('mongoUrl')
  if (!mongoUrl) throw new Error('No mongod is at hand: set MONGOD_BINARY or TEST_MONGODB_URL.')
  const url = new URL(mongoUrl)
  url.pathname = `/${name}`
  return { DATA_DIR, DATABASE_URL: url.href }
}

export type Boot = {
  database: DatabaseName
  /** Makes a config for this test alone. Without it the project's own config is used. */
  config?: () => Partial<Config>
  place?: Place
  options?: DatabaseOptions
}

export type Booted = { payload: Payload; place: Place; close: () => Promise<void> }

const projectConfig = async (place: Place, options: DatabaseOptions): Promise<SanitizedConfig> => {
  const { default: config } = await import('../../src/payload.config')
  return { ...(await config), db: databaseAdapter(place, options) }
}

/** Starts Payload on a throw-away database. Call `close` when done; the run's end removes the data. */
export const bootPayload = async ({
  database,
  config,
  place = newPlace(database),
  options = {},
}: Boot): Promise<Booted> => {
  const built = config ? await configAt(config, place, options) : await projectConfig(place, options)
  const payload = await getPayload({ config: built, key: randomUUID(), cron: false })
  return { payload, place, close: () => payload.destroy() }
}

/** The same suite on both databases. Where no mongod is at hand its half is skipped, and counted as skipped. */
export const describeEachDatabase = (name: string, suite: (database: DatabaseName) => void): void => {
  describe(`${name} on SQLite`, () => suite('sqlite'))
  describe.skipIf(!inject('mongoUrl'))(`${name} on MongoDB`, () => suite('mongodb'))
}

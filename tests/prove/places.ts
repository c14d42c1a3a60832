import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createClient } from '@libsql/client'
import { findMongod } from '../support/mongod'

export type DatabaseName = 'sqlite' | 'mongodb'

/** A database of its own for one proof, on a real disk. */
export type Place = {
  readonly folder: string
  readonly settings: Record<string, string>
  /** How `takeAway` does it, for the report. */
  readonly away: string
  /** Nobody can write there until what it answers is called. */
  takeAway: () => Promise<() => Promise<void>>
  remove: () => Promise<void>
}

/** SQLite has no server to stop: another process holds the file, longer than anybody waits for it. */
const sqlitePlace = (folder: string): Place => ({
  folder,
  settings: { DATABASE_URL: '' },
  away: 'its file locked',
  takeAway: async () => {
    const other = createClient({ url: pathToFileURL(join(folder, 'imprimatur.db')).href })
    await other.execute('PRAGMA busy_timeout = 20000')
    await other.execute('BEGIN IMMEDIATE')
    return async () => {
      await other.execute('ROLLBACK')
      other.close()
    }
  },
  remove: async () => rmSync(folder, { recursive: true, force: true }),
})

const freePort = (): Promise<number> =>
  new Promise((settle) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => settle(port))
    })
  })

/** What a killed worker had begun keeps its documents locked until the server gives it up: a minute by default. */
const TRANSACTION_SECONDS = 5

const mongodbPlace = async (folder: string): Promise<Place> => {
  const binary = findMongod()
  if (!binary) throw new Error('No mongod is at hand: set MONGOD_BINARY or put one on the PATH.')
  process.env.MONGOMS_RUNTIME_DOWNLOAD = 'false'
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK = 'false'
  const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
  const dbPath = join(folder, 'mongod')
  mkdirSync(dbPath)
  const args = ['--setParameter', `transactionLifetimeLimitSeconds=${TRANSACTION_SECONDS}`]
  const server = await MongoMemoryReplSet.create({
    binary: { systemBinary: binary, checkMD5: false },
    replSet: { count: 1, storageEngine: 'wiredTiger' },
    // A port of its own, so that it comes back where it was.
    instanceOpts: [{ port: await freePort(), dbPath, storageEngine: 'wiredTiger', args }],
  })
  const url = new URL(server.getUri())
  url.pathname = '/prove'
  return {
    folder,
    settings: { DATABASE_URL: url.href },
    away: 'its server killed and restarted',
    takeAway: async () => {
      const mongod = server.servers[0]?.instanceInfo?.instance.mongodProcess
      if (!mongod) throw new Error('The mongod of this proof is not running.')
      const gone = new Promise((settle) => mongod.once('close', settle))
      mongod.kill('SIGKILL')
      await gone
      await server.stop({ doCleanup: false, force: false })
      return () => server.start()
    },
    remove: async () => {
      await server.stop({ doCleanup: false, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** @throws for MongoDB where no mongod is at hand */
export const makePlace = async (database: DatabaseName): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), `imprimatur-prove-${database}-`))
  return database === 'sqlite' ? sqlitePlace(folder) : mongodbPlace(folder)
}

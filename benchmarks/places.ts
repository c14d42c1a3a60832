import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where one of the two databases of a run lies. */
export type Place = { folder: string; file: string; mongoUrl: string | undefined }

export type Places = { ours: Place; bare: Place; remove: () => Promise<void> }

/** A replica set of this run's own, and the address of each database in it. @throws where no mongod is at hand */
export const mongodFor = async (
  folder: string,
): Promise<{ url: (name: string) => string; stop: () => Promise<unknown> }> => {
  const { findMongod } = await import('../tests/support/mongod')
  const binary = findMongod()
  if (!binary) throw new Error('No mongod is at hand: set MONGOD_BINARY.')
  process.env.MONGOMS_RUNTIME_DOWNLOAD = 'false'
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK = 'false'
  const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
  const dbPath = join(folder, 'mongod')
  mkdirSync(dbPath)
  const server = await MongoMemoryReplSet.create({
    binary: { systemBinary: binary, checkMD5: false },
    replSet: { count: 1, storageEngine: 'wiredTiger' },
    instanceOpts: [{ dbPath, storageEngine: 'wiredTiger' }],
  })
  return {
    url: (name) => {
      const address = new URL(server.getUri())
      address.pathname = `/${name}`
      return address.href
    },
    stop: () => server.stop({ doCleanup: true, force: true }),
  }
}

/** Two fresh, empty databases of one kind. @throws where no mongod is at hand for MongoDB */
export const makePlaces = async (database: 'sqlite' | 'mongodb'): Promise<Places> => {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-benchmark-'))
  const place = (name: string, mongoUrl?: string): Place => {
    mkdirSync(join(folder, name))
    return { folder: join(folder, name), file: join(folder, `${name}.db`), mongoUrl }
  }
  const clean = async () => rmSync(folder, { recursive: true, force: true })
  if (database === 'sqlite') return { ours: place('ours'), bare: place('bare'), remove: clean }
  const server = await mongodFor(folder)
  return {
    ours: place('ours', server.url('ours')),
    bare: place('bare', server.url('bare')),
    remove: async () => {
      await server.stop()
      await clean()
    },
  }
}

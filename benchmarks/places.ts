import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where one of the two databases of a run lies. */
export type Place = { folder: string; file: string; mongoUrl: string | undefined }

export type Places = { ours: Place; bare: Place; remove: () => Promise<void> }

/** Two fresh, empty databases of one kind. @throws where no mongod is at hand for MongoDB */
export const makePlaces = async (database: 'sqlite' | 'mongodb'): Promise<Places> => {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-benchmark-'))
  const place = (name: string, mongoUrl?: string): Place => {
    mkdirSync(join(folder, name))
    return { folder: join(folder, name), file: join(folder, `${name}.db`), mongoUrl }
  }
  const clean = async () => rmSync(folder, { recursive: true, force: true })
  if (database === 'sqlite') return { ours: place('ours'), bare: place('bare'), remove: clean }
  const { findMongod } = await import('../tests/support/mongod')
  const binary = findMongod()
  if (!binary) throw new Error('No mongod is at hand: set MONGOD_BINARY.')
  process.env.MONGOMS_RUNTIME_DOWNLOAD = 'false'
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK = 'false'
  const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
  const server = await MongoMemoryReplSet.create({
    binary: { systemBinary: binary, checkMD5: false },
    replSet: { count: 1, storageEngine: 'wiredTiger' },
  })
  const url = (name: string) => {
    const address = new URL(server.getUri())
    address.pathname = `/${name}`
    return address.href
  }
  return {
    ours: place('ours', url('ours')),
    bare: place('bare', url('bare')),
    remove: async () => {
      await server.stop({ doCleanup: true, force: true })
      await clean()
    },
  }
}

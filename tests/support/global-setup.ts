import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findMongod } from './mongod'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run, removed at its end: database files, templates, uploads. */
    runFolder: string
    /** Address of a replica set, without a database name; undefined where no mongod is at hand. */
    mongoUrl: string | undefined
  }
}

/** Memory where there is enough of it: what a test writes need not outlive the machine, and a commit waits for the disk. */
const fastFolder = (): string => {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > 2 ** 31 ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}

/**
 * A run makes a hundred databases of some six hundred files each, and the server ends at its limit of open files: what
 * is dropped goes at once, and a file that nobody asks for is closed within seconds.
 */
const fewFiles = [
  ...['--setParameter', 'minSnapshotHistoryWindowInSeconds=0'],
  ...[
    '--wiredTigerEngineConfigString',
    'file_manager=(close_idle_time=10,close_scan_interval=5,close_handle_minimum=250)',
  ],
]

/** One replica set and one folder for the whole run; each test file makes databases of its own in them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-tests-'))
  const bundles = join('node_modules/.cache/imprimatur-tests', basename(folder))
  project.provide('runFolder', folder)
  const removed = (...more: string[]) => {
    for (const each of [folder, bundles, ...more]) rmSync(each, { recursive: true, force: true })
  }
  const binary = process.env.TEST_MONGODB_URL ? undefined : findMongod()
  if (!binary) {
    project.provide('mongoUrl', process.env.TEST_MONGODB_URL || undefined)
    return async () => removed()
  }
  // The library would fetch a mongod of the version it prefers, and otherwise complains about ours.
  process.env.MONGOMS_RUNTIME_DOWNLOAD = 'false'
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK = 'false'
  const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
  const dbPath = mkdtempSync(join(fastFolder(), 'imprimatur-mongod-'))
  const server = await MongoMemoryReplSet.create({
    binary: { systemBinary: binary, checkMD5: false },
    replSet: { count: 1, storageEngine: 'wiredTiger' },
    instanceOpts: [
      // What a killed process had begun keeps its documents locked until the server gives it up: a minute by default.
      {
        dbPath,
        storageEngine: 'wiredTiger',
        args: ['--setParameter', 'transactionLifetimeLimitSeconds=5', ...fewFiles],
      },
    ],
  })
  project.provide('mongoUrl', server.getUri())
  return async () => {
    await server.stop({ doCleanup: true, force: true })
    removed(dbPath)
  }
}

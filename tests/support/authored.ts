import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Config } from 'payload'
import type { Migrations } from '../../src/platform/database'
import { createMongoMigration } from '../../src/platform/database/authoring/create-mongodb'
import { createSqliteMigration } from '../../src/platform/database/authoring/create-sqlite'
import { offlineMongo, offlineSqlite } from '../../src/platform/database/authoring/offline'
import { configAt } from './own-config'

/** Migrations of one database in folders of their own, written by the same code that writes the committed ones. */
export type Authored = {
  folder: string
  write: (config: () => Partial<Config>, name: string) => Promise<void>
  /** The list as it stands now. */
  read: () => Promise<Migrations>
  remove: () => void
}

/** Inside the project, because what is written imports the project's packages; git ignores it. */
export const authored = (): Authored => {
  const folder = resolve('tmp', crypto.randomUUID())
  const folders = { sqlite: join(folder, 'sqlite'), mongodb: join(folder, 'mongodb') }
  for (const each of Object.values(folders)) mkdirSync(each, { recursive: true })
  let reads = 0
  return {
    folder,
    write: async (config, name) => {
      const offline = { DATA_DIR: join(folder, 'unused'), DATABASE_URL: undefined }
      const sqlite = await offlineSqlite(await configAt(config, offline))
      sqlite.db.migrationDir = folders.sqlite
      await createSqliteMigration(sqlite, folders.sqlite, name)
      const mongodb = await offlineMongo(await configAt(config, offline))
      createMongoMigration(mongodb.db, folders.mongodb, name)
    },
    read: async () => {
      reads += 1
      const list = async (path: string) =>
        (await import(/* @vite-ignore */ `${pathToFileURL(join(path, 'index.ts')).href}?${reads}`)).migrations
      return { sqlite: await list(folders.sqlite), mongodb: await list(folders.mongodb) }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

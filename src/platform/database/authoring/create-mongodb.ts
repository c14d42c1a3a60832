import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { latestSnapshot, writeIndex } from './files'
import { indexesToDrop, type MongoSnapshot, mongoSnapshot } from './mongodb-snapshot'

const text = (before: MongoSnapshot | undefined, after: MongoSnapshot): string => {
  const drops = indexesToDrop(before ?? {}, after)
  const body = before
    ? drops.map(
        ({ collection, index }) =>
          `  await payload.db.connection.collection('${collection}').dropIndex('${index}').catch(unlessGone)\n`,
      )
    : ['  // Nothing to reshape: collections and indexes of the snapshot beside are made when the program connects.\n']
  const helper = drops.length
    ? `\nconst unlessGone = (error: { codeName?: string }): void => {
  if (error.codeName !== 'IndexNotFound' && error.codeName !== 'NamespaceNotFound') throw error
}\n`
    : ''
  return `import type { MigrateUpArgs } from '@payloadcms/db-mongodb'
${helper}
/** Runs before new collections and indexes are made. Pass \`session\` to every read and write of documents. */
export async function up({ ${drops.length ? 'payload' : ''} }: MigrateUpArgs): Promise<void> {
${body.join('')}}
`.replace('{  }: MigrateUpArgs', '_: MigrateUpArgs')
}

/** Writes the migration from the last committed snapshot to the config's. @returns false where nothing changed */
export const createMongoMigration = (adapter: MongooseAdapter, folder: string, name: string): boolean => {
  const before = latestSnapshot(folder) as MongoSnapshot | undefined
  const after = mongoSnapshot(adapter)
  if (isDeepStrictEqual(before, JSON.parse(JSON.stringify(after)))) return false
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(after, null, 2)}\n`)
  writeFileSync(join(folder, `${name}.ts`), text(before, after))
  writeIndex(folder)
  return true
}

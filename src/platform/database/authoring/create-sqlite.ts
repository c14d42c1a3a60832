import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { corrected, type SqliteSnapshot } from './corrected'
import { latestSnapshot, writeIndex } from './files'

/** The schema without the two random ids that every snapshot carries. */
const bare = (snapshot: unknown): unknown => {
  const { id: _, prevId: __, ...schema } = JSON.parse(JSON.stringify(snapshot)) as Record<string, unknown>
  return schema
}

/** True where the newest committed snapshot is the schema of the config. */
export const sqliteIsCurrent = async (adapter: SQLiteAdapter, folder: string): Promise<boolean> => {
  const before = latestSnapshot(folder)
  if (!before) return false
  return isDeepStrictEqual(bare(before), bare(await adapter.requireDrizzleKit().generateDrizzleJson(adapter.schema)))
}

/**
 * Payload's own migration writer, from the last committed snapshot to the config's. It asks at the terminal where a
 * column could be new or renamed. @returns false where nothing changed
 */
export const createSqliteMigration = async (
  payload: Payload & { db: SQLiteAdapter },
  folder: string,
  name: string,
): Promise<boolean> => {
  if (await sqliteIsCurrent(payload.db, folder)) return false
  const previous = latestSnapshot(folder) as SqliteSnapshot | undefined
  const before = new Set(readdirSync(folder))
  await payload.db.createMigration({ payload, migrationName: 'new', forceAcceptWarning: true })
  for (const written of readdirSync(folder).filter((file) => !before.has(file) && file !== 'index.ts')) {
    renameSync(join(folder, written), join(folder, `${name}${written.slice(written.lastIndexOf('.'))}`))
  }
  const file = join(folder, `${name}.ts`)
  writeFileSync(file, corrected(readFileSync(file, 'utf8'), previous))
  writeIndex(folder)
  return true
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Client, createClient } from '@libsql/client'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import type { Payload } from 'payload'
import type { SqliteMigration } from '../migrations'
import { sqliteIsCurrent } from './create-sqlite'

type OfflineSqlite = Payload & { db: SQLiteAdapter }

/** Tables, columns, foreign keys and indexes as the database itself tells them, a line each. */
const linesOf = async (database: Client): Promise<Set<string>> => {
  const lines = new Set<string>()
  const rows = async (sql: string) => (await database.execute(sql)).rows
  for (const { name: table } of await rows(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  )) {
    for (const c of await rows(`PRAGMA table_xinfo("${table}")`)) {
      lines.add(`column ${table}.${c.name} ${c.type} notnull=${c.notnull} default=${c.dflt_value} key=${c.pk}`)
    }
    for (const f of await rows(`PRAGMA foreign_key_list("${table}")`)) {
      lines.add(`foreign key ${table}.${f.from} to ${f.table}.${f.to} on delete ${f.on_delete}`)
    }
  }
  for (const { name, sql } of await rows(
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
  )) {
    lines.add(`index ${name}: ${String(sql).replaceAll('`', '').replaceAll('"', '')}`)
  }
  return lines
}

const inEmptyDatabase = async (fill: (database: Client) => Promise<void>): Promise<Set<string>> => {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-check-'))
  const database = createClient({ url: `file:${join(folder, 'check.db')}` })
  try {
    await fill(database)
    return await linesOf(database)
  } finally {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * What the committed migrations build and what the config wants, compared twice: the newest snapshot with the config,
 * and, since a migration may be edited by hand, the tables all of them make with those made from the config alone.
 */
export const differencesInSqlite = async (payload: OfflineSqlite, folder: string): Promise<string[]> => {
  const { migrations }: { migrations: SqliteMigration[] } = await import(pathToFileURL(join(folder, 'index.ts')).href)
  if (!migrations.length) return ['there is no migration']
  const found: string[] = []
  if (!(await sqliteIsCurrent(payload.db, folder))) found.push('the newest snapshot is not the schema of the config')

  const migrated = await inEmptyDatabase(async (database) => {
    const db = drizzle(database) as never
    for (const { up } of migrations) await up({ db, payload, req: {} as never })
  })
  const { defaultDrizzleSnapshot, schema } = payload.db
  const kit = payload.db.requireDrizzleKit()
  const statements = await kit.generateMigration(defaultDrizzleSnapshot, await kit.generateDrizzleJson(schema))
  const wanted = await inEmptyDatabase(async (database) => {
    for (const statement of statements) await database.execute(statement)
  })
  for (const line of wanted) if (!migrated.has(line)) found.push(`no migration makes: ${line}`)
  for (const line of migrated) if (!wanted.has(line)) found.push(`the config no more wants: ${line}`)
  return found
}

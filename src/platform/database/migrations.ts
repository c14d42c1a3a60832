import type { MigrateUpArgs as MongoUpArgs } from '@payloadcms/db-mongodb'
import type { MigrateUpArgs as SqliteUpArgs } from '@payloadcms/db-sqlite'
import { AppError } from '../errors'

/** One committed change of the schema, as `migrations/<database>/index.ts` lists it; the name sorts by its date. */
export type Migration<UpArgs> = { name: string; up: (args: UpArgs) => Promise<void> }
export type SqliteMigration = Migration<SqliteUpArgs>
export type MongoMigration = Migration<MongoUpArgs>

export type Migrations = { sqlite: SqliteMigration[]; mongodb: MongoMigration[] }

/** A row of `payload-migrations`. Batch -1 is Payload's mark for tables built from the config, without migrations. */
export type Recorded = { name: string; batch: number }

/** Migrations the code has and the database has not, in their order. */
export const pendingOf = <M extends { name: string }>(known: M[], recorded: Recorded[]): M[] => {
  const done = new Set(recorded.map(({ name }) => name))
  return known.filter(({ name }) => !done.has(name))
}

/**
 * Refuses a database this code cannot answer for. A guess could lose what a newer version stored.
 * @throws AppError `schema-newer` or `schema-pushed`
 */
export const refuseStrange = (known: { name: string }[], recorded: Recorded[]): void => {
  if (recorded.some(({ batch }) => batch === -1)) {
    throw new AppError(
      'schema-pushed',
      'The tables of this database were built in development, without migrations. Start with a new one, and load its content again.',
      500,
    )
  }
  const names = new Set(known.map(({ name }) => name))
  const strange = recorded.filter(({ name }) => !names.has(name)).map(({ name }) => name)
  if (!strange.length) return
  throw new AppError(
    'schema-newer',
    `The database was changed by another version of the program (${strange.join(', ')}), and this version does not know that change. ` +
      'Start the newer version, or restore the copy made before the change.',
    500,
  )
}

/** @returns the error to throw when a migration failed; nothing of it stands */
export const failed = (name: string, cause: unknown, copy?: string): AppError =>
  new AppError(
    'migration-failed',
    `The change ${name} of the database failed, and the database stands as it stood before: ${(cause as Error).message}.` +
      (copy ? ` A copy made before it is at ${copy}.` : ''),
    500,
    { cause },
  )

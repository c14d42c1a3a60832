/** As much of drizzle's snapshot as is read here. */
export type SqliteSnapshot = { tables: Record<string, { columns: Record<string, unknown> }> }

/** The way back is the copy made before a migration; a `down` that nobody runs and nobody tests would promise another. */
const withoutDown = (source: string): string => {
  const start = source.indexOf('export async function down')
  const rest = start < 0 ? source : source.slice(0, start)
  return `${rest.trimEnd()}\n`
    .replace(
      /import \{[^}]*\} from '@payloadcms\/db-sqlite'/,
      "import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'",
    )
    .replace('up({ db, payload, req }: MigrateUpArgs)', 'up({ db }: MigrateUpArgs)')
}

/** `INSERT INTO __new_table(columns) SELECT columns`, its backticks escaped as they stand in the file. */
const copyOfRows = /(INSERT INTO \\`__new_(\w+)\\`\()([^)]*)(\) SELECT )([^;]*?)(?= FROM \\`)/g

/**
 * drizzle rebuilds a table by copying its rows to a new one, and there names the columns of the new one on both sides:
 * a column that is new in the same migration does not exist to be read. It is left out, so that its default applies.
 */
const withoutNewColumns = (source: string, previous: SqliteSnapshot): string =>
  source.replace(copyOfRows, (statement, into: string, table: string, columns: string, select: string) => {
    const old = previous.tables[table]?.columns
    if (!old) return statement
    const kept = columns
      .split(', ')
      .filter((column) => column.replaceAll('"', '') in old)
      .join(', ')
    return `${into}${kept}${select}${kept}`
  })

/**
 * A column added with a foreign key loses there what happens when the row it names goes; Payload's relations are
 * emptied then, as drizzle writes where it makes a whole table.
 */
const withoutDanglingKeys = (source: string): string =>
  source.replace(
    /(ALTER TABLE \\`\w+\\` ADD [^;]*? REFERENCES \w+\(id\));/g,
    '$1 ON UPDATE no action ON DELETE set null;',
  )

/** What Payload's migration writer wrote, made to run as it stands. `previous` is the schema it starts from. */
export const corrected = (source: string, previous: SqliteSnapshot | undefined): string => {
  const up = withoutDanglingKeys(withoutDown(source))
  return previous ? withoutNewColumns(up, previous) : up
}

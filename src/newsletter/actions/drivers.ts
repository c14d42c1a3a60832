import type { Payload } from 'payload'

/*
 * Payload has no call for rows written or counted in groups, nor for a number that is raised: those are asked of the
 * database itself, by the part of its driver that is named here.
 */

type Found = { rows: Record<string, unknown>[] }
export type Statement = { sql: string; args: (string | number | null)[] }
/** Of our own libsql client (src/platform/database/sqlite-client.ts). */
type SqliteDriver = {
  execute(statement: Statement): Promise<Found>
  batch(statements: Statement[], mode: 'write'): Promise<Found[]>
}

export type MongoRow = Record<string, unknown> & { _id: { toHexString(): string } }
type Cursor = { sort(by: object): Cursor; limit(count: number): Cursor; toArray(): Promise<MongoRow[]> }
/** Of MongoDB's own collection: mongoose has no conditional write of a group. */
type MongoRows = {
  insertMany(rows: object[], options: object): Promise<unknown>
  updateMany(where: object, change: object, options?: object): Promise<{ modifiedCount: number }>
  bulkWrite(operations: object[], options?: object): Promise<{ modifiedCount: number }>
  aggregate(stages: object[]): { toArray(): Promise<Record<string, unknown>[]> }
  find(where: object, options?: object): Cursor
  findOne(where: object, options?: object): Promise<MongoRow | null>
  findOneAndUpdate(where: object, change: object, options: object): Promise<MongoRow | null>
}

export const onSqlite = ({ db }: Payload): boolean => db.name === 'sqlite'

export const sqliteDriver = ({ db }: Payload): SqliteDriver => (db as unknown as { client: SqliteDriver }).client

export const mongoRows = ({ db }: Payload, slug: string): MongoRows => {
  const model = (db as unknown as { collections: Record<string, { collection: MongoRows }> }).collections[slug]
  if (!model) throw new Error(`There is no collection ${slug}.`)
  return model.collection
}

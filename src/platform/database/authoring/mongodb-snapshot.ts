import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { indexesOf } from '../mongodb-structure'

/** One index: its keys in their order, and what else it is made with. */
export type MongoIndex = { keys: Record<string, unknown>; options: Record<string, unknown> }
/** Collections with their indexes by name: all of MongoDB's schema that the config decides. */
export type MongoSnapshot = Record<string, Record<string, MongoIndex>>

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

/** MongoDB's own way of naming an index: `slug_1`, `collection_1_documentId_1`. */
const nameOf = (keys: Record<string, unknown>): string =>
  Object.entries(keys)
    .map(([field, direction]) => `${field}_${direction}`)
    .join('_')

/** What `makeStructure` would create. */
export const mongoSnapshot = (adapter: MongooseAdapter): MongoSnapshot =>
  sorted(
    Object.fromEntries(
      Object.values(adapter.connection.models).map((model) => [
        model.collection.name,
        sorted(
          Object.fromEntries(
            indexesOf(model).map(({ key, name, ...options }) => [
              (name as string | undefined) ?? nameOf(key),
              { keys: key, options: sorted(options) },
            ]),
          ),
        ),
      ]),
    ),
  )

/** Indexes the newer snapshot has not, or has otherwise: they must go before documents are reshaped. */
export const indexesToDrop = (before: MongoSnapshot, after: MongoSnapshot): { collection: string; index: string }[] =>
  Object.entries(before).flatMap(([collection, indexes]) =>
    Object.entries(indexes)
      .filter(([name, index]) => JSON.stringify(after[collection]?.[name]) !== JSON.stringify(index))
      .map(([index]) => ({ collection, index })),
  )

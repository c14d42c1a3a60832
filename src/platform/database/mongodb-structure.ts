import type { MongooseAdapter } from '@payloadcms/db-mongodb'

type Model = MongooseAdapter['connection']['models'][string]
/** As the driver takes it: the keys in their order, and what else the index is made with. */
export type IndexSpec = { key: Record<string, unknown> } & Record<string, unknown>

/**
 * A unique text that may be empty. A sparse index leaves out fields that are not there, but counts a null, which is
 * what clearing a field writes: the second document cleared would clash. This one counts only what is written; the
 * form with `$gt` is one that the server recognises in a search for a value, so the index still answers those.
 */
const amongTheWritten = (model: Model, key: Record<string, unknown>, options: Record<string, unknown>) => {
  const [field = '', ...more] = Object.keys(key)
  const text = model.schema.path(field)?.instance === 'String'
  if (!options.unique || !options.sparse || more.length || !text || field.includes('.')) return options
  const { sparse: _, ...rest } = options
  return { ...rest, partialFilterExpression: { [field]: { $gt: '' } } }
}

/** The indexes a model wants. `background` is left out: servers have ignored it since 4.2. */
export const indexesOf = (model: Model): IndexSpec[] =>
  model.schema
    .indexes()
    .map(([key, { background: _, ...options }]) => ({ ...amongTheWritten(model, key, options), key }) as IndexSpec)

const alreadyThere = 48

/**
 * Makes every collection and index of the config that is missing, and returns when they are usable. A transaction
 * waits five milliseconds for a collection's lock, so an index built at the first request would answer it with 500.
 * One command a collection: mongoose itself sends one an index, which takes seconds on a new database.
 */
export const makeStructure = async (adapter: MongooseAdapter): Promise<void> => {
  const database = adapter.connection.db
  if (!database) throw new Error('MongoDB is not connected.')
  const existing = new Set((await database.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name))
  await Promise.all(
    Object.values(adapter.connection.models).map(async (model) => {
      const { name } = model.collection
      if (!existing.has(name)) {
        await database.createCollection(name).catch((error: { code?: number }) => {
          if (error.code !== alreadyThere) throw error
        })
      }
      const indexes = indexesOf(model)
      if (indexes.length) await database.collection(name).createIndexes(indexes as never)
    }),
  )
}

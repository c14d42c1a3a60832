import type { MongooseAdapter } from '@payloadcms/db-mongodb'

const alreadyThere = 48

/**
 * Makes every collection and index of the config that is missing, and returns when they are usable. A transaction
 * waits five milliseconds for a collection's lock, so an index built at the first request would answer it with 500.
 */
export const makeStructure = async (adapter: MongooseAdapter): Promise<void> => {
  const database = adapter.connection.db
  if (!database) throw new Error('MongoDB is not connected.')
  const existing = new Set((await database.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name))
  await Promise.all(
    Object.values(adapter.connection.models).map(async (model) => {
      if (!existing.has(model.collection.name)) {
        await database.createCollection(model.collection.name).catch((error: { code?: number }) => {
          if (error.code !== alreadyThere) throw error
        })
      }
      await model.createIndexes()
    }),
  )
}

import type { MigrateUpArgs } from '@payloadcms/db-mongodb'

const unlessGone = (error: { codeName?: string }): void => {
  if (error.codeName !== 'IndexNotFound' && error.codeName !== 'NamespaceNotFound') throw error
}

/** Runs before new collections and indexes are made. Pass `session` to every read and write of documents. */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  await payload.db.connection.collection('deliveries').dropIndex('leaseUntil_1').catch(unlessGone)
  await payload.db.connection.collection('deliveries').dropIndex('token_1').catch(unlessGone)
}

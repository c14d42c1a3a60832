import type { MigrateUpArgs } from '@payloadcms/db-mongodb'

const unlessGone = (error: { codeName?: string }): void => {
  if (error.codeName !== 'IndexNotFound' && error.codeName !== 'NamespaceNotFound') throw error
}

/** Runs before new collections and indexes are made. Pass `session` to every read and write of documents. */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  await payload.db.connection.collection('articles').dropIndex('slug_1').catch(unlessGone)
  await payload.db.connection.collection('companies').dropIndex('nameKey_1').catch(unlessGone)
  await payload.db.connection.collection('companies').dropIndex('slug_1').catch(unlessGone)
  await payload.db.connection.collection('events').dropIndex('slug_1').catch(unlessGone)
  await payload.db.connection.collection('events').dropIndex('uid_1').catch(unlessGone)
  await payload.db.connection.collection('frameworks').dropIndex('slug_1').catch(unlessGone)
  await payload.db.connection.collection('issues').dropIndex('slug_1').catch(unlessGone)
  await payload.db.connection.collection('media').dropIndex('filename_1').catch(unlessGone)
  await payload.db.connection.collection('schedules').dropIndex('openKey_1').catch(unlessGone)
  await payload.db.connection.collection('sources').dropIndex('doi_1').catch(unlessGone)
  await payload.db.connection.collection('speakers').dropIndex('slug_1').catch(unlessGone)
  await payload.db.connection.collection('subscribers').dropIndex('email_1').catch(unlessGone)
  await payload.db.connection.collection('therapies').dropIndex('slug_1').catch(unlessGone)
  await payload.db.connection.collection('trials').dropIndex('slug_1').catch(unlessGone)
}

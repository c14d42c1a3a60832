import type { MigrateUpArgs } from '@payloadcms/db-mongodb'

/** Runs before new collections and indexes are made. Pass `session` to every read and write of documents. */
export async function up(_: MigrateUpArgs): Promise<void> {
}

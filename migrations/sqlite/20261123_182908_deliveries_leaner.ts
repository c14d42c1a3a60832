import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`deliveries_token_idx\`;`)
  await db.run(sql`DROP INDEX \`deliveries_lease_until_idx\`;`)
}

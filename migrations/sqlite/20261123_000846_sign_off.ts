import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`workflows\` ADD \`approved_hash\` text;`)
  await db.run(sql`ALTER TABLE \`schedules\` ADD \`scheduled_by\` text;`)
}

import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`clicks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`issue\` text NOT NULL,
  	\`link\` numeric NOT NULL,
  	\`mail\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`machine\` integer DEFAULT false,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`clicks_issue_idx\` ON \`clicks\` (\`issue\`);`)
  await db.run(sql`CREATE INDEX \`clicks_mail_idx\` ON \`clicks\` (\`mail\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`clicks_key_idx\` ON \`clicks\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`clicks_updated_at_idx\` ON \`clicks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`clicks_created_at_idx\` ON \`clicks\` (\`created_at\`);`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`archive_loads\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`archive_loads_key_idx\` ON \`archive_loads\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`archive_loads_collection_slug_idx\` ON \`archive_loads\` (\`collection_slug\`);`)
  await db.run(sql`CREATE INDEX \`archive_loads_document_id_idx\` ON \`archive_loads\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`archive_loads_updated_at_idx\` ON \`archive_loads\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`archive_loads_created_at_idx\` ON \`archive_loads\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`archive_loads\`;`)
}

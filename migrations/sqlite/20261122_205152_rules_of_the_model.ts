import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`companies_native_name_keys\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`companies_native_name_keys_order_idx\` ON \`companies_native_name_keys\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`companies_native_name_keys_parent_id_idx\` ON \`companies_native_name_keys\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`companies_native_name_keys_key_idx\` ON \`companies_native_name_keys\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`_companies_v_version_native_name_keys\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_companies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_companies_v_version_native_name_keys_order_idx\` ON \`_companies_v_version_native_name_keys\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_native_name_keys_parent_id_idx\` ON \`_companies_v_version_native_name_keys\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_native_name_keys_key_idx\` ON \`_companies_v_version_native_name_keys\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`public_uses\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`used_slug\` text NOT NULL,
  	\`used_id\` text NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`public_uses_used_slug_idx\` ON \`public_uses\` (\`used_slug\`);`)
  await db.run(sql`CREATE INDEX \`public_uses_used_id_idx\` ON \`public_uses\` (\`used_id\`);`)
  await db.run(sql`CREATE INDEX \`public_uses_collection_slug_idx\` ON \`public_uses\` (\`collection_slug\`);`)
  await db.run(sql`CREATE INDEX \`public_uses_document_id_idx\` ON \`public_uses\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`public_uses_updated_at_idx\` ON \`public_uses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`public_uses_created_at_idx\` ON \`public_uses\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`usedSlug_usedId_collectionSlug_documentId_idx\` ON \`public_uses\` (\`used_slug\`,\`used_id\`,\`collection_slug\`,\`document_id\`);`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`calendar_state\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_calendar_state\` text;`)
}

import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`trials_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`at\` text,
  	\`note\` text,
  	\`before\` text,
  	\`after\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`trials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`trials_corrections_order_idx\` ON \`trials_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`trials_corrections_parent_id_idx\` ON \`trials_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_trials_v_version_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`at\` text,
  	\`note\` text,
  	\`before\` text,
  	\`after\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_trials_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_trials_v_version_corrections_order_idx\` ON \`_trials_v_version_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_corrections_parent_id_idx\` ON \`_trials_v_version_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`frameworks_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`at\` text,
  	\`note\` text,
  	\`before\` text,
  	\`after\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_corrections_order_idx\` ON \`frameworks_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_corrections_parent_id_idx\` ON \`frameworks_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v_version_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`at\` text,
  	\`note\` text,
  	\`before\` text,
  	\`after\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_frameworks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_corrections_order_idx\` ON \`_frameworks_v_version_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_corrections_parent_id_idx\` ON \`_frameworks_v_version_corrections\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`articles_corrections\` ADD \`before\` text;`)
  await db.run(sql`ALTER TABLE \`articles_corrections\` ADD \`after\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v_version_corrections\` ADD \`before\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v_version_corrections\` ADD \`after\` text;`)
}

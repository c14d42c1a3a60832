import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`desk_links_not_asked\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`desk\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`desk_links_not_asked_order_idx\` ON \`desk_links_not_asked\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`desk_links_not_asked_parent_idx\` ON \`desk_links_not_asked\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`desk_review_date_not_asked\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`desk\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`desk_review_date_not_asked_order_idx\` ON \`desk_review_date_not_asked\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`desk_review_date_not_asked_parent_idx\` ON \`desk_review_date_not_asked\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_desk_v_version_links_not_asked\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_desk_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_desk_v_version_links_not_asked_order_idx\` ON \`_desk_v_version_links_not_asked\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_desk_v_version_links_not_asked_parent_idx\` ON \`_desk_v_version_links_not_asked\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_desk_v_version_review_date_not_asked\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_desk_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_desk_v_version_review_date_not_asked_order_idx\` ON \`_desk_v_version_review_date_not_asked\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_desk_v_version_review_date_not_asked_parent_idx\` ON \`_desk_v_version_review_date_not_asked\` (\`parent_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notify_approvals\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`state\` text;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`told\` text;`)
  await db.run(sql`CREATE INDEX \`state_due_idx\` ON \`outbox\` (\`state\`,\`due\`);`)
}

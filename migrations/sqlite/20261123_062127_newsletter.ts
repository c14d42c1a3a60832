import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`issues_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`change_id\` text(36),
  	\`note\` text,
  	FOREIGN KEY (\`change_id\`) REFERENCES \`trial_changes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_changes_order_idx\` ON \`issues_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`issues_changes_parent_id_idx\` ON \`issues_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_changes_change_idx\` ON \`issues_changes\` (\`change_id\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v_version_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`change_id\` text(36),
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`change_id\`) REFERENCES \`trial_changes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_issues_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_version_changes_order_idx\` ON \`_issues_v_version_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_changes_parent_id_idx\` ON \`_issues_v_version_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_changes_change_idx\` ON \`_issues_v_version_changes\` (\`change_id\`);`)
  await db.run(sql`CREATE TABLE \`confirmations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`subscriber\` text NOT NULL,
  	\`token_hash\` text NOT NULL,
  	\`asked\` text NOT NULL,
  	\`wording_version\` text NOT NULL,
  	\`evidence\` text,
  	\`expires_at\` text NOT NULL,
  	\`used_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`confirmations_subscriber_idx\` ON \`confirmations\` (\`subscriber\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`confirmations_token_hash_idx\` ON \`confirmations\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`confirmations_expires_at_idx\` ON \`confirmations\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`confirmations_updated_at_idx\` ON \`confirmations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`confirmations_created_at_idx\` ON \`confirmations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`reader_imports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_name\` text,
  	\`by\` text NOT NULL,
  	\`list\` text,
  	\`at\` text NOT NULL,
  	\`counts\` text,
  	\`undo\` text,
  	\`undone_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`reader_imports_updated_at_idx\` ON \`reader_imports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reader_imports_created_at_idx\` ON \`reader_imports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`dispatches\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`issue\` text NOT NULL,
  	\`snapshot\` text NOT NULL,
  	\`list\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`cut_off\` text NOT NULL,
  	\`cursor\` text,
  	\`candidates\` numeric,
  	\`why\` text,
  	\`by\` text,
  	\`finished_at\` text,
  	\`token\` text,
  	\`lease_until\` text,
  	\`attempts\` numeric DEFAULT 0,
  	\`last_error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`dispatches_issue_idx\` ON \`dispatches\` (\`issue\`);`)
  await db.run(sql`CREATE INDEX \`dispatches_state_idx\` ON \`dispatches\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`dispatches_token_idx\` ON \`dispatches\` (\`token\`);`)
  await db.run(sql`CREATE INDEX \`dispatches_lease_until_idx\` ON \`dispatches\` (\`lease_until\`);`)
  await db.run(sql`CREATE INDEX \`dispatches_updated_at_idx\` ON \`dispatches\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`dispatches_created_at_idx\` ON \`dispatches\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`mail_parts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`issue\` text NOT NULL,
  	\`snapshot\` text NOT NULL,
  	\`parts\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`format\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`mail_parts_issue_idx\` ON \`mail_parts\` (\`issue\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`mail_parts_snapshot_idx\` ON \`mail_parts\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`mail_parts_updated_at_idx\` ON \`mail_parts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`mail_parts_created_at_idx\` ON \`mail_parts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`mail_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`fingerprint\` text NOT NULL,
  	\`delivery\` text,
  	\`address_hash\` text,
  	\`status\` text,
  	\`at\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`evidence\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`mail_events_fingerprint_idx\` ON \`mail_events\` (\`fingerprint\`);`)
  await db.run(sql`CREATE INDEX \`mail_events_delivery_idx\` ON \`mail_events\` (\`delivery\`);`)
  await db.run(sql`CREATE INDEX \`mail_events_address_hash_idx\` ON \`mail_events\` (\`address_hash\`);`)
  await db.run(sql`CREATE INDEX \`mail_events_updated_at_idx\` ON \`mail_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`mail_events_created_at_idx\` ON \`mail_events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`mail_rates\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`count\` numeric NOT NULL,
  	\`until\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`mail_rates_key_idx\` ON \`mail_rates\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`mail_rates_until_idx\` ON \`mail_rates\` (\`until\`);`)
  await db.run(sql`CREATE INDEX \`mail_rates_updated_at_idx\` ON \`mail_rates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`mail_rates_created_at_idx\` ON \`mail_rates\` (\`created_at\`);`)
  await db.run(sql`DROP INDEX \`deliveries_state_idx\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`issue\` text NOT NULL;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`subscriber\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`domain\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`variant\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`parts\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`token_version\` numeric;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`due_at\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`started_at\` text;`)
  await db.run(sql`CREATE INDEX \`deliveries_subscriber_idx\` ON \`deliveries\` (\`subscriber\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`issue_addressHash_idx\` ON \`deliveries\` (\`issue\`,\`address_hash\`);`)
  await db.run(sql`CREATE INDEX \`issue_state_dueAt_idx\` ON \`deliveries\` (\`issue\`,\`state\`,\`due_at\`);`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`replaced_by_id\` text(36) REFERENCES media(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`media_replaced_by_idx\` ON \`media\` (\`replaced_by_id\`);`)
  await db.run(sql`ALTER TABLE \`sources\` ADD \`replaced_by_id\` text(36) REFERENCES sources(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`sources_replaced_by_idx\` ON \`sources\` (\`replaced_by_id\`);`)
  await db.run(sql`ALTER TABLE \`issues\` ADD \`update_of_id\` text(36) REFERENCES issues(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`issues_update_of_idx\` ON \`issues\` (\`update_of_id\`);`)
  await db.run(sql`ALTER TABLE \`_issues_v\` ADD \`version_update_of_id\` text(36) REFERENCES issues(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_update_of_idx\` ON \`_issues_v\` (\`version_update_of_id\`);`)
  await db.run(sql`ALTER TABLE \`subscribers_lists\` ADD \`confirmed_at\` text;`)
  await db.run(sql`ALTER TABLE \`subscribers\` ADD \`role_address\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`subscribers\` ADD \`disposable\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`subscribers\` ADD \`click_tracking\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`subscribers\` ADD \`soft_bounces\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`subscribers\` ADD \`last_soft_bounce_at\` text;`)
  await db.run(sql`ALTER TABLE \`subscribers\` ADD \`imported_by\` text;`)
  await db.run(sql`ALTER TABLE \`subscribers\` ADD \`erased_at\` text;`)
  await db.run(sql`CREATE INDEX \`subscribers_imported_by_idx\` ON \`subscribers\` (\`imported_by\`);`)
  await db.run(sql`ALTER TABLE \`suppressions\` ADD \`active_key\` text;`)
  await db.run(sql`ALTER TABLE \`suppressions\` ADD \`lifted_at\` text;`)
  await db.run(sql`ALTER TABLE \`suppressions\` ADD \`lifted_by\` text;`)
  await db.run(sql`CREATE UNIQUE INDEX \`suppressions_active_key_idx\` ON \`suppressions\` (\`active_key\`);`)
  await db.run(sql`ALTER TABLE \`trial_changes\` ADD \`key\` text NOT NULL;`)
  await db.run(sql`ALTER TABLE \`trial_changes\` ADD \`snapshot\` text;`)
  await db.run(sql`ALTER TABLE \`trial_changes\` ADD \`title\` text;`)
  await db.run(sql`CREATE UNIQUE INDEX \`trial_changes_key_idx\` ON \`trial_changes\` (\`key\`);`)
  await db.run(sql`ALTER TABLE \`mail\` ADD \`connections\` numeric DEFAULT 5;`)
  await db.run(sql`ALTER TABLE \`mail\` ADD \`per_minute\` numeric;`)
  await db.run(sql`ALTER TABLE \`mail\` ADD \`per_domain_per_minute\` numeric;`)
  await db.run(sql`ALTER TABLE \`mail\` ADD \`late_hours\` numeric DEFAULT 12;`)
  await db.run(sql`ALTER TABLE \`_mail_v\` ADD \`version_connections\` numeric DEFAULT 5;`)
  await db.run(sql`ALTER TABLE \`_mail_v\` ADD \`version_per_minute\` numeric;`)
  await db.run(sql`ALTER TABLE \`_mail_v\` ADD \`version_per_domain_per_minute\` numeric;`)
  await db.run(sql`ALTER TABLE \`_mail_v\` ADD \`version_late_hours\` numeric DEFAULT 12;`)
}

import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles_faqs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`question\` text,
  	\`answer\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_faqs_order_idx\` ON \`articles_faqs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_faqs_parent_id_idx\` ON \`articles_faqs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`articles_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`at\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_corrections_order_idx\` ON \`articles_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_corrections_parent_id_idx\` ON \`articles_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`articles_topics\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_topics_order_idx\` ON \`articles_topics\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_topics_parent_idx\` ON \`articles_topics\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`articles_byline\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`user_id\` text(36),
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_byline_order_idx\` ON \`articles_byline\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_byline_parent_id_idx\` ON \`articles_byline\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_byline_user_idx\` ON \`articles_byline\` (\`user_id\`);`)
  await db.run(sql`CREATE TABLE \`articles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kicker\` text,
  	\`title\` text,
  	\`deck\` text,
  	\`hero_id\` text(36),
  	\`body\` text,
  	\`disclosures\` text,
  	\`seo_title\` text,
  	\`seo_description\` text,
  	\`seo_image_id\` text(36),
  	\`slug\` text,
  	\`section\` text,
  	\`language\` text DEFAULT 'en',
  	\`translation_of_id\` text(36),
  	\`review_by\` text,
  	\`created_by_id\` text(36),
  	\`revision\` numeric,
  	\`public_modified_at\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`hero_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`translation_of_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_hero_idx\` ON \`articles\` (\`hero_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_seo_seo_image_idx\` ON \`articles\` (\`seo_image_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_section_idx\` ON \`articles\` (\`section\`);`)
  await db.run(sql`CREATE INDEX \`articles_language_idx\` ON \`articles\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`articles_translation_of_idx\` ON \`articles\` (\`translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_by_idx\` ON \`articles\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_revision_idx\` ON \`articles\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`articles_public_modified_at_idx\` ON \`articles\` (\`public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_first_published_at_idx\` ON \`articles\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_deleted_at_idx\` ON \`articles\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`sources_id\` text(36),
  	\`trials_id\` text(36),
  	\`therapies_id\` text(36),
  	\`frameworks_id\` text(36),
  	\`events_id\` text(36),
  	\`companies_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`trials_id\`) REFERENCES \`trials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`therapies_id\`) REFERENCES \`therapies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`frameworks_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`companies_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_sources_id_idx\` ON \`articles_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_trials_id_idx\` ON \`articles_rels\` (\`trials_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_therapies_id_idx\` ON \`articles_rels\` (\`therapies_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_frameworks_id_idx\` ON \`articles_rels\` (\`frameworks_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_events_id_idx\` ON \`articles_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_companies_id_idx\` ON \`articles_rels\` (\`companies_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_faqs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`question\` text,
  	\`answer\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_faqs_order_idx\` ON \`_articles_v_version_faqs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_faqs_parent_id_idx\` ON \`_articles_v_version_faqs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`at\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_corrections_order_idx\` ON \`_articles_v_version_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_corrections_parent_id_idx\` ON \`_articles_v_version_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_topics\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_topics_order_idx\` ON \`_articles_v_version_topics\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_topics_parent_idx\` ON \`_articles_v_version_topics\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_byline\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`user_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_byline_order_idx\` ON \`_articles_v_version_byline\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_byline_parent_id_idx\` ON \`_articles_v_version_byline\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_byline_user_idx\` ON \`_articles_v_version_byline\` (\`user_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kicker\` text,
  	\`version_title\` text,
  	\`version_deck\` text,
  	\`version_hero_id\` text(36),
  	\`version_body\` text,
  	\`version_disclosures\` text,
  	\`version_seo_title\` text,
  	\`version_seo_description\` text,
  	\`version_seo_image_id\` text(36),
  	\`version_slug\` text,
  	\`version_section\` text,
  	\`version_language\` text DEFAULT 'en',
  	\`version_translation_of_id\` text(36),
  	\`version_review_by\` text,
  	\`version_created_by_id\` text(36),
  	\`version_revision\` numeric,
  	\`version_public_modified_at\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_hero_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_translation_of_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_hero_idx\` ON \`_articles_v\` (\`version_hero_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_seo_version_seo_image_idx\` ON \`_articles_v\` (\`version_seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_section_idx\` ON \`_articles_v\` (\`version_section\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_language_idx\` ON \`_articles_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_translation_of_idx\` ON \`_articles_v\` (\`version_translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_by_idx\` ON \`_articles_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_revision_idx\` ON \`_articles_v\` (\`version_revision\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_public_modified_at_idx\` ON \`_articles_v\` (\`version_public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_first_published_at_idx\` ON \`_articles_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_deleted_at_idx\` ON \`_articles_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`sources_id\` text(36),
  	\`trials_id\` text(36),
  	\`therapies_id\` text(36),
  	\`frameworks_id\` text(36),
  	\`events_id\` text(36),
  	\`companies_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`trials_id\`) REFERENCES \`trials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`therapies_id\`) REFERENCES \`therapies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`frameworks_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`companies_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_sources_id_idx\` ON \`_articles_v_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_trials_id_idx\` ON \`_articles_v_rels\` (\`trials_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_therapies_id_idx\` ON \`_articles_v_rels\` (\`therapies_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_frameworks_id_idx\` ON \`_articles_v_rels\` (\`frameworks_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_events_id_idx\` ON \`_articles_v_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_companies_id_idx\` ON \`_articles_v_rels\` (\`companies_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text NOT NULL,
  	\`caption\` text,
  	\`credit\` text,
  	\`licence\` text,
  	\`owner_id\` text(36),
  	\`public\` integer DEFAULT false,
  	\`file_hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_small_url\` text,
  	\`sizes_small_width\` numeric,
  	\`sizes_small_height\` numeric,
  	\`sizes_small_mime_type\` text,
  	\`sizes_small_filesize\` numeric,
  	\`sizes_small_filename\` text,
  	\`sizes_medium_url\` text,
  	\`sizes_medium_width\` numeric,
  	\`sizes_medium_height\` numeric,
  	\`sizes_medium_mime_type\` text,
  	\`sizes_medium_filesize\` numeric,
  	\`sizes_medium_filename\` text,
  	\`sizes_large_url\` text,
  	\`sizes_large_width\` numeric,
  	\`sizes_large_height\` numeric,
  	\`sizes_large_mime_type\` text,
  	\`sizes_large_filesize\` numeric,
  	\`sizes_large_filename\` text,
  	\`sizes_portrait_url\` text,
  	\`sizes_portrait_width\` numeric,
  	\`sizes_portrait_height\` numeric,
  	\`sizes_portrait_mime_type\` text,
  	\`sizes_portrait_filesize\` numeric,
  	\`sizes_portrait_filename\` text,
  	\`sizes_mail_url\` text,
  	\`sizes_mail_width\` numeric,
  	\`sizes_mail_height\` numeric,
  	\`sizes_mail_mime_type\` text,
  	\`sizes_mail_filesize\` numeric,
  	\`sizes_mail_filename\` text,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_owner_idx\` ON \`media\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`media_public_idx\` ON \`media\` (\`public\`);`)
  await db.run(sql`CREATE INDEX \`media_file_hash_idx\` ON \`media\` (\`file_hash\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_small_sizes_small_filename_idx\` ON \`media\` (\`sizes_small_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_medium_sizes_medium_filename_idx\` ON \`media\` (\`sizes_medium_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_large_sizes_large_filename_idx\` ON \`media\` (\`sizes_large_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_portrait_sizes_portrait_filename_idx\` ON \`media\` (\`sizes_portrait_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_mail_sizes_mail_filename_idx\` ON \`media\` (\`sizes_mail_filename\`);`)
  await db.run(sql`CREATE TABLE \`trials_indications\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`term\` text,
  	\`line\` text,
  	\`population\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`trials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`trials_indications_order_idx\` ON \`trials_indications\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`trials_indications_parent_id_idx\` ON \`trials_indications\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`trials_phases\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`trials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`trials_phases_order_idx\` ON \`trials_phases\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`trials_phases_parent_idx\` ON \`trials_phases\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`trials_phases_value_idx\` ON \`trials_phases\` (\`value\`);`)
  await db.run(sql`CREATE TABLE \`trials_countries\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`trials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`trials_countries_order_idx\` ON \`trials_countries\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`trials_countries_parent_idx\` ON \`trials_countries\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`trials_registry_ids\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`registry\` text,
  	\`value\` text,
  	\`primary\` integer,
  	\`key\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`trials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`trials_registry_ids_order_idx\` ON \`trials_registry_ids\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`trials_registry_ids_parent_id_idx\` ON \`trials_registry_ids\` (\`_parent_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`trials_registry_ids_key_idx\` ON \`trials_registry_ids\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`trials\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`phase_label\` text,
  	\`country\` text,
  	\`recruitment\` text,
  	\`recruitment_as_of\` text,
  	\`status_note\` text,
  	\`enrolment\` numeric,
  	\`start_date\` text,
  	\`start_type\` text,
  	\`primary_completion_date\` text,
  	\`primary_completion_type\` text,
  	\`completion_date\` text,
  	\`completion_type\` text,
  	\`name\` text,
  	\`slug\` text,
  	\`created_by_id\` text(36),
  	\`revision\` numeric,
  	\`public_modified_at\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`trials_country_idx\` ON \`trials\` (\`country\`);`)
  await db.run(sql`CREATE INDEX \`trials_recruitment_idx\` ON \`trials\` (\`recruitment\`);`)
  await db.run(sql`CREATE INDEX \`trials_name_idx\` ON \`trials\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`trials_slug_idx\` ON \`trials\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`trials_created_by_idx\` ON \`trials\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`trials_revision_idx\` ON \`trials\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`trials_public_modified_at_idx\` ON \`trials\` (\`public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`trials_first_published_at_idx\` ON \`trials\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`trials_updated_at_idx\` ON \`trials\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`trials_created_at_idx\` ON \`trials\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`trials_deleted_at_idx\` ON \`trials\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`trials__status_idx\` ON \`trials\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`trials_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`therapies_id\` text(36),
  	\`companies_id\` text(36),
  	\`sources_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`trials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`therapies_id\`) REFERENCES \`therapies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`companies_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`trials_rels_order_idx\` ON \`trials_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`trials_rels_parent_idx\` ON \`trials_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`trials_rels_path_idx\` ON \`trials_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`trials_rels_therapies_id_idx\` ON \`trials_rels\` (\`therapies_id\`);`)
  await db.run(sql`CREATE INDEX \`trials_rels_companies_id_idx\` ON \`trials_rels\` (\`companies_id\`);`)
  await db.run(sql`CREATE INDEX \`trials_rels_sources_id_idx\` ON \`trials_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE TABLE \`_trials_v_version_indications\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`term\` text,
  	\`line\` text,
  	\`population\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_trials_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_trials_v_version_indications_order_idx\` ON \`_trials_v_version_indications\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_indications_parent_id_idx\` ON \`_trials_v_version_indications\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_trials_v_version_phases\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_trials_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_trials_v_version_phases_order_idx\` ON \`_trials_v_version_phases\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_phases_parent_idx\` ON \`_trials_v_version_phases\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_phases_value_idx\` ON \`_trials_v_version_phases\` (\`value\`);`)
  await db.run(sql`CREATE TABLE \`_trials_v_version_countries\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_trials_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_trials_v_version_countries_order_idx\` ON \`_trials_v_version_countries\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_countries_parent_idx\` ON \`_trials_v_version_countries\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_trials_v_version_registry_ids\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`registry\` text,
  	\`value\` text,
  	\`primary\` integer,
  	\`key\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_trials_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_trials_v_version_registry_ids_order_idx\` ON \`_trials_v_version_registry_ids\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_registry_ids_parent_id_idx\` ON \`_trials_v_version_registry_ids\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_registry_ids_key_idx\` ON \`_trials_v_version_registry_ids\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`_trials_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_phase_label\` text,
  	\`version_country\` text,
  	\`version_recruitment\` text,
  	\`version_recruitment_as_of\` text,
  	\`version_status_note\` text,
  	\`version_enrolment\` numeric,
  	\`version_start_date\` text,
  	\`version_start_type\` text,
  	\`version_primary_completion_date\` text,
  	\`version_primary_completion_type\` text,
  	\`version_completion_date\` text,
  	\`version_completion_type\` text,
  	\`version_name\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text(36),
  	\`version_revision\` numeric,
  	\`version_public_modified_at\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`trials\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_trials_v_parent_idx\` ON \`_trials_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_version_country_idx\` ON \`_trials_v\` (\`version_country\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_version_recruitment_idx\` ON \`_trials_v\` (\`version_recruitment\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_version_name_idx\` ON \`_trials_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_version_slug_idx\` ON \`_trials_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_version_created_by_idx\` ON \`_trials_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_version_revision_idx\` ON \`_trials_v\` (\`version_revision\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_version_public_modified_at_idx\` ON \`_trials_v\` (\`version_public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_version_first_published_at_idx\` ON \`_trials_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_version_updated_at_idx\` ON \`_trials_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_version_created_at_idx\` ON \`_trials_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_version_deleted_at_idx\` ON \`_trials_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_version_version__status_idx\` ON \`_trials_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_created_at_idx\` ON \`_trials_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_updated_at_idx\` ON \`_trials_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_latest_idx\` ON \`_trials_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_trials_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`therapies_id\` text(36),
  	\`companies_id\` text(36),
  	\`sources_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_trials_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`therapies_id\`) REFERENCES \`therapies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`companies_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_trials_v_rels_order_idx\` ON \`_trials_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_rels_parent_idx\` ON \`_trials_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_rels_path_idx\` ON \`_trials_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_rels_therapies_id_idx\` ON \`_trials_v_rels\` (\`therapies_id\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_rels_companies_id_idx\` ON \`_trials_v_rels\` (\`companies_id\`);`)
  await db.run(sql`CREATE INDEX \`_trials_v_rels_sources_id_idx\` ON \`_trials_v_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE TABLE \`therapies_aliases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`value\` text,
  	\`kind\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`therapies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`therapies_aliases_order_idx\` ON \`therapies_aliases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`therapies_aliases_parent_id_idx\` ON \`therapies_aliases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`therapies_parties_territories\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`therapies_parties\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`therapies_parties_territories_order_idx\` ON \`therapies_parties_territories\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`therapies_parties_territories_parent_idx\` ON \`therapies_parties_territories\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`therapies_parties\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`company_id\` text(36),
  	\`role\` text,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`therapies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`therapies_parties_order_idx\` ON \`therapies_parties\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`therapies_parties_parent_id_idx\` ON \`therapies_parties\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`therapies_parties_company_idx\` ON \`therapies_parties\` (\`company_id\`);`)
  await db.run(sql`CREATE TABLE \`therapies_name_keys\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`therapies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`therapies_name_keys_order_idx\` ON \`therapies_name_keys\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`therapies_name_keys_parent_id_idx\` ON \`therapies_name_keys\` (\`_parent_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`therapies_name_keys_key_idx\` ON \`therapies_name_keys\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`therapies\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`modality\` text,
  	\`donor\` text,
  	\`modality_detail\` text,
  	\`cell_source_or_vector\` text,
  	\`transgene\` text,
  	\`target\` text,
  	\`summary\` text,
  	\`slug\` text,
  	\`created_by_id\` text(36),
  	\`revision\` numeric,
  	\`public_modified_at\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`therapies_name_idx\` ON \`therapies\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`therapies_modality_idx\` ON \`therapies\` (\`modality\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`therapies_slug_idx\` ON \`therapies\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`therapies_created_by_idx\` ON \`therapies\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`therapies_revision_idx\` ON \`therapies\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`therapies_public_modified_at_idx\` ON \`therapies\` (\`public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`therapies_first_published_at_idx\` ON \`therapies\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`therapies_updated_at_idx\` ON \`therapies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`therapies_created_at_idx\` ON \`therapies\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`therapies_deleted_at_idx\` ON \`therapies\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`therapies__status_idx\` ON \`therapies\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`therapies_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`sources_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`therapies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`therapies_rels_order_idx\` ON \`therapies_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`therapies_rels_parent_idx\` ON \`therapies_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`therapies_rels_path_idx\` ON \`therapies_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`therapies_rels_sources_id_idx\` ON \`therapies_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE TABLE \`_therapies_v_version_aliases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`value\` text,
  	\`kind\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_therapies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_aliases_order_idx\` ON \`_therapies_v_version_aliases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_aliases_parent_id_idx\` ON \`_therapies_v_version_aliases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_therapies_v_version_parties_territories\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_therapies_v_version_parties\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_parties_territories_order_idx\` ON \`_therapies_v_version_parties_territories\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_parties_territories_parent_idx\` ON \`_therapies_v_version_parties_territories\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_therapies_v_version_parties\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`company_id\` text(36),
  	\`role\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_therapies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_parties_order_idx\` ON \`_therapies_v_version_parties\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_parties_parent_id_idx\` ON \`_therapies_v_version_parties\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_parties_company_idx\` ON \`_therapies_v_version_parties\` (\`company_id\`);`)
  await db.run(sql`CREATE TABLE \`_therapies_v_version_name_keys\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_therapies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_name_keys_order_idx\` ON \`_therapies_v_version_name_keys\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_name_keys_parent_id_idx\` ON \`_therapies_v_version_name_keys\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_name_keys_key_idx\` ON \`_therapies_v_version_name_keys\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`_therapies_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_modality\` text,
  	\`version_donor\` text,
  	\`version_modality_detail\` text,
  	\`version_cell_source_or_vector\` text,
  	\`version_transgene\` text,
  	\`version_target\` text,
  	\`version_summary\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text(36),
  	\`version_revision\` numeric,
  	\`version_public_modified_at\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`therapies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_therapies_v_parent_idx\` ON \`_therapies_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_version_name_idx\` ON \`_therapies_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_version_modality_idx\` ON \`_therapies_v\` (\`version_modality\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_version_slug_idx\` ON \`_therapies_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_version_created_by_idx\` ON \`_therapies_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_version_revision_idx\` ON \`_therapies_v\` (\`version_revision\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_version_public_modified_at_idx\` ON \`_therapies_v\` (\`version_public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_version_first_published_at_idx\` ON \`_therapies_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_version_updated_at_idx\` ON \`_therapies_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_version_created_at_idx\` ON \`_therapies_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_version_deleted_at_idx\` ON \`_therapies_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_version_version__status_idx\` ON \`_therapies_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_created_at_idx\` ON \`_therapies_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_updated_at_idx\` ON \`_therapies_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_latest_idx\` ON \`_therapies_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_therapies_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`sources_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_therapies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_therapies_v_rels_order_idx\` ON \`_therapies_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_rels_parent_idx\` ON \`_therapies_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_rels_path_idx\` ON \`_therapies_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_therapies_v_rels_sources_id_idx\` ON \`_therapies_v_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE TABLE \`milestones\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`therapy_id\` text(36),
  	\`kind\` text,
  	\`jurisdiction\` text,
  	\`occurred_on\` text,
  	\`expires\` text,
  	\`authority\` text,
  	\`local_term\` text,
  	\`indication\` text,
  	\`note\` text,
  	\`source_id\` text(36),
  	\`created_by_id\` text(36),
  	\`revision\` numeric,
  	\`public_modified_at\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`therapy_id\`) REFERENCES \`therapies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`source_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`milestones_name_idx\` ON \`milestones\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`milestones_therapy_idx\` ON \`milestones\` (\`therapy_id\`);`)
  await db.run(sql`CREATE INDEX \`milestones_kind_idx\` ON \`milestones\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`milestones_jurisdiction_idx\` ON \`milestones\` (\`jurisdiction\`);`)
  await db.run(sql`CREATE INDEX \`milestones_occurred_on_idx\` ON \`milestones\` (\`occurred_on\`);`)
  await db.run(sql`CREATE INDEX \`milestones_source_idx\` ON \`milestones\` (\`source_id\`);`)
  await db.run(sql`CREATE INDEX \`milestones_created_by_idx\` ON \`milestones\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`milestones_revision_idx\` ON \`milestones\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`milestones_public_modified_at_idx\` ON \`milestones\` (\`public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`milestones_first_published_at_idx\` ON \`milestones\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`milestones_updated_at_idx\` ON \`milestones\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`milestones_created_at_idx\` ON \`milestones\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`milestones_deleted_at_idx\` ON \`milestones\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`milestones__status_idx\` ON \`milestones\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_milestones_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_therapy_id\` text(36),
  	\`version_kind\` text,
  	\`version_jurisdiction\` text,
  	\`version_occurred_on\` text,
  	\`version_expires\` text,
  	\`version_authority\` text,
  	\`version_local_term\` text,
  	\`version_indication\` text,
  	\`version_note\` text,
  	\`version_source_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_revision\` numeric,
  	\`version_public_modified_at\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`milestones\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_therapy_id\`) REFERENCES \`therapies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_source_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_milestones_v_parent_idx\` ON \`_milestones_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_version_version_name_idx\` ON \`_milestones_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_version_version_therapy_idx\` ON \`_milestones_v\` (\`version_therapy_id\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_version_version_kind_idx\` ON \`_milestones_v\` (\`version_kind\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_version_version_jurisdiction_idx\` ON \`_milestones_v\` (\`version_jurisdiction\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_version_version_occurred_on_idx\` ON \`_milestones_v\` (\`version_occurred_on\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_version_version_source_idx\` ON \`_milestones_v\` (\`version_source_id\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_version_version_created_by_idx\` ON \`_milestones_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_version_version_revision_idx\` ON \`_milestones_v\` (\`version_revision\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_version_version_public_modified_at_idx\` ON \`_milestones_v\` (\`version_public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_version_version_first_published_at_idx\` ON \`_milestones_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_version_version_updated_at_idx\` ON \`_milestones_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_version_version_created_at_idx\` ON \`_milestones_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_version_version_deleted_at_idx\` ON \`_milestones_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_version_version__status_idx\` ON \`_milestones_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_created_at_idx\` ON \`_milestones_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_updated_at_idx\` ON \`_milestones_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_milestones_v_latest_idx\` ON \`_milestones_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`companies_native_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`lang\` text,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`companies_native_names_order_idx\` ON \`companies_native_names\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`companies_native_names_parent_id_idx\` ON \`companies_native_names\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`companies_former_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`until\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`companies_former_names_order_idx\` ON \`companies_former_names\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`companies_former_names_parent_id_idx\` ON \`companies_former_names\` (\`_parent_id\`);`)
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
  await db.run(sql`CREATE TABLE \`companies\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`kind\` text,
  	\`headquarters\` text,
  	\`parent_id\` text(36),
  	\`website\` text,
  	\`summary\` text,
  	\`logo_id\` text(36),
  	\`name_key\` text,
  	\`slug\` text,
  	\`created_by_id\` text(36),
  	\`revision\` numeric,
  	\`public_modified_at\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`companies_name_idx\` ON \`companies\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`companies_headquarters_idx\` ON \`companies\` (\`headquarters\`);`)
  await db.run(sql`CREATE INDEX \`companies_parent_idx\` ON \`companies\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`companies_logo_idx\` ON \`companies\` (\`logo_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`companies_name_key_idx\` ON \`companies\` (\`name_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`companies_slug_idx\` ON \`companies\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`companies_created_by_idx\` ON \`companies\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`companies_revision_idx\` ON \`companies\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`companies_public_modified_at_idx\` ON \`companies\` (\`public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`companies_first_published_at_idx\` ON \`companies\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`companies_updated_at_idx\` ON \`companies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`companies_created_at_idx\` ON \`companies\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`companies_deleted_at_idx\` ON \`companies\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`companies__status_idx\` ON \`companies\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_companies_v_version_native_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`lang\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_companies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_companies_v_version_native_names_order_idx\` ON \`_companies_v_version_native_names\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_native_names_parent_id_idx\` ON \`_companies_v_version_native_names\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_companies_v_version_former_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`until\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_companies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_companies_v_version_former_names_order_idx\` ON \`_companies_v_version_former_names\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_former_names_parent_id_idx\` ON \`_companies_v_version_former_names\` (\`_parent_id\`);`)
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
  await db.run(sql`CREATE TABLE \`_companies_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_kind\` text,
  	\`version_headquarters\` text,
  	\`version_parent_id\` text(36),
  	\`version_website\` text,
  	\`version_summary\` text,
  	\`version_logo_id\` text(36),
  	\`version_name_key\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text(36),
  	\`version_revision\` numeric,
  	\`version_public_modified_at\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_companies_v_parent_idx\` ON \`_companies_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_name_idx\` ON \`_companies_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_headquarters_idx\` ON \`_companies_v\` (\`version_headquarters\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_parent_idx\` ON \`_companies_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_logo_idx\` ON \`_companies_v\` (\`version_logo_id\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_name_key_idx\` ON \`_companies_v\` (\`version_name_key\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_slug_idx\` ON \`_companies_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_created_by_idx\` ON \`_companies_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_revision_idx\` ON \`_companies_v\` (\`version_revision\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_public_modified_at_idx\` ON \`_companies_v\` (\`version_public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_first_published_at_idx\` ON \`_companies_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_updated_at_idx\` ON \`_companies_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_created_at_idx\` ON \`_companies_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_deleted_at_idx\` ON \`_companies_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version__status_idx\` ON \`_companies_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_created_at_idx\` ON \`_companies_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_updated_at_idx\` ON \`_companies_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_latest_idx\` ON \`_companies_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`frameworks_authorities\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`abbreviation\` text,
  	\`name\` text,
  	\`role\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_authorities_order_idx\` ON \`frameworks_authorities\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_authorities_parent_id_idx\` ON \`frameworks_authorities\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`frameworks_instruments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`number\` text,
  	\`short_name\` text,
  	\`passed\` text,
  	\`promulgated\` text,
  	\`effective\` text,
  	\`amends\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_instruments_order_idx\` ON \`frameworks_instruments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_instruments_parent_id_idx\` ON \`frameworks_instruments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`frameworks_pathways\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`tier\` text,
  	\`description\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_pathways_order_idx\` ON \`frameworks_pathways\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_pathways_parent_id_idx\` ON \`frameworks_pathways\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`frameworks_findings_answers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`frameworks_findings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_findings_answers_order_idx\` ON \`frameworks_findings_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_findings_answers_parent_id_idx\` ON \`frameworks_findings_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`frameworks_findings\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`dimension_id\` text(36),
  	\`state\` text DEFAULT 'answered',
  	\`valid_from\` text,
  	\`valid_to\` text,
  	\`instrument\` text,
  	\`article\` text,
  	\`verified_on\` text,
  	\`verified_by_id\` text(36),
  	\`review_by\` text,
  	\`caution\` text,
  	FOREIGN KEY (\`dimension_id\`) REFERENCES \`dimensions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`verified_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_findings_order_idx\` ON \`frameworks_findings\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_findings_parent_id_idx\` ON \`frameworks_findings\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_findings_dimension_idx\` ON \`frameworks_findings\` (\`dimension_id\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_findings_verified_by_idx\` ON \`frameworks_findings\` (\`verified_by_id\`);`)
  await db.run(sql`CREATE TABLE \`frameworks_checklist\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`audience\` text,
  	\`item\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_checklist_order_idx\` ON \`frameworks_checklist\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_checklist_parent_id_idx\` ON \`frameworks_checklist\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`frameworks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`jurisdiction\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`slug\` text,
  	\`language\` text DEFAULT 'en',
  	\`translation_of_id\` text(36),
  	\`created_by_id\` text(36),
  	\`revision\` numeric,
  	\`public_modified_at\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`translation_of_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_jurisdiction_idx\` ON \`frameworks\` (\`jurisdiction\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`frameworks_slug_idx\` ON \`frameworks\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_language_idx\` ON \`frameworks\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_translation_of_idx\` ON \`frameworks\` (\`translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_created_by_idx\` ON \`frameworks\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_revision_idx\` ON \`frameworks\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_public_modified_at_idx\` ON \`frameworks\` (\`public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_first_published_at_idx\` ON \`frameworks\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_updated_at_idx\` ON \`frameworks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_created_at_idx\` ON \`frameworks\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_deleted_at_idx\` ON \`frameworks\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`frameworks__status_idx\` ON \`frameworks\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`frameworks_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`sources_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_rels_order_idx\` ON \`frameworks_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_rels_parent_idx\` ON \`frameworks_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_rels_path_idx\` ON \`frameworks_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_rels_sources_id_idx\` ON \`frameworks_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v_version_authorities\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`abbreviation\` text,
  	\`name\` text,
  	\`role\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_frameworks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_authorities_order_idx\` ON \`_frameworks_v_version_authorities\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_authorities_parent_id_idx\` ON \`_frameworks_v_version_authorities\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v_version_instruments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`number\` text,
  	\`short_name\` text,
  	\`passed\` text,
  	\`promulgated\` text,
  	\`effective\` text,
  	\`amends\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_frameworks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_instruments_order_idx\` ON \`_frameworks_v_version_instruments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_instruments_parent_id_idx\` ON \`_frameworks_v_version_instruments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v_version_pathways\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`tier\` text,
  	\`description\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_frameworks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_pathways_order_idx\` ON \`_frameworks_v_version_pathways\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_pathways_parent_id_idx\` ON \`_frameworks_v_version_pathways\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v_version_findings_answers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_frameworks_v_version_findings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_findings_answers_order_idx\` ON \`_frameworks_v_version_findings_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_findings_answers_parent_id_idx\` ON \`_frameworks_v_version_findings_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v_version_findings\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`dimension_id\` text(36),
  	\`state\` text DEFAULT 'answered',
  	\`valid_from\` text,
  	\`valid_to\` text,
  	\`instrument\` text,
  	\`article\` text,
  	\`verified_on\` text,
  	\`verified_by_id\` text(36),
  	\`review_by\` text,
  	\`caution\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`dimension_id\`) REFERENCES \`dimensions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`verified_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_frameworks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_findings_order_idx\` ON \`_frameworks_v_version_findings\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_findings_parent_id_idx\` ON \`_frameworks_v_version_findings\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_findings_dimension_idx\` ON \`_frameworks_v_version_findings\` (\`dimension_id\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_findings_verified_by_idx\` ON \`_frameworks_v_version_findings\` (\`verified_by_id\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v_version_checklist\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`audience\` text,
  	\`item\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_frameworks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_checklist_order_idx\` ON \`_frameworks_v_version_checklist\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_checklist_parent_id_idx\` ON \`_frameworks_v_version_checklist\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_jurisdiction\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_slug\` text,
  	\`version_language\` text DEFAULT 'en',
  	\`version_translation_of_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_revision\` numeric,
  	\`version_public_modified_at\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_translation_of_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_parent_idx\` ON \`_frameworks_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_version_jurisdiction_idx\` ON \`_frameworks_v\` (\`version_jurisdiction\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_version_slug_idx\` ON \`_frameworks_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_version_language_idx\` ON \`_frameworks_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_version_translation_of_idx\` ON \`_frameworks_v\` (\`version_translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_version_created_by_idx\` ON \`_frameworks_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_version_revision_idx\` ON \`_frameworks_v\` (\`version_revision\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_version_public_modified_at_idx\` ON \`_frameworks_v\` (\`version_public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_version_first_published_at_idx\` ON \`_frameworks_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_version_updated_at_idx\` ON \`_frameworks_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_version_created_at_idx\` ON \`_frameworks_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_version_deleted_at_idx\` ON \`_frameworks_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_version__status_idx\` ON \`_frameworks_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_created_at_idx\` ON \`_frameworks_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_updated_at_idx\` ON \`_frameworks_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_latest_idx\` ON \`_frameworks_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`sources_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_frameworks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_rels_order_idx\` ON \`_frameworks_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_rels_parent_idx\` ON \`_frameworks_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_rels_path_idx\` ON \`_frameworks_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_rels_sources_id_idx\` ON \`_frameworks_v_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE TABLE \`dimensions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`question\` text NOT NULL,
  	\`order\` numeric DEFAULT 0 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`dimensions_key_idx\` ON \`dimensions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`dimensions_order_idx\` ON \`dimensions\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`dimensions_updated_at_idx\` ON \`dimensions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`dimensions_created_at_idx\` ON \`dimensions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`sources\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`csl\` text NOT NULL,
  	\`doi\` text,
  	\`checked_on\` text,
  	\`url\` text,
  	\`archive_url\` text,
  	\`note\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`sources_title_idx\` ON \`sources\` (\`title\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`sources_doi_idx\` ON \`sources\` (\`doi\`);`)
  await db.run(sql`CREATE INDEX \`sources_created_by_idx\` ON \`sources\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`sources_updated_at_idx\` ON \`sources\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sources_created_at_idx\` ON \`sources\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`events_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`starts_at\` text,
  	\`startsat_tz\` text DEFAULT 'Asia/Seoul',
  	\`ends_at\` text,
  	\`endsat_tz\` text DEFAULT 'Asia/Seoul',
  	\`room\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_sessions_order_idx\` ON \`events_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_sessions_parent_id_idx\` ON \`events_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`kind\` text DEFAULT 'conference',
  	\`summary\` text,
  	\`body\` text,
  	\`hero_id\` text(36),
  	\`all_day\` integer DEFAULT false,
  	\`start_date\` text,
  	\`end_date\` text,
  	\`starts_at\` text,
  	\`startsat_tz\` text DEFAULT 'Asia/Seoul',
  	\`ends_at\` text,
  	\`endsat_tz\` text DEFAULT 'Asia/Seoul',
  	\`time_zone\` text DEFAULT 'Asia/Seoul',
  	\`status\` text DEFAULT 'scheduled',
  	\`venue_name\` text,
  	\`venue_address\` text,
  	\`venue_city\` text,
  	\`venue_country\` text,
  	\`venue_geo_latitude\` numeric,
  	\`venue_geo_longitude\` numeric,
  	\`registration_url\` text,
  	\`register_by\` text,
  	\`registerby_tz\` text DEFAULT 'Asia/Seoul',
  	\`slug\` text,
  	\`language\` text DEFAULT 'en',
  	\`uid\` text,
  	\`sequence\` numeric DEFAULT 0,
  	\`calendar_state\` text,
  	\`created_by_id\` text(36),
  	\`revision\` numeric,
  	\`public_modified_at\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`hero_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`events_name_idx\` ON \`events\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`events_hero_idx\` ON \`events\` (\`hero_id\`);`)
  await db.run(sql`CREATE INDEX \`events_starts_at_idx\` ON \`events\` (\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`events_ends_at_idx\` ON \`events\` (\`ends_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`events_slug_idx\` ON \`events\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`events_language_idx\` ON \`events\` (\`language\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`events_uid_idx\` ON \`events\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`events_created_by_idx\` ON \`events\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`events_revision_idx\` ON \`events\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`events_public_modified_at_idx\` ON \`events\` (\`public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`events_first_published_at_idx\` ON \`events\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`events_updated_at_idx\` ON \`events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`events_created_at_idx\` ON \`events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`events_deleted_at_idx\` ON \`events\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`events__status_idx\` ON \`events\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`events_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_texts_order_parent\` ON \`events_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`speakers_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`speakers_id\`) REFERENCES \`speakers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_rels_order_idx\` ON \`events_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_parent_idx\` ON \`events_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_path_idx\` ON \`events_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_speakers_id_idx\` ON \`events_rels\` (\`speakers_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_users_id_idx\` ON \`events_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`starts_at\` text,
  	\`startsat_tz\` text DEFAULT 'Asia/Seoul',
  	\`ends_at\` text,
  	\`endsat_tz\` text DEFAULT 'Asia/Seoul',
  	\`room\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_sessions_order_idx\` ON \`_events_v_version_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_sessions_parent_id_idx\` ON \`_events_v_version_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_kind\` text DEFAULT 'conference',
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_hero_id\` text(36),
  	\`version_all_day\` integer DEFAULT false,
  	\`version_start_date\` text,
  	\`version_end_date\` text,
  	\`version_starts_at\` text,
  	\`version_startsat_tz\` text DEFAULT 'Asia/Seoul',
  	\`version_ends_at\` text,
  	\`version_endsat_tz\` text DEFAULT 'Asia/Seoul',
  	\`version_time_zone\` text DEFAULT 'Asia/Seoul',
  	\`version_status\` text DEFAULT 'scheduled',
  	\`version_venue_name\` text,
  	\`version_venue_address\` text,
  	\`version_venue_city\` text,
  	\`version_venue_country\` text,
  	\`version_venue_geo_latitude\` numeric,
  	\`version_venue_geo_longitude\` numeric,
  	\`version_registration_url\` text,
  	\`version_register_by\` text,
  	\`version_registerby_tz\` text DEFAULT 'Asia/Seoul',
  	\`version_slug\` text,
  	\`version_language\` text DEFAULT 'en',
  	\`version_uid\` text,
  	\`version_sequence\` numeric DEFAULT 0,
  	\`version_calendar_state\` text,
  	\`version_created_by_id\` text(36),
  	\`version_revision\` numeric,
  	\`version_public_modified_at\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_hero_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_parent_idx\` ON \`_events_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_name_idx\` ON \`_events_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_hero_idx\` ON \`_events_v\` (\`version_hero_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_starts_at_idx\` ON \`_events_v\` (\`version_starts_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_ends_at_idx\` ON \`_events_v\` (\`version_ends_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_slug_idx\` ON \`_events_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_language_idx\` ON \`_events_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_uid_idx\` ON \`_events_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_created_by_idx\` ON \`_events_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_revision_idx\` ON \`_events_v\` (\`version_revision\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_public_modified_at_idx\` ON \`_events_v\` (\`version_public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_first_published_at_idx\` ON \`_events_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_updated_at_idx\` ON \`_events_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_created_at_idx\` ON \`_events_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_deleted_at_idx\` ON \`_events_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version__status_idx\` ON \`_events_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_created_at_idx\` ON \`_events_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_updated_at_idx\` ON \`_events_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_latest_idx\` ON \`_events_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_texts_order_parent\` ON \`_events_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`speakers_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`speakers_id\`) REFERENCES \`speakers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_rels_order_idx\` ON \`_events_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_parent_idx\` ON \`_events_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_path_idx\` ON \`_events_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_speakers_id_idx\` ON \`_events_v_rels\` (\`speakers_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_users_id_idx\` ON \`_events_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`speakers_native_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`lang\` text,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`speakers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`speakers_native_names_order_idx\` ON \`speakers_native_names\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`speakers_native_names_parent_id_idx\` ON \`speakers_native_names\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`speakers_links\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`speakers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`speakers_links_order_idx\` ON \`speakers_links\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`speakers_links_parent_id_idx\` ON \`speakers_links\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`speakers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name_family\` text,
  	\`name_given\` text,
  	\`name_other\` text,
  	\`name_display\` text,
  	\`name_order\` text DEFAULT 'given-first',
  	\`name_confirmed\` integer DEFAULT false,
  	\`title\` text,
  	\`company_id\` text(36),
  	\`country\` text,
  	\`affiliation_text\` text,
  	\`bio\` text,
  	\`photo_id\` text(36),
  	\`display_name\` text,
  	\`slug\` text,
  	\`created_by_id\` text(36),
  	\`revision\` numeric,
  	\`public_modified_at\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`photo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`speakers_company_idx\` ON \`speakers\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`speakers_photo_idx\` ON \`speakers\` (\`photo_id\`);`)
  await db.run(sql`CREATE INDEX \`speakers_display_name_idx\` ON \`speakers\` (\`display_name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`speakers_slug_idx\` ON \`speakers\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`speakers_created_by_idx\` ON \`speakers\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`speakers_revision_idx\` ON \`speakers\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`speakers_public_modified_at_idx\` ON \`speakers\` (\`public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`speakers_first_published_at_idx\` ON \`speakers\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`speakers_updated_at_idx\` ON \`speakers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`speakers_created_at_idx\` ON \`speakers\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`speakers_deleted_at_idx\` ON \`speakers\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`speakers__status_idx\` ON \`speakers\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`speakers_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`speakers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`speakers_rels_order_idx\` ON \`speakers_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`speakers_rels_parent_idx\` ON \`speakers_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`speakers_rels_path_idx\` ON \`speakers_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`speakers_rels_users_id_idx\` ON \`speakers_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_speakers_v_version_native_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`lang\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_speakers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_speakers_v_version_native_names_order_idx\` ON \`_speakers_v_version_native_names\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_version_native_names_parent_id_idx\` ON \`_speakers_v_version_native_names\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_speakers_v_version_links\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_speakers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_speakers_v_version_links_order_idx\` ON \`_speakers_v_version_links\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_version_links_parent_id_idx\` ON \`_speakers_v_version_links\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_speakers_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name_family\` text,
  	\`version_name_given\` text,
  	\`version_name_other\` text,
  	\`version_name_display\` text,
  	\`version_name_order\` text DEFAULT 'given-first',
  	\`version_name_confirmed\` integer DEFAULT false,
  	\`version_title\` text,
  	\`version_company_id\` text(36),
  	\`version_country\` text,
  	\`version_affiliation_text\` text,
  	\`version_bio\` text,
  	\`version_photo_id\` text(36),
  	\`version_display_name\` text,
  	\`version_slug\` text,
  	\`version_created_by_id\` text(36),
  	\`version_revision\` numeric,
  	\`version_public_modified_at\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`speakers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_photo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_speakers_v_parent_idx\` ON \`_speakers_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_version_version_company_idx\` ON \`_speakers_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_version_version_photo_idx\` ON \`_speakers_v\` (\`version_photo_id\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_version_version_display_name_idx\` ON \`_speakers_v\` (\`version_display_name\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_version_version_slug_idx\` ON \`_speakers_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_version_version_created_by_idx\` ON \`_speakers_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_version_version_revision_idx\` ON \`_speakers_v\` (\`version_revision\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_version_version_public_modified_at_idx\` ON \`_speakers_v\` (\`version_public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_version_version_first_published_at_idx\` ON \`_speakers_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_version_version_updated_at_idx\` ON \`_speakers_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_version_version_created_at_idx\` ON \`_speakers_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_version_version_deleted_at_idx\` ON \`_speakers_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_version_version__status_idx\` ON \`_speakers_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_created_at_idx\` ON \`_speakers_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_updated_at_idx\` ON \`_speakers_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_latest_idx\` ON \`_speakers_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_speakers_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_speakers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_speakers_v_rels_order_idx\` ON \`_speakers_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_rels_parent_idx\` ON \`_speakers_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_rels_path_idx\` ON \`_speakers_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_speakers_v_rels_users_id_idx\` ON \`_speakers_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`appearances\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`event_id\` text(36) NOT NULL,
  	\`speaker_id\` text(36) NOT NULL,
  	\`state\` text DEFAULT 'invited' NOT NULL,
  	\`role\` text,
  	\`order\` numeric DEFAULT 0,
  	\`featured\` integer,
  	\`session\` text,
  	\`title_at_event\` text,
  	\`company_at_event\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`speaker_id\`) REFERENCES \`speakers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`appearances_event_idx\` ON \`appearances\` (\`event_id\`);`)
  await db.run(sql`CREATE INDEX \`appearances_speaker_idx\` ON \`appearances\` (\`speaker_id\`);`)
  await db.run(sql`CREATE INDEX \`appearances_state_idx\` ON \`appearances\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`appearances_order_idx\` ON \`appearances\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`appearances_updated_at_idx\` ON \`appearances\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`appearances_created_at_idx\` ON \`appearances\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`event_speaker_idx\` ON \`appearances\` (\`event_id\`,\`speaker_id\`);`)
  await db.run(sql`CREATE TABLE \`speaker_consents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`speaker_id\` text(36) NOT NULL,
  	\`purpose\` text NOT NULL,
  	\`wording_version\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`withdrawn_at\` text,
  	\`evidence\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`speaker_id\`) REFERENCES \`speakers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`speaker_consents_speaker_idx\` ON \`speaker_consents\` (\`speaker_id\`);`)
  await db.run(sql`CREATE INDEX \`speaker_consents_updated_at_idx\` ON \`speaker_consents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`speaker_consents_created_at_idx\` ON \`speaker_consents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`issues_audience_topics\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_audience_topics_order_idx\` ON \`issues_audience_topics\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`issues_audience_topics_parent_idx\` ON \`issues_audience_topics\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`issues_audience_countries\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_audience_countries_order_idx\` ON \`issues_audience_countries\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`issues_audience_countries_parent_idx\` ON \`issues_audience_countries\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`issues_audience_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_audience_languages_order_idx\` ON \`issues_audience_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`issues_audience_languages_parent_idx\` ON \`issues_audience_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`issues\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`subject\` text,
  	\`preheader\` text,
  	\`body\` text,
  	\`send_at\` text,
  	\`sendat_tz\` text DEFAULT 'Asia/Seoul',
  	\`period_since\` text,
  	\`period_until\` text,
  	\`event_id\` text(36),
  	\`slug\` text,
  	\`kind\` text,
  	\`language\` text DEFAULT 'en',
  	\`sender\` text,
  	\`promotional\` integer,
  	\`created_by_id\` text(36),
  	\`revision\` numeric,
  	\`public_modified_at\` text,
  	\`first_published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_event_idx\` ON \`issues\` (\`event_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`issues_slug_idx\` ON \`issues\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`issues_kind_idx\` ON \`issues\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`issues_language_idx\` ON \`issues\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`issues_created_by_idx\` ON \`issues\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_revision_idx\` ON \`issues\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`issues_public_modified_at_idx\` ON \`issues\` (\`public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`issues_first_published_at_idx\` ON \`issues\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`issues_updated_at_idx\` ON \`issues\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`issues_created_at_idx\` ON \`issues\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`issues_deleted_at_idx\` ON \`issues\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`issues__status_idx\` ON \`issues\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v_version_audience_topics\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_issues_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_version_audience_topics_order_idx\` ON \`_issues_v_version_audience_topics\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_audience_topics_parent_idx\` ON \`_issues_v_version_audience_topics\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v_version_audience_countries\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_issues_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_version_audience_countries_order_idx\` ON \`_issues_v_version_audience_countries\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_audience_countries_parent_idx\` ON \`_issues_v_version_audience_countries\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v_version_audience_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_issues_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_version_audience_languages_order_idx\` ON \`_issues_v_version_audience_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_audience_languages_parent_idx\` ON \`_issues_v_version_audience_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_subject\` text,
  	\`version_preheader\` text,
  	\`version_body\` text,
  	\`version_send_at\` text,
  	\`version_sendat_tz\` text DEFAULT 'Asia/Seoul',
  	\`version_period_since\` text,
  	\`version_period_until\` text,
  	\`version_event_id\` text(36),
  	\`version_slug\` text,
  	\`version_kind\` text,
  	\`version_language\` text DEFAULT 'en',
  	\`version_sender\` text,
  	\`version_promotional\` integer,
  	\`version_created_by_id\` text(36),
  	\`version_revision\` numeric,
  	\`version_public_modified_at\` text,
  	\`version_first_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_parent_idx\` ON \`_issues_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_event_idx\` ON \`_issues_v\` (\`version_event_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_slug_idx\` ON \`_issues_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_kind_idx\` ON \`_issues_v\` (\`version_kind\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_language_idx\` ON \`_issues_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_created_by_idx\` ON \`_issues_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_revision_idx\` ON \`_issues_v\` (\`version_revision\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_public_modified_at_idx\` ON \`_issues_v\` (\`version_public_modified_at\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_first_published_at_idx\` ON \`_issues_v\` (\`version_first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_updated_at_idx\` ON \`_issues_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_created_at_idx\` ON \`_issues_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_deleted_at_idx\` ON \`_issues_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version__status_idx\` ON \`_issues_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_created_at_idx\` ON \`_issues_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_updated_at_idx\` ON \`_issues_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_latest_idx\` ON \`_issues_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`subscribers_lists\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`list\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`consent_id\` text(36),
  	FOREIGN KEY (\`consent_id\`) REFERENCES \`consents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`subscribers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`subscribers_lists_order_idx\` ON \`subscribers_lists\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_lists_parent_id_idx\` ON \`subscribers_lists\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_lists_consent_idx\` ON \`subscribers_lists\` (\`consent_id\`);`)
  await db.run(sql`CREATE TABLE \`subscribers_topics\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`subscribers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`subscribers_topics_order_idx\` ON \`subscribers_topics\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_topics_parent_idx\` ON \`subscribers_topics\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`subscribers_countries\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`subscribers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`subscribers_countries_order_idx\` ON \`subscribers_countries\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_countries_parent_idx\` ON \`subscribers_countries\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`subscribers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`email\` text,
  	\`address_hash\` text NOT NULL,
  	\`name\` text,
  	\`language\` text,
  	\`residence\` text,
  	\`paused_until\` text,
  	\`time_zone\` text,
  	\`token_version\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`subscribers_email_idx\` ON \`subscribers\` (\`email\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`subscribers_address_hash_idx\` ON \`subscribers\` (\`address_hash\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_updated_at_idx\` ON \`subscribers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_created_at_idx\` ON \`subscribers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`consents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`subscriber_id\` text(36) NOT NULL,
  	\`list\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`wording_version\` text NOT NULL,
  	\`how\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`evidence\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`subscriber_id\`) REFERENCES \`subscribers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`consents_subscriber_idx\` ON \`consents\` (\`subscriber_id\`);`)
  await db.run(sql`CREATE INDEX \`consents_updated_at_idx\` ON \`consents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consents_created_at_idx\` ON \`consents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`suppressions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`address_hash\` text NOT NULL,
  	\`scope\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`evidence\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`suppressions_address_hash_idx\` ON \`suppressions\` (\`address_hash\`);`)
  await db.run(sql`CREATE INDEX \`suppressions_updated_at_idx\` ON \`suppressions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`suppressions_created_at_idx\` ON \`suppressions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`deliveries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`issue_id\` text(36) NOT NULL,
  	\`subscriber_id\` text(36),
  	\`address_hash\` text NOT NULL,
  	\`address\` text,
  	\`state\` text DEFAULT 'waiting' NOT NULL,
  	\`reason\` text,
  	\`message_id\` text,
  	\`smtp_code\` numeric,
  	\`sent_at\` text,
  	\`token\` text,
  	\`lease_until\` text,
  	\`attempts\` numeric DEFAULT 0,
  	\`last_error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`subscriber_id\`) REFERENCES \`subscribers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`deliveries_issue_idx\` ON \`deliveries\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_subscriber_idx\` ON \`deliveries\` (\`subscriber_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_address_hash_idx\` ON \`deliveries\` (\`address_hash\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_state_idx\` ON \`deliveries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_message_id_idx\` ON \`deliveries\` (\`message_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_token_idx\` ON \`deliveries\` (\`token\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_lease_until_idx\` ON \`deliveries\` (\`lease_until\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_updated_at_idx\` ON \`deliveries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_created_at_idx\` ON \`deliveries\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`issue_addressHash_idx\` ON \`deliveries\` (\`issue_id\`,\`address_hash\`);`)
  await db.run(sql`CREATE TABLE \`trial_changes_countries\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`trial_changes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`trial_changes_countries_order_idx\` ON \`trial_changes_countries\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`trial_changes_countries_parent_idx\` ON \`trial_changes_countries\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`trial_changes_topics\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`trial_changes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`trial_changes_topics_order_idx\` ON \`trial_changes_topics\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`trial_changes_topics_parent_idx\` ON \`trial_changes_topics\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`trial_changes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`therapy_id\` text(36),
  	\`field\` text NOT NULL,
  	\`before\` text,
  	\`after\` text,
  	\`at\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`material\` integer DEFAULT true,
  	\`state\` text DEFAULT 'open' NOT NULL,
  	\`issue_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`therapy_id\`) REFERENCES \`therapies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`trial_changes_collection_slug_idx\` ON \`trial_changes\` (\`collection_slug\`);`)
  await db.run(sql`CREATE INDEX \`trial_changes_document_id_idx\` ON \`trial_changes\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`trial_changes_therapy_idx\` ON \`trial_changes\` (\`therapy_id\`);`)
  await db.run(sql`CREATE INDEX \`trial_changes_at_idx\` ON \`trial_changes\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`trial_changes_state_idx\` ON \`trial_changes\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`trial_changes_issue_idx\` ON \`trial_changes\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`trial_changes_updated_at_idx\` ON \`trial_changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`trial_changes_created_at_idx\` ON \`trial_changes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`workflows\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`stage\` text DEFAULT 'draft' NOT NULL,
  	\`working_version\` text,
  	\`approved_snapshot\` text,
  	\`public_snapshot\` text,
  	\`editors_since_approval\` text,
  	\`requested_at\` text,
  	\`due\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`workflows_collection_slug_idx\` ON \`workflows\` (\`collection_slug\`);`)
  await db.run(sql`CREATE INDEX \`workflows_document_id_idx\` ON \`workflows\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`workflows_revision_idx\` ON \`workflows\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`workflows_stage_idx\` ON \`workflows\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`workflows_due_idx\` ON \`workflows\` (\`due\`);`)
  await db.run(sql`CREATE INDEX \`workflows_updated_at_idx\` ON \`workflows\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workflows_created_at_idx\` ON \`workflows\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`collectionSlug_documentId_idx\` ON \`workflows\` (\`collection_slug\`,\`document_id\`);`)
  await db.run(sql`CREATE TABLE \`reviews\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`snapshot\` text,
  	\`kind\` text NOT NULL,
  	\`body\` text,
  	\`changes\` text,
  	\`anchor\` text,
  	\`author_id\` text(36),
  	\`resolved\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_collection_slug_idx\` ON \`reviews\` (\`collection_slug\`);`)
  await db.run(sql`CREATE INDEX \`reviews_document_id_idx\` ON \`reviews\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_kind_idx\` ON \`reviews\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`reviews_author_idx\` ON \`reviews\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_resolved_idx\` ON \`reviews\` (\`resolved\`);`)
  await db.run(sql`CREATE INDEX \`reviews_updated_at_idx\` ON \`reviews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_created_at_idx\` ON \`reviews\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`snapshots\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`version\` text,
  	\`canonical\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`hash_format\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`snapshots_collection_slug_idx\` ON \`snapshots\` (\`collection_slug\`);`)
  await db.run(sql`CREATE INDEX \`snapshots_document_id_idx\` ON \`snapshots\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`snapshots_hash_idx\` ON \`snapshots\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`snapshots_updated_at_idx\` ON \`snapshots\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`snapshots_created_at_idx\` ON \`snapshots\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`schedules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`snapshot\` text,
  	\`do\` text NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`wall_time\` text NOT NULL,
  	\`zone\` text NOT NULL,
  	\`state\` text DEFAULT 'open' NOT NULL,
  	\`open_key\` text,
  	\`late_policy\` text,
  	\`token\` text,
  	\`lease_until\` text,
  	\`attempts\` numeric DEFAULT 0,
  	\`last_error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`schedules_collection_slug_idx\` ON \`schedules\` (\`collection_slug\`);`)
  await db.run(sql`CREATE INDEX \`schedules_document_id_idx\` ON \`schedules\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_due_at_idx\` ON \`schedules\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_state_idx\` ON \`schedules\` (\`state\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`schedules_open_key_idx\` ON \`schedules\` (\`open_key\`);`)
  await db.run(sql`CREATE INDEX \`schedules_token_idx\` ON \`schedules\` (\`token\`);`)
  await db.run(sql`CREATE INDEX \`schedules_lease_until_idx\` ON \`schedules\` (\`lease_until\`);`)
  await db.run(sql`CREATE INDEX \`schedules_updated_at_idx\` ON \`schedules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_created_at_idx\` ON \`schedules\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audit\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`actor\` text,
  	\`verb\` text NOT NULL,
  	\`collection_slug\` text,
  	\`document_id\` text,
  	\`snapshot\` text,
  	\`before\` text,
  	\`after\` text,
  	\`sequence\` numeric,
  	\`hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_at_idx\` ON \`audit\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_actor_idx\` ON \`audit\` (\`actor\`);`)
  await db.run(sql`CREATE INDEX \`audit_verb_idx\` ON \`audit\` (\`verb\`);`)
  await db.run(sql`CREATE INDEX \`audit_collection_slug_idx\` ON \`audit\` (\`collection_slug\`);`)
  await db.run(sql`CREATE INDEX \`audit_document_id_idx\` ON \`audit\` (\`document_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_sequence_idx\` ON \`audit\` (\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`audit_updated_at_idx\` ON \`audit\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_created_at_idx\` ON \`audit\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`outbox\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`effect\` text NOT NULL,
  	\`ids\` text,
  	\`due\` text,
  	\`token\` text,
  	\`lease_until\` text,
  	\`attempts\` numeric DEFAULT 0,
  	\`last_error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`outbox_effect_idx\` ON \`outbox\` (\`effect\`);`)
  await db.run(sql`CREATE INDEX \`outbox_due_idx\` ON \`outbox\` (\`due\`);`)
  await db.run(sql`CREATE INDEX \`outbox_token_idx\` ON \`outbox\` (\`token\`);`)
  await db.run(sql`CREATE INDEX \`outbox_lease_until_idx\` ON \`outbox\` (\`lease_until\`);`)
  await db.run(sql`CREATE INDEX \`outbox_updated_at_idx\` ON \`outbox\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_created_at_idx\` ON \`outbox\` (\`created_at\`);`)
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
  await db.run(sql`CREATE TABLE \`heartbeats\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`version\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`heartbeats_name_idx\` ON \`heartbeats\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`heartbeats_at_idx\` ON \`heartbeats\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`heartbeats_updated_at_idx\` ON \`heartbeats\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`heartbeats_created_at_idx\` ON \`heartbeats\` (\`created_at\`);`)
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
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`time_zone\` text DEFAULT 'Asia/Seoul',
  	\`locale\` text DEFAULT 'en',
  	\`notify_reviews\` integer DEFAULT true,
  	\`notify_decisions\` integer DEFAULT true,
  	\`notify_failures\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_name_idx\` ON \`users\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`media_id\` text(36),
  	\`trials_id\` text(36),
  	\`therapies_id\` text(36),
  	\`milestones_id\` text(36),
  	\`companies_id\` text(36),
  	\`frameworks_id\` text(36),
  	\`dimensions_id\` text(36),
  	\`sources_id\` text(36),
  	\`events_id\` text(36),
  	\`speakers_id\` text(36),
  	\`appearances_id\` text(36),
  	\`issues_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`trials_id\`) REFERENCES \`trials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`therapies_id\`) REFERENCES \`therapies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`milestones_id\`) REFERENCES \`milestones\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`companies_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`frameworks_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`dimensions_id\`) REFERENCES \`dimensions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`speakers_id\`) REFERENCES \`speakers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`appearances_id\`) REFERENCES \`appearances\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`issues_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_trials_id_idx\` ON \`payload_locked_documents_rels\` (\`trials_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_therapies_id_idx\` ON \`payload_locked_documents_rels\` (\`therapies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_milestones_id_idx\` ON \`payload_locked_documents_rels\` (\`milestones_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_companies_id_idx\` ON \`payload_locked_documents_rels\` (\`companies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_frameworks_id_idx\` ON \`payload_locked_documents_rels\` (\`frameworks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_dimensions_id_idx\` ON \`payload_locked_documents_rels\` (\`dimensions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sources_id_idx\` ON \`payload_locked_documents_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_events_id_idx\` ON \`payload_locked_documents_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_speakers_id_idx\` ON \`payload_locked_documents_rels\` (\`speakers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_appearances_id_idx\` ON \`payload_locked_documents_rels\` (\`appearances_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_issues_id_idx\` ON \`payload_locked_documents_rels\` (\`issues_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`site_navigation\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`path\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_navigation_order_idx\` ON \`site_navigation\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_navigation_parent_id_idx\` ON \`site_navigation\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`site\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text DEFAULT 'Imprimatur' NOT NULL,
  	\`tagline\` text DEFAULT 'Cell and gene therapy in East Asia: trials, rules, people.',
  	\`description\` text,
  	\`publisher_name\` text,
  	\`publisher_url\` text,
  	\`publisher_contact\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`_site_v_version_navigation\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_site_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_site_v_version_navigation_order_idx\` ON \`_site_v_version_navigation\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_navigation_parent_id_idx\` ON \`_site_v_version_navigation\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_site_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_title\` text DEFAULT 'Imprimatur' NOT NULL,
  	\`version_tagline\` text DEFAULT 'Cell and gene therapy in East Asia: trials, rules, people.',
  	\`version_description\` text,
  	\`version_publisher_name\` text,
  	\`version_publisher_url\` text,
  	\`version_publisher_contact\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`_site_v_created_at_idx\` ON \`_site_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_updated_at_idx\` ON \`_site_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`desk_approvals\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`count\` numeric DEFAULT 1 NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`desk\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`desk_approvals_order_idx\` ON \`desk_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`desk_approvals_parent_id_idx\` ON \`desk_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`desk_short_path\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`desk\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`desk_short_path_order_idx\` ON \`desk_short_path\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`desk_short_path_parent_idx\` ON \`desk_short_path\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`desk_checklists\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`item\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`desk\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`desk_checklists_order_idx\` ON \`desk_checklists\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`desk_checklists_parent_id_idx\` ON \`desk_checklists\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`desk\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`default_zone\` text DEFAULT 'Asia/Seoul' NOT NULL,
  	\`four_eyes\` integer DEFAULT true,
  	\`review_days\` numeric DEFAULT 3,
  	\`late_policy\` text DEFAULT 'publish',
  	\`organisers_sign_own\` integer DEFAULT false,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`_desk_v_version_approvals\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`count\` numeric DEFAULT 1 NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_desk_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_desk_v_version_approvals_order_idx\` ON \`_desk_v_version_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_desk_v_version_approvals_parent_id_idx\` ON \`_desk_v_version_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_desk_v_version_short_path\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_desk_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_desk_v_version_short_path_order_idx\` ON \`_desk_v_version_short_path\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_desk_v_version_short_path_parent_idx\` ON \`_desk_v_version_short_path\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_desk_v_version_checklists\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`item\` text NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_desk_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_desk_v_version_checklists_order_idx\` ON \`_desk_v_version_checklists\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_desk_v_version_checklists_parent_id_idx\` ON \`_desk_v_version_checklists\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_desk_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_default_zone\` text DEFAULT 'Asia/Seoul' NOT NULL,
  	\`version_four_eyes\` integer DEFAULT true,
  	\`version_review_days\` numeric DEFAULT 3,
  	\`version_late_policy\` text DEFAULT 'publish',
  	\`version_organisers_sign_own\` integer DEFAULT false,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`_desk_v_created_at_idx\` ON \`_desk_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_desk_v_updated_at_idx\` ON \`_desk_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`mail_senders\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`address\` text NOT NULL,
  	\`reply_to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`mail\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`mail_senders_order_idx\` ON \`mail_senders\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`mail_senders_parent_id_idx\` ON \`mail_senders\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`mail_footers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`jurisdiction\` text NOT NULL,
  	\`text\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`mail\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`mail_footers_order_idx\` ON \`mail_footers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`mail_footers_parent_id_idx\` ON \`mail_footers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`mail_consent_wording\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` text NOT NULL,
  	\`list\` text,
  	\`text\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`mail\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`mail_consent_wording_order_idx\` ON \`mail_consent_wording\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`mail_consent_wording_parent_id_idx\` ON \`mail_consent_wording\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`mail\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`postal_address\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`_mail_v_version_senders\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`address\` text NOT NULL,
  	\`reply_to\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_mail_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_mail_v_version_senders_order_idx\` ON \`_mail_v_version_senders\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_mail_v_version_senders_parent_id_idx\` ON \`_mail_v_version_senders\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_mail_v_version_footers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`jurisdiction\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_mail_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_mail_v_version_footers_order_idx\` ON \`_mail_v_version_footers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_mail_v_version_footers_parent_id_idx\` ON \`_mail_v_version_footers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_mail_v_version_consent_wording\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version\` text NOT NULL,
  	\`list\` text,
  	\`text\` text NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_mail_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_mail_v_version_consent_wording_order_idx\` ON \`_mail_v_version_consent_wording\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_mail_v_version_consent_wording_parent_id_idx\` ON \`_mail_v_version_consent_wording\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_mail_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_postal_address\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`_mail_v_created_at_idx\` ON \`_mail_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_mail_v_updated_at_idx\` ON \`_mail_v\` (\`updated_at\`);`)
}

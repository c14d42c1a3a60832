import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

/** Asks the worker to write down what was public before there was sign-off; nothing is asked where nothing was. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`INSERT INTO \`outbox\` (\`id\`, \`effect\`, \`state\`, \`due\`, \`attempts\`, \`updated_at\`, \`created_at\`)
    SELECT lower(hex(randomblob(16))), 'adopt', 'open', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 0,
      strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE EXISTS (SELECT 1 FROM \`articles\` WHERE \`_status\` = 'published')
      OR EXISTS (SELECT 1 FROM \`trials\` WHERE \`_status\` = 'published')
      OR EXISTS (SELECT 1 FROM \`therapies\` WHERE \`_status\` = 'published')
      OR EXISTS (SELECT 1 FROM \`milestones\` WHERE \`_status\` = 'published')
      OR EXISTS (SELECT 1 FROM \`companies\` WHERE \`_status\` = 'published')
      OR EXISTS (SELECT 1 FROM \`frameworks\` WHERE \`_status\` = 'published')
      OR EXISTS (SELECT 1 FROM \`events\` WHERE \`_status\` = 'published')
      OR EXISTS (SELECT 1 FROM \`speakers\` WHERE \`_status\` = 'published')
      OR EXISTS (SELECT 1 FROM \`issues\` WHERE \`_status\` = 'published');`)
}

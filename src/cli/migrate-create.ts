import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import config from '@payload-config'
import { migrationFolder } from '../platform/database'
import { createMongoMigration } from '../platform/database/authoring/create-mongodb'
import { createSqliteMigration } from '../platform/database/authoring/create-sqlite'
import { migrationName, startOver } from '../platform/database/authoring/files'
import { offlineMongo, offlineSqlite } from '../platform/database/authoring/offline'

const usage = `Usage: npm run migrate:create -- <name>      writes what changed since the last migration, for both databases
       npm run migrate:create -- --initial    replaces all migrations by one; never after a release`

const { values, positionals } = parseArgs({ options: { initial: { type: 'boolean' } }, allowPositionals: true })
const given = values.initial ? 'initial' : positionals[0]
if (!given) {
  console.error(usage)
  process.exit(2)
}

const name = migrationName(new Date(), given)
const folders = { sqlite: migrationFolder('sqlite'), mongodb: migrationFolder('mongodb') }
for (const folder of Object.values(folders)) {
  if (values.initial) startOver(folder)
  else mkdirSync(folder, { recursive: true })
}
const built = await config
const wrote = {
  sqlite: await createSqliteMigration(await offlineSqlite(built), folders.sqlite, name),
  mongodb: createMongoMigration((await offlineMongo(built)).db, folders.mongodb, name),
}
for (const [database, written] of Object.entries(wrote)) {
  console.log(written ? `migrations/${database}/${name}.ts` : `${database}: nothing changed since the last migration`)
}
process.exit(0)

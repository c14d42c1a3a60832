import config from '@payload-config'
import { migrationFolder } from '../platform/database'
import { differencesInMongo } from '../platform/database/authoring/check-mongodb'
import { differencesInSqlite } from '../platform/database/authoring/check-sqlite'
import { offlineMongo, offlineSqlite } from '../platform/database/authoring/offline'

/** Fails where the committed migrations of either database do not lead to the schema of the config. */
const built = await config
const found = {
  sqlite: await differencesInSqlite(await offlineSqlite(built), migrationFolder('sqlite')),
  mongodb: differencesInMongo((await offlineMongo(built)).db, migrationFolder('mongodb')),
}
let wrong = 0
for (const [database, differences] of Object.entries(found)) {
  for (const difference of differences) console.error(`${database}: ${difference}`)
  wrong += differences.length
}
if (wrong) console.error('Write the missing migration with: npm run migrate:create -- <name>')
else console.log('The migrations of both databases lead to the schema of the config.')
process.exit(wrong ? 1 : 0)

import config from '@payload-config'
import { getPayload } from 'payload'
import { migrationsRun } from '../platform/database'

/** Brings the database to the schema of this version. Every start does the same; this is for doing it beforehand. */
const payload = await getPayload({ config, cron: false, disableOnInit: true })
const ran = migrationsRun(payload)
for (const name of ran) console.log(`done: ${name}`)
console.log(ran.length ? 'The database is up to date.' : 'The database was up to date already.')
await payload.destroy()
process.exit(0)

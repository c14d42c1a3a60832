import { getPayload } from 'payload'
import { migrationsRun } from '../../../src/platform/database'
import { growingConfig } from '../growing-config'
import { configAt, type Place } from '../own-config'
import { input, say } from './boot'

/** Starts on a database that several processes find behind, and says what this one had to do. */
const { place, folder, version } = input<{ place: Place; folder: string; version: number }>()
const { migrations: sqlite } = await import(`${folder}/sqlite/index.ts`)
const { migrations: mongodb } = await import(`${folder}/mongodb/index.ts`)
const config = await configAt(growingConfig(version), place, { migrations: { sqlite, mongodb } })
const payload = await getPayload({ config, cron: false })
const { totalDocs } = await payload.count({ collection: 'parents' as 'users', overrideAccess: true })
say({ ran: migrationsRun(payload), parents: totalDocs })
await payload.destroy()
process.exit(0)

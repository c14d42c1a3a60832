import { parseArgs } from 'node:util'
import { getPayload, type Payload } from 'payload'
import { databaseAdapter } from '../src/platform/database'
import { publish } from '../tests/support/publish'
import { compare, type Row, table } from './measure'
import { makePlaces, type Places } from './places'
import { subject } from './subject'

/** Ours against a bare Payload on the same kind of database, through the Local API (see README.md). */
const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'sqlite' },
    articles: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '7' },
  },
})
const database = values.database === 'mongodb' ? 'mongodb' : 'sqlite'
const articles = Number(values.articles)
const rounds = Number(values.rounds)

const start = async (places: Places) => {
  Object.assign(process.env, {
    DATA_DIR: places.ours.folder,
    MEDIA_DIR: places.ours.folder,
    PAYLOAD_SECRET: 'benchmark',
    PAYLOAD_FORCE_DRIZZLE_PUSH: 'true',
    LOG_LEVEL: 'silent',
  })
  const { default: config } = await import('../src/payload.config')
  const { bareConfig } = await import('./bare')
  const env = { DATA_DIR: places.ours.folder, DATABASE_URL: places.ours.mongoUrl }
  const ours = await getPayload({
    config: { ...(await config), db: databaseAdapter(env, { schema: 'push' }) } as never,
    key: 'ours',
  })
  return { ours, bare: await getPayload({ config: await bareConfig(places.bare), key: 'bare' }) }
}

const places = await makePlaces(database)
const { ours, bare } = await start(places)
process.stderr.write(`${articles} articles each on ${database}…\n`)
const unguarded = (payload: Payload, id: string) =>
  payload.update({
    collection: 'articles',
    id,
    data: { _status: 'published' } as never,
    overrideAccess: true,
    depth: 0,
  })
const signed = (payload: Payload, id: string) => publish(payload, { slug: 'articles', id })
const [a, b] = [await subject(ours, articles, signed), await subject(bare, articles, unguarded)]
const rows: Row[] = []
for (const [operation, key] of [
  ['list of ten', 'list'],
  ['one by slug', 'slug'],
  ['create', 'create'],
  ['save', 'save'],
] as const) {
  process.stderr.write(`${operation}…\n`)
  rows.push(await compare(operation, rounds, a[key], b[key]))
}
process.stdout.write(
  `\n${database}, ${articles} articles, Node ${process.versions.node}, ${rounds} rounds\n\n${table(rows)}\n`,
)
await ours.destroy()
await bare.destroy()
await places.remove()
process.exit(0)

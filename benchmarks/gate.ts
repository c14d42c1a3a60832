/**
 * What the gate costs a plain save: the same draft save of the same article, with the gate and with its hooks taken off,
 * turn about in one process and one database (README.md).
 */
import { parseArgs } from 'node:util'
import { getPayload, type SanitizedCollectionConfig } from 'payload'
import { databaseAdapter } from '../src/platform/database'
import { stampedArticle } from '../tests/support/stamped-article'
import { median } from './measure'
import { makePlaces } from './places'

const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'sqlite' },
    pairs: { type: 'string', default: '300' },
  },
})
const database = values.database === 'mongodb' ? 'mongodb' : 'sqlite'
const places = await makePlaces(database)
const { folder, mongoUrl } = places.ours
Object.assign(process.env, {
  DATA_DIR: folder,
  MEDIA_DIR: folder,
  DATABASE_URL: '',
  PAYLOAD_SECRET: 'benchmark',
  LOG_LEVEL: 'silent',
})
const { default: config } = await import('../src/payload.config')
const db = databaseAdapter({ DATA_DIR: folder, DATABASE_URL: mongoUrl }, { schema: 'push' })
const payload = await getPayload({ config: { ...(await config), db } as never, cron: false })

type Hooks = SanitizedCollectionConfig['hooks']
const collection = payload.collections.articles.config as { hooks: Hooks }
const gated = collection.hooks
/** Without what `underTheGate` puts there; that it is the gate which is gone, `movesOn` shows. */
const ungated: Hooks = {
  ...gated,
  beforeOperation: gated.beforeOperation.slice(1),
  beforeValidate: gated.beforeValidate.slice(1),
  beforeChange: gated.beforeChange.slice(0, -1),
  afterChange: gated.afterChange.slice(1),
}

const person = { name: 'Editor', email: 'editor@example.com', password: 'a-long-password', roles: ['editor'] }
const made = await payload.create({ collection: 'users', data: person as never, overrideAccess: true, depth: 0 })
const rights = {
  overrideAccess: false,
  user: { ...made, collection: 'users' as const },
  depth: 0,
  draft: true,
} as const
const { id } = await payload.create({
  collection: 'articles',
  data: { ...stampedArticle(0), slug: 'stamped', language: 'en' } as never,
  ...rights,
})

let n = 0
const save = () => {
  n += 1
  return payload.update({ collection: 'articles', id, data: { deck: `Save ${n}` }, ...rights })
}
const revision = async (): Promise<number> => {
  const row = await payload.db.findOne<{ id: string; revision: number }>({
    collection: 'workflows',
    where: { documentId: { equals: id } },
  })
  return Number(row?.revision)
}
/** Whether a save claims the document's revision, which is the gate's doing and nobody else's. */
const movesOn = async (hooks: Hooks): Promise<boolean> => {
  collection.hooks = hooks
  const before = await revision()
  await save()
  return (await revision()) === before + 1
}
if (!(await movesOn(gated)) || (await movesOn(ungated))) {
  throw new Error('The hooks taken off are not those of the gate: mend benchmarks/gate.ts.')
}

const timed = async (hooks: Hooks): Promise<number> => {
  collection.hooks = hooks
  const started = performance.now()
  await save()
  return performance.now() - started
}
// Turn about save by save: a busy moment of the machine meets both.
const [on, off]: [number[], number[]] = [[], []]
for (let pair = 0; pair < Number(values.pairs); pair += 1) {
  if (pair % 2) on.push(await timed(gated))
  off.push(await timed(ungated))
  if (pair % 2 === 0) on.push(await timed(gated))
}
const [withGate, without] = [median(on), median(off)]
process.stdout.write(
  `\n${database}, Node ${process.versions.node}, ${values.pairs} pairs of saves, medians\n\n` +
    `with the gate ${withGate.toFixed(1)} ms, without ${without.toFixed(1)} ms: ` +
    `${(((withGate - without) / without) * 100).toFixed(0)} % more\n`,
)
await payload.destroy()
await places.remove()
process.exit(0)

/**
 * Does what the desk asks all day stay as quick when the archive grows? The due-schedules query of the worker and the
 * review list, at 1,000, 10,000 and 100,000 articles of ten versions each, with the same work in hand at every size
 * (benchmarks/README.md). Rounds go over all sizes in turn, so that a busy moment meets each of them.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { getPayload, type Payload, type TypedUser } from 'payload'
import { workflowSlugs } from '../../collections/shared/slugs'
import { dueSchedules } from '../../src/editorial/actions/due-schedules'
import { readReviewList } from '../../src/editorial/actions/read-review-list'
import { newRequest } from '../../src/platform'
import { databaseAdapter } from '../../src/platform/database'
import { sqliteClientOf } from '../../src/platform/database/sqlite-adapter'
import { refreshStatistics } from '../../src/platform/database/sqlite-statistics'
import { median } from '../measure'
import { mongodFor } from '../places'
import { fillMongodb } from './fill-mongodb'
import { fillSqlite } from './fill-sqlite'
import { inHand, template } from './stock'

const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'sqlite' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    rounds: { type: 'string', default: '15' },
  },
})
const mongodb = values.database === 'mongodb'
const sizes = values.sizes.split(',').map(Number)
const folder = mkdtempSync(join(tmpdir(), 'imprimatur-growth-'))
Object.assign(process.env, {
  DATA_DIR: folder,
  MEDIA_DIR: folder,
  DATABASE_URL: '',
  PAYLOAD_SECRET: 'benchmark',
  PAYLOAD_FORCE_DRIZZLE_PUSH: 'true',
  LOG_LEVEL: 'silent',
})
const server = mongodb ? await mongodFor(folder) : undefined

type Stocked = { size: number; payload: Payload; editor: TypedUser; id: string }

const stocked = async (size: number): Promise<Stocked> => {
  const DATA_DIR = join(folder, String(size))
  mkdirSync(DATA_DIR)
  const { default: config } = await import('../../src/payload.config')
  const db = databaseAdapter({ DATA_DIR, DATABASE_URL: server?.url(`size-${size}`) }, { schema: 'push' })
  const payload = await getPayload({ config: { ...(await config), db } as never, key: String(size) })
  const { id, editor } = await template(payload)
  const started = performance.now()
  if (mongodb) await fillMongodb(payload, id, size)
  else {
    await fillSqlite(join(DATA_DIR, 'imprimatur.db'), id, size)
    // What a process does by itself within ten minutes.
    await refreshStatistics(sqliteClientOf(payload.db))
  }
  process.stderr.write(`${size} articles in ${Math.round((performance.now() - started) / 1_000)} s\n`)
  return { size, payload, editor, id }
}

const review =
  (tab: 'mine' | 'waiting' | 'scheduled') =>
  async ({ payload, editor }: Stocked): Promise<number> => {
    const req = await newRequest(payload, editor)
    const { rows } = await readReviewList({ req, slugs: workflowSlugs, tab, page: 1 })
    return rows.length
  }

/** How many rows each must find: an empty answer measures nothing. */
const queries: Record<string, [number, (at: Stocked) => Promise<number>]> = {
  'due schedules': [
    inHand.due,
    async ({ payload }) => (await dueSchedules({ payload, now: new Date(), limit: inHand.due })).length,
  ],
  'review list, waiting': [20, review('waiting')],
  'review list, mine': [20, review('mine')],
  'review list, scheduled': [20, review('scheduled')],
  'one working copy': [
    1,
    async ({ payload, id }) => {
      const rights = { overrideAccess: true, depth: 0, draft: true } as const
      return (await payload.findByID({ collection: 'articles', id, ...rights })) ? 1 : 0
    },
  ],
}

const stocks: Stocked[] = []
for (const size of sizes) stocks.push(await stocked(size))

const lines = [
  `| Query | ${sizes.map((size) => `${size.toLocaleString('en')} (ms)`).join(' | ')} | largest / smallest |`,
  `|---|${sizes.map(() => '--:|').join('')}--:|`,
]
for (const [name, [wanted, query]] of Object.entries(queries)) {
  process.stderr.write(`${name}…\n`)
  const taken = new Map<number, number[]>(sizes.map((size) => [size, []]))
  for (let round = -2; round < Number(values.rounds); round += 1) {
    for (const stock of round % 2 ? stocks : [...stocks].reverse()) {
      const started = performance.now()
      const found = await query(stock)
      if (found !== wanted) throw new Error(`${name} found ${found} rows at ${stock.size} instead of ${wanted}.`)
      if (round >= 0) taken.get(stock.size)?.push(performance.now() - started)
    }
  }
  const medians = sizes.map((size) => median(taken.get(size) ?? []))
  const growth = (medians.at(-1) ?? 0) / (medians[0] ?? 1)
  lines.push(`| ${name} | ${medians.map((ms) => ms.toFixed(1)).join(' | ')} | ${growth.toFixed(2)} |`)
}
process.stdout.write(
  `\n${values.database}, Node ${process.versions.node}, ${values.rounds} rounds\n\n${lines.join('\n')}\n`,
)
for (const { payload } of stocks) await payload.destroy()
await server?.stop()
rmSync(folder, { recursive: true, force: true })
process.exit(0)

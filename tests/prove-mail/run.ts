import { parseArgs } from 'node:util'
import type { Delivery } from '../../src/payload-types'
import type { DatabaseName } from '../prove/places'
import { lineOf } from './report'
import { openRoom, type Room } from './room'
import { scenarios } from './scenarios'
import { failed, judge, sumOf } from './verdict'

/** One database's half of main.ts, in a process of its own: its settings are read once. */
const { values } = parseArgs({
  options: {
    database: { type: 'string' },
    bundles: { type: 'string', default: '' },
    short: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
})
const database = values.database as DatabaseName
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const look = async ({ payload, sink, readers }: Room, issue: string) => {
  const { docs } = await payload.db.find<Delivery>({
    collection: 'deliveries',
    where: { issue: { equals: issue } },
    limit: 0,
    pagination: false,
  })
  return judge({ readers, rows: docs, taken: sink.taken })
}

const room = await openRoom(database, values)
const only = values.only ? new RegExp(values.only) : undefined
let ok = true
try {
  for (const { name, run, saboteur = false } of scenarios(values.short)) {
    if (only && !only.test(name)) continue
    const since = Date.now()
    if (!room.short && name.includes('random')) await room.workers.use(room.programs.bundled)
    if (saboteur) await room.workers.use(room.programs.sabotaged)
    const before = room.sink.withheld + room.inFlight
    const issues = await run(room)
    await room.workers.ensure(1)
    for (const issue of issues) await room.settled(issue)
    const each = []
    for (const issue of issues) each.push(await look(room, issue))
    const counts = sumOf(each, room.sink.withheld + room.inFlight - before)
    const holds = saboteur ? counts.doubled > 0 : !failed(counts)
    process.stdout.write(`${lineOf(database, { name, counts, ok: holds, saboteur }, (Date.now() - since) / 1_000)}\n`)
    process.send?.(holds)
    ok &&= holds
  }
} catch (error) {
  ok = false
  process.stdout.write(`${database.padEnd(9)}ended in the middle: ${error instanceof Error ? error.stack : error}\n`)
  for (const { pid, said } of room.workers.active) process.stdout.write(`worker ${pid} last said: ${said()}\n`)
} finally {
  await room.close().catch((error: unknown) => process.stdout.write(`${database} was not cleared away: ${error}\n`))
}
process.exit(ok ? 0 : 1)

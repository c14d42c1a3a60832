import type { Delivery } from '../../src/payload-types'
import { runHalf } from '../prove/half'
import { saboteur as sabotage } from './proof'
import { row } from './report'
import { openRoom, type Room } from './room'
import { scenarios } from './scenarios'
import { failed, judge, sumOf } from './verdict'

const look = async ({ payload, sink, readers }: Room, issue: string) => {
  const { docs } = await payload.db.find<Delivery>({
    collection: 'deliveries',
    where: { issue: { equals: issue } },
    limit: 0,
    pagination: false,
  })
  return judge({ readers, rows: docs, taken: sink.taken })
}

await runHalf(openRoom, async (room, { database, only, tell }) => {
  const { workers, programs } = room
  let ok = true
  for (const { name, run, saboteur = false } of scenarios(room.short)) {
    if (only && !only.test(name)) continue
    if (!room.short && name.includes('random')) await workers.use(programs.bundled)
    if (saboteur) await workers.use(programs.with(sabotage))
    const before = room.sink.withheld + room.inFlight
    const issues = await run(room)
    // One that still sends is left alone: killing it here would be a kill nobody counts.
    if (!workers.active.length) await workers.ensure(1)
    for (const issue of issues) await room.settled(issue)
    const each = []
    for (const issue of issues) each.push(await look(room, issue))
    const counts = sumOf(each, room.sink.withheld + room.inFlight - before)
    const holds = saboteur ? counts.doubled > 0 : !failed(counts)
    tell((seconds) => row(database, { name, counts, ok: holds, saboteur }, seconds), holds)
    ok &&= holds
  }
  return ok
})

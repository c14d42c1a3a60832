import { parseArgs } from 'node:util'
import type { DatabaseName } from './places'
import { prove } from './proof'
import { lineOf } from './report'
import { openRoom } from './room'

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

// Broken off, it still ends its workers (workers.ts).
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const room = await openRoom(database, values)
let ok = false
try {
  let since = Date.now()
  ok = await prove(
    room,
    (line) => {
      const said = lineOf(database, line, (Date.now() - since) / 1_000, line.name.startsWith('saboteur'))
      process.stdout.write(`${said}\n`)
      process.send?.(line.ok)
      since = Date.now()
    },
    values.only ? new RegExp(values.only) : undefined,
  )
} catch (error) {
  process.stdout.write(`${database.padEnd(9)}ended in the middle: ${error instanceof Error ? error.stack : error}\n`)
  for (const { pid, said } of room.workers.active) process.stdout.write(`worker ${pid} last said: ${said()}\n`)
} finally {
  await room.close().catch((error: unknown) => process.stdout.write(`${database} was not cleared away: ${error}\n`))
}
process.exit(ok ? 0 : 1)

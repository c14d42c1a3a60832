import { parseArgs } from 'node:util'
import type { DatabaseName } from './places'
import type { Workers } from './workers'

export type Half = {
  database: DatabaseName
  short: boolean
  /** Where bundles of the worker lie. */
  bundles: string
  /** Cases that are looked at; all of them where it is absent. */
  only: RegExp | undefined
  /** Prints a line, made with the seconds since the last one, and counts the case. */
  tell: (line: (seconds: number) => string, ok: boolean) => void
}

/**
 * One database's half of a proof, in a process of its own: its settings are read once. `prove` answers whether every
 * case held.
 */
export const runHalf = async <Room extends { workers: Workers; close: () => Promise<void> }>(
  open: (half: Half) => Promise<Room>,
  prove: (room: Room, half: Half) => Promise<boolean>,
): Promise<never> => {
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

  let since = 0
  const half: Half = {
    database,
    short: values.short,
    bundles: values.bundles,
    only: values.only ? new RegExp(values.only) : undefined,
    tell: (line, ok) => {
      process.stdout.write(`${line((Date.now() - since) / 1_000)}\n`)
      process.send?.(ok)
      since = Date.now()
    },
  }
  const room = await open(half)
  let ok = false
  try {
    since = Date.now()
    ok = await prove(room, half)
  } catch (error) {
    process.stdout.write(`${database.padEnd(9)}ended in the middle: ${error instanceof Error ? error.stack : error}\n`)
    for (const { pid, said } of room.workers.active) process.stdout.write(`worker ${pid} last said: ${said()}\n`)
  } finally {
    await room.close().catch((error: unknown) => process.stdout.write(`${database} was not cleared away: ${error}\n`))
  }
  process.exit(ok ? 0 : 1)
}

import type { Planned } from './desk'
import { linkedTrail, lookAt, settle, told } from './look'
import type { Room } from './room'
import type { Saboteur } from './saboteurs'
import { effectMoments, killedAnywhere, killedAt, killedTelling, moments } from './scenarios/killed'
import { atOnce, oneLate, stalledAt } from './scenarios/together'
import { clockJumps, databaseAway } from './scenarios/world'
import { type Case, type Counts, count, failed } from './verdict'

export type Line = {
  name: string
  counts: Counts
  /** What the trail did not prove; null where all of it verified. */
  trail: string | null
  /** Rows that went other than planned, for whoever has to find out why. */
  odd: Case[]
  /** The saboteur must be noticed; everything else must be as planned. */
  ok: boolean
}

const trailSays = async ({ payload }: Room): Promise<string | null> => {
  const { broken, notChained } = await linkedTrail(payload)
  if (broken) return `broken at ${broken.sequence} (${broken.what})`
  return notChained ? `${notChained} entries never linked` : null
}

const judge = async (room: Room, name: string, planned: Planned[], saboteur: boolean): Promise<Line> => {
  await room.workers.ensure(1)
  await settle(room.payload, planned)
  await told(room.payload)
  const trail = await trailSays(room)
  const cases = await lookAt(room, planned)
  const counts = count(cases)
  const noticed = counts.doubled + counts.lost > 0
  return {
    name,
    counts,
    trail,
    odd: cases.filter((one) => failed(count([one]))),
    ok: trail === null && (saboteur ? noticed : !failed(counts)),
  }
}

type Scenario = { name: string; run: (room: Room) => Promise<Planned[]>; saboteur?: Saboteur }

/** The command `npm run worker` runs is killed at every moment; where many starts are needed, its bundle stands in. */
const scenarios = (short: boolean): Scenario[] => {
  const kills = short ? 3 : 50
  const stalls = short ? moments.filter(([, point]) => point === 'publish-after-write') : moments.slice(0, 4)
  return [
    ...moments.map(([words, point]) => ({ name: `killed ${words}`, run: (room: Room) => killedAt(room, point) })),
    ...effectMoments.map(([words, point]) => ({
      name: `killed ${words}`,
      run: (room: Room) => killedTelling(room, point),
    })),
    { name: 'the clock jumps ahead and back', run: clockJumps },
    { name: `killed at ${kills} random moments`, run: (room) => killedAnywhere(room, kills) },
    { name: 'two workers, the same rows in hand', run: atOnce },
    { name: 'two workers, one of them late', run: oneLate },
    ...stalls.map(([words, point]) => ({ name: `stalled ${words}`, run: (room: Room) => stalledAt(room, point) })),
    { name: 'the database goes away', run: databaseAway },
    { name: 'claim without its condition', run: oneLate, saboteur: 'claim without its condition' },
    {
      name: 'done-mark outside the transaction',
      run: (room) => killedAt(room, 'schedule-before-commit'),
      saboteur: 'done-mark outside the transaction',
    },
  ]
}

/** Runs everything on one database, a line at a time. */
export const prove = async (room: Room, tell: (line: Line) => void, only?: RegExp): Promise<boolean> => {
  const { workers, programs } = room
  let ok = true
  for (const { name, run, saboteur } of scenarios(room.short)) {
    if (only && !only.test(name)) continue
    if (!room.short && name.includes('random')) await workers.use(programs.bundled)
    if (saboteur) await workers.use(programs.with(saboteur))
    const title = saboteur ? `saboteur: ${name}` : name
    const line = await judge(room, title, await run(room), saboteur !== undefined)
    tell(line)
    ok &&= line.ok
  }
  return ok
}

import { setTimeout as sleep } from 'node:timers/promises'
import { later } from '../clock'
import type { Planned } from '../desk'
import { ended, settle } from '../look'
import type { Room } from '../room'
import { until } from '../wait'

/** Brings two workers to the moment after they have found the very same rows, and holds them there. */
const withTheSameRows = async ({ clock, points, workers }: Room, due: Date): Promise<[number, number]> => {
  await workers.ensure(2)
  const pids = workers.active.map(({ pid }) => pid) as [number, number]
  // Held first at a look from before the time, so that neither comes to the rows alone.
  for (const pid of pids) points.hold('schedule-found', pid)
  for (const pid of pids) await points.reached('schedule-found', pid)
  clock.moveTo(later(due, 1_000))
  for (const pid of pids) {
    points.letGo('schedule-found', pid)
    points.hold('schedule-found', pid)
  }
  for (const pid of pids) await points.reached('schedule-found', pid)
  return pids
}

/** Two workers set off with the same rows in hand. */
export const atOnce = async (room: Room): Promise<Planned[]> => {
  const due = room.clock.nextDue()
  const planned = await room.desk.schedule(room.short ? 6 : 20, { due })
  for (const pid of await withTheSameRows(room, due)) room.points.letGo('schedule-found', pid)
  return planned
}

/** One of two goes first; the other sets off with the same rows when the first has done half of them. */
export const oneLate = async (room: Room): Promise<Planned[]> => {
  const { payload, desk, clock, points } = room
  const due = clock.nextDue()
  const planned = await desk.schedule(room.short ? 6 : 20, { due })
  const [first, second] = await withTheSameRows(room, due)
  points.letGo('schedule-found', first)
  await until('Half of the rows', 90_000, async () => (await ended(payload, planned)) * 2 >= planned.length)
  // Once it comes back to its look, it has been through all it had in hand.
  points.letGo('schedule-found', second)
  points.hold('schedule-found', second)
  points.letGo('schedule-found', await points.reached('schedule-found', second))
  return planned
}

/** How long a connection of ours waits for the lock of SQLite's one writer before it gives up. */
const BUSY_MS = 5_000

/** A worker stopped in the middle of a row for longer than its claim holds, and resumed after another took over. */
export const stalledAt = async (room: Room, point: string): Promise<Planned[]> => {
  const { payload, desk, clock, points, workers, leaseMs } = room
  const due = clock.nextDue()
  const planned = await desk.schedule(room.short ? 2 : 4, { due })
  await workers.ensure(2)
  points.hold(point)
  clock.moveTo(later(due, 1_000))
  const pid = await points.reached(point)
  await workers.signal(pid, 'SIGSTOP')
  points.letGo(point, pid)
  await sleep(leaseMs + 500)
  // Stopped inside its transaction it holds SQLite's writer, and nobody can take over until it wakes.
  await settle(payload, planned, BUSY_MS + 2_000)
  points.hold('schedule-found', pid)
  await workers.signal(pid, 'SIGCONT')
  // When it looks for new rows again, it has come to the end of the one it was stopped at.
  points.letGo('schedule-found', await points.reached('schedule-found', pid))
  return planned
}

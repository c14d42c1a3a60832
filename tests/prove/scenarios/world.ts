import { setTimeout as sleep } from 'node:timers/promises'
import { later } from '../clock'
import type { Planned } from '../desk'
import { ended } from '../look'
import type { Room } from '../room'
import { until } from '../wait'

const HOUR_MS = 3_600_000

/** Lets every worker look at the ledger once, wholly after now. */
const looked = async ({ points, workers }: Room): Promise<void> => {
  for (const { pid } of workers.active) {
    for (let looks = 0; looks < 2; looks += 1) {
      points.hold('schedule-found', pid)
      points.letGo('schedule-found', await points.reached('schedule-found', pid))
    }
  }
}

/**
 * The clock jumps two hours past the time while nothing was done, then back before it with half of the rows done, then
 * forward again. What is late follows its policy; nothing is done twice, nothing before its time.
 */
export const clockJumps = async (room: Room): Promise<Planned[]> => {
  const { payload, desk, clock, points, workers, short } = room
  const [soon, far] = [clock.nextDue(), clock.nextDue()]
  const some = short ? 2 : 5
  const planned = [
    ...(await desk.schedule(some, { due: soon })),
    ...(await desk.schedule(some, { due: soon, latePolicy: 'hold', ends: 'held' })),
    ...(await desk.schedule(some, { due: soon, latePolicy: 'skip', ends: 'cancelled' })),
    ...(await desk.schedule(some, { due: far })),
  ]
  await workers.ensure(1)
  const pid = workers.active[0]?.pid
  if ((await ended(payload, planned)) > 0) return planned
  points.hold('schedule-after-claim', pid)
  clock.moveTo(later(soon, HOUR_MS / 2))
  await points.reached('schedule-after-claim', pid)
  // Back before both times, with one row claimed: that one is in hand, and the others are not due any more.
  clock.moveTo(later(soon, HOUR_MS / 2 - 60_000))
  points.letGo('schedule-after-claim', pid as number)
  await until('The rows that were late', 90_000, async () => (await ended(payload, planned)) >= 3 * some)
  clock.moveTo(later(soon, -HOUR_MS / 2))
  await looked(room)
  clock.moveTo(later(far, 1_000))
  return planned
}

/** The database goes away in the middle of a publication, for longer than anybody waits, and comes back as it was. */
export const databaseAway = async (room: Room): Promise<Planned[]> => {
  const { place, desk, clock, points, workers, short } = room
  const due = clock.nextDue()
  const planned = await desk.schedule(short ? 3 : 10, { due })
  await workers.ensure(2)
  const point = room.database === 'sqlite' ? 'publish-after-check' : 'publish-after-write'
  points.hold(point)
  clock.moveTo(later(due, 1_000))
  const pid = await points.reached(point)
  // SQLite's writer would wait for us where we held it; with MongoDB the transaction itself is lost.
  const bringBack = await place.takeAway()
  points.letGo(point, pid)
  await sleep(short ? 6_000 : 18_000)
  await bringBack()
  return planned
}

import { setTimeout as sleep } from 'node:timers/promises'
import { later } from '../clock'
import type { Planned } from '../desk'
import { ended, settle } from '../look'
import type { Room } from '../room'
import { until } from '../wait'

/** The moments of one publication at which a worker is killed outright, in their order. */
export const moments = [
  ['after the claim', 'schedule-after-claim'],
  ['after the snapshot check', 'publish-after-check'],
  ['after the public write', 'publish-after-write'],
  ['before the commit', 'schedule-before-commit'],
  ['after the commit', 'schedule-after-commit'],
] as const

/** Outside the database a commit is followed by a mail; readers' pages follow the rows of the outbox by themselves. */
export const effectMoments = [
  ['before the effect', 'notice-before-mail'],
  ['after the effect, before its note', 'notice-after-mail'],
] as const

const HALF_HOUR_MS = 1_800_000

const killed = async (room: Room, point: string, planned: Planned[], now: Date): Promise<Planned[]> => {
  const { clock, points, workers } = room
  await workers.ensure(1)
  points.hold(point)
  clock.moveTo(now)
  const pid = await points.reached(point)
  await workers.signal(pid, 'SIGKILL')
  points.letGo(point, pid)
  await workers.ensure(1)
  return planned
}

/** A worker that is killed exactly here; another one finds what it left. */
export const killedAt = async (room: Room, point: string): Promise<Planned[]> => {
  const due = room.clock.nextDue()
  return killed(room, point, await room.desk.schedule(room.short ? 2 : 4, { due }), later(due, 1_000))
}

/** Rows that are late are held, and the desk is told by mail: the worker is killed at that. */
export const killedTelling = async (room: Room, point: string): Promise<Planned[]> => {
  const due = room.clock.nextDue()
  const planned = await room.desk.schedule(room.short ? 2 : 4, { due, latePolicy: 'hold', ends: 'held' })
  return killed(room, point, planned, later(due, HALF_HOUR_MS))
}

const ROUND_MS = 60_000

/**
 * Two workers at a steady run of due rows, a few each round; one of the two is killed at a moment nobody chose, and
 * replaced. In the last fifth of the rounds what the first rounds published is taken down.
 */
export const killedAnywhere = async (room: Room, kills: number): Promise<Planned[]> => {
  const { payload, desk, clock, points, workers } = room
  const downs = Math.max(1, Math.floor(kills / 5))
  const start = clock.nextDue()
  const at = (round: number) => later(start, round * ROUND_MS)
  const rounds: Planned[][] = []
  for (let round = 0; round < kills - downs; round += 1) rounds.push(await desk.schedule(3, { due: at(round) }))
  for (let n = 0; n < downs; n += 1) {
    rounds.push(await desk.scheduleDown(rounds[n] as Planned[], at(kills - downs + n)))
  }
  let usual = 400
  for (const [round, planned] of rounds.entries()) {
    await workers.ensure(2)
    // What is still to be published past the time it is taken down is rightly never published.
    if (round === kills - downs) await settle(payload, rounds.slice(0, downs).flat())
    clock.moveTo(later(at(round), 1_000))
    // The kill falls into the work, not into the rest between two looks; most often on the one that works.
    points.hold('schedule-found')
    const busy = await points.reached('schedule-found')
    points.letGo('schedule-found', busy)
    const victim = Math.random() < 0.75 ? busy : workers.active[Math.floor(Math.random() * 2)]?.pid
    await sleep(Math.random() * usual)
    await workers.signal(victim ?? busy, 'SIGKILL')
    // A kill that came when all was done says little: the next ones come sooner, or later where it was too soon.
    const share = (await ended(payload, planned)) / planned.length
    usual = Math.min(5_000, Math.max(50, usual * (share === 1 ? 0.8 : share === 0 ? 1.15 : 1)))
    // Now and then everything comes to its end, so that a row is not killed again and again.
    if (round % 10 === 9) {
      await workers.ensure(2)
      await settle(payload, planned)
    }
  }
  await workers.ensure(2)
  const all = rounds.flat()
  await until('The end of half the rows', 120_000, async () => (await ended(payload, all)) * 2 >= all.length)
  return all
}

import { randomUUID } from 'node:crypto'
import type { Payload, Where } from 'payload'
import type { Schedule } from '../../payload-types'
import { type Clock, proofLength, proofPoint, sayable } from '../../platform'
import { claim, leaseEnd, unleased } from '../../platform/claims'
import { isWriteConflict } from '../../platform/database'
import { openKeyOf } from '../domain/schedule-key'
import { carryOutSchedule } from './carry-out-schedule'
import { dueSchedules } from './due-schedules'
import { endSchedule, type ScheduleEnd } from './end-schedule'

/** Longer than one publication takes; a worker that stalls past it loses its claim and rolls back. */
const LEASE_MS = 60_000
const RETRY_MS = [5_000, 15_000, 60_000, 180_000]
/** What is carried out this long after its time was due while nothing ran, and falls under its late policy. */
const LATE_MS = 5 * 60_000
const BATCH = 20

export type Worked = { done: number; held: number; failed: number; retried: number }

const isLate = (row: Schedule, now: number): boolean => now - new Date(row.dueAt).getTime() > LATE_MS

/** What the late policy and the time to be taken down make of a row that is due; null where it is carried out. */
const endBefore = async (payload: Payload, row: Schedule, now: number): Promise<ScheduleEnd | null> => {
  if (row.do === 'publish') {
    const down = await payload.db.findOne<Schedule>({
      collection: 'schedules',
      where: { openKey: { equals: openKeyOf(row.collectionSlug, row.documentId, 'unpublish') } },
    })
    if (down && new Date(down.dueAt).getTime() <= now) {
      const lastError = 'Its time to be taken down had passed before it could be published.'
      return { state: 'cancelled', reason: 'down-first', lastError }
    }
  }
  if (!isLate(row, now) || !row.latePolicy || row.latePolicy === 'publish') return null
  if (row.latePolicy === 'hold') {
    const lastError = 'Nothing ran when this was due. Decide whether it still goes out.'
    return { state: 'held', reason: 'late-hold', lastError }
  }
  const lastError = 'Nothing ran when this was due, and its policy is to skip it then.'
  return { state: 'cancelled', reason: 'late-skip', lastError }
}

const workOne = async (payload: Payload, row: Schedule, clock: Clock): Promise<keyof Worked | null> => {
  const token = randomUUID()
  const attempts = (row.attempts ?? 0) + 1
  // A commit of its own, before the work: whoever loses it goes on to the next row.
  const mine = await claim({
    payload,
    collection: 'schedules',
    where: { and: [{ id: { equals: row.id } }, { state: { equals: 'open' } }, unleased()] },
    data: { token, leaseUntil: leaseEnd(proofLength('schedule-lease', LEASE_MS)), attempts },
  })
  if (!mine) return null
  await proofPoint('schedule-after-claim')
  const early = await endBefore(payload, row, clock.now().getTime())
  if (early) return (await endSchedule({ payload, row, token, end: early })) ? 'held' : null
  try {
    await carryOutSchedule({ payload, row, token, clock, late: isLate(row, clock.now().getTime()) })
    return 'done'
  } catch (error) {
    const said = isWriteConflict(error) ? null : sayable(error)
    if (said?.code === 'claim-lost') return null
    // Somebody who saves at the same moment is waited for; a refusal of ours stands until a person acts.
    const passing = !said || said.code === 'changed-since-seen'
    const wait = RETRY_MS[attempts - 1]
    if (passing && wait !== undefined) {
      const where: Where = { and: [{ id: { equals: row.id } }, { token: { equals: token } }] }
      const lastError = said?.sentence ?? 'The database did not answer as expected; it is tried again.'
      await claim({ payload, collection: 'schedules', where, data: { leaseUntil: leaseEnd(wait), lastError } })
      return 'retried'
    }
    const lastError = said?.sentence ?? 'It could not be carried out. The log says why.'
    const failed = { state: 'failed', lastError, reason: said?.code ?? 'unknown' } as const
    return (await endSchedule({ payload, row, token, end: failed })) ? 'failed' : null
  }
}

/**
 * Carries out what is due, in order of time, a batch at a run. Any number of workers may do this at once: a row is
 * claimed by one conditional update, and a crash at any point leaves a row that its next claim finishes.
 */
export const workSchedules = async ({
  payload,
  clock,
  signal,
}: {
  payload: Payload
  clock: Clock
  /** Aborted when the worker stops: no further row is begun. */
  signal?: AbortSignal
}): Promise<Worked> => {
  const rows = await dueSchedules({ payload, now: clock.now(), limit: BATCH })
  await proofPoint('schedule-found')
  const worked: Worked = { done: 0, held: 0, failed: 0, retried: 0 }
  for (const row of rows) {
    if (signal?.aborted) break
    const outcome = await workOne(payload, row, clock)
    if (outcome) worked[outcome] += 1
  }
  return worked
}

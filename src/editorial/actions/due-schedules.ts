import type { Payload } from 'payload'
import type { Schedule } from '../../payload-types'
import { unleased } from '../../platform/claims'

/** Rows due by now that nobody holds, in order of time. */
export const dueSchedules = async ({
  payload,
  now,
  limit,
}: {
  payload: Payload
  now: Date
  limit: number
}): Promise<Schedule[]> => {
  const { docs } = await payload.db.find<Schedule>({
    collection: 'schedules',
    where: { and: [{ state: { equals: 'open' } }, { dueAt: { less_than_equal: now.toISOString() } }, unleased()] },
    sort: 'dueAt',
    limit,
    pagination: false,
  })
  return docs
}

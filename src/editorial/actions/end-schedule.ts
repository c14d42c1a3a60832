import type { Payload, PayloadRequest, Where } from 'payload'
import type { Schedule } from '../../payload-types'
import { AppError, inOwnTransaction } from '../../platform'
import { claim } from '../../platform/claims'
import { appendTrail } from './append-trail'
import { closedRow, closeSchedules } from './close-schedules'
import { recordNotice } from './record-notice'
import { liveCopy } from './take-snapshot'
import { moveWorkflow, readWorkflow } from './workflow-row'

/** `reason`: a stable code, for those who are told of it in their own language. */
export type ScheduleEnd = { state: 'held' | 'failed' | 'cancelled'; lastError: string; reason: string }

/**
 * A publication that will not come leaves the document approved, not waiting for a time; and where readers see nothing
 * of it there is nothing left to take down. What was held or has failed waits where it is for a person.
 */
const giveUp = async (req: PayloadRequest, { collectionSlug: slug, documentId: id }: Schedule, why: string) => {
  const stands = await readWorkflow(req, slug, id)
  if (stands?.stage !== 'scheduled') return
  if (!(await moveWorkflow(req, stands, { stage: 'approved' }))) {
    throw new AppError('changed-since-seen', 'Somebody changed this at the same moment; it is looked at again.', 409)
  }
  const live = (await liveCopy(req, slug, id))?._status === 'published'
  if (!live) await closeSchedules({ req, slug, id, verbs: ['unpublish'], why })
}

/**
 * Ends a due row without carrying it out, with a word to those concerned, in one transaction.
 * @returns false where the claim was lost
 */
export const endSchedule = ({
  payload,
  row,
  token,
  end: { state, lastError, reason },
}: {
  payload: Payload
  row: Schedule
  token: string
  end: ScheduleEnd
}): Promise<boolean> =>
  inOwnTransaction(payload, async (req) => {
    const where: Where = { and: [{ id: { equals: row.id } }, { token: { equals: token } }] }
    const data = { state, lastError, ...closedRow }
    if (!(await claim({ payload, collection: 'schedules', where, data, req }))) return false
    const { collectionSlug, documentId, snapshot } = row
    if (state === 'cancelled' && row.do === 'publish') await giveUp(req, row, lastError)
    const what = { collectionSlug, documentId, ...(snapshot ? { snapshot } : {}) }
    await appendTrail({ req, actor: 'worker', verb: `schedule-${state}`, ...what, after: { why: lastError } })
    const notice = { slug: collectionSlug, id: documentId, transition: `schedule-${state}`, schedule: row.id, reason }
    await recordNotice(req, notice)
    return true
  })

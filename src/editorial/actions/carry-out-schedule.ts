import type { Payload, PayloadRequest, Where } from 'payload'
import type { Schedule } from '../../payload-types'
import { AppError, type Clock, inOwnTransaction, proofPoint } from '../../platform'
import { claim } from '../../platform/claims'
import { closedRow } from './close-schedules'
import { recordNotice } from './record-notice'
import { transition } from './transition'
import { readWorkflow } from './workflow-row'

/**
 * Publishes or takes down, and marks the row done, in one transaction. The mark matches the token of the claim: a worker
 * that lost it takes everything back.
 * @throws AppError `claim-lost`, `not-as-approved` (409) and what the transition refuses
 */
export const carryOutSchedule = async ({
  payload,
  row,
  token,
  clock,
  late,
}: {
  payload: Payload
  row: Schedule
  token: string
  clock: Clock
  /** Well past its time: whoever set it is told. */
  late: boolean
}): Promise<void> => {
  const work = async (req: PayloadRequest): Promise<void> => {
    const { collectionSlug: slug, documentId: id } = row
    const stands = await readWorkflow(req, slug, id)
    if (row.do === 'publish' && stands?.approvedSnapshot !== row.snapshot) {
      throw new AppError('not-as-approved', 'What was scheduled is not what is approved now. Schedule it again.', 409)
    }
    await transition({ req, slug, id, name: row.do === 'publish' ? 'publish' : 'unpublish', worker: true, clock })
    const where: Where = { and: [{ id: { equals: row.id } }, { token: { equals: token } }] }
    const data = { state: 'done' as const, lastError: null, ...closedRow }
    const marked = await claim({ payload, collection: 'schedules', where, data, req })
    if (!marked) throw new AppError('claim-lost', 'Another worker has taken this over.', 409)
    if (late) await recordNotice(req, { slug, id, transition: 'schedule-late', schedule: row.id })
    await proofPoint('schedule-before-commit')
  }
  await inOwnTransaction(payload, work, { scheduleUnderWay: row.id })
  await proofPoint('schedule-after-commit')
}

import type { Payload, Where } from 'payload'
import { closedRow } from '../../../src/editorial/actions/close-schedules'
import { transition } from '../../../src/editorial/actions/transition'
import type { Schedule } from '../../../src/payload-types'
import { AppError, type Clock, inOwnTransaction, proofPoint } from '../../../src/platform'
import { claim } from '../../../src/platform/claims'

/** Publishes in one transaction, and marks the row done in another after it. */
export const carryOutSchedule = async ({
  payload,
  row,
  token,
  clock,
}: {
  payload: Payload
  row: Schedule
  token: string
  clock: Clock
}): Promise<void> => {
  const { collectionSlug: slug, documentId: id } = row
  const name = row.do === 'publish' ? 'publish' : 'unpublish'
  await inOwnTransaction(
    payload,
    async (req) => {
      await transition({ req, slug, id, name, worker: true, clock })
    },
    { scheduleUnderWay: row.id },
  )
  await proofPoint('schedule-before-commit')
  const where: Where = { and: [{ id: { equals: row.id } }, { token: { equals: token } }] }
  const data = { state: 'done' as const, lastError: null, ...closedRow }
  const marked = await claim({ payload, collection: 'schedules', where, data })
  if (!marked) throw new AppError('claim-lost', 'Another worker has taken this over.', 409)
}

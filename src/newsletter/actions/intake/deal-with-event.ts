import type { Payload } from 'payload'
import { appendTrail, type TrailActor } from '../../../editorial'
import type { MailEvent } from '../../../payload-types'
import { AppError } from '../../../platform'
import { claim } from '../../../platform/claims'
import { readerTransaction } from '../readers/reader-transaction'

/**
 * Notes with a mail that could not be read that somebody has seen to it; said twice, it stays as it was said first.
 * @throws AppError `not-found` (404) where there is no such mail
 */
export const dealWithEvent = async ({
  payload,
  id,
  by: actor,
  at,
}: {
  payload: Payload
  id: string
  by: TrailActor
  at: Date
}): Promise<{ by: string; at: string }> =>
  readerTransaction(payload, async (req) => {
    const where = { id: { equals: id } }
    const row = await payload.db.findOne<MailEvent>({ collection: 'mail-events', where, req })
    if (row?.kind !== 'unread') throw new AppError('not-found', 'There is no such mail among those not read.', 404)
    const evidence = (row.evidence ?? {}) as { dealtWith?: { by: string; at: string } }
    if (evidence.dealtWith) return evidence.dealtWith
    const dealtWith = { by: actor, at: at.toISOString() }
    await claim({ payload, collection: 'mail-events', where, data: { evidence: { ...evidence, dealtWith } }, req })
    await appendTrail({ req, actor, verb: 'mail-dealt-with', collectionSlug: 'mail-events', documentId: id })
    return dealtWith
  })

import type { PayloadRequest } from 'payload'
import type { Dispatch, MailPart } from '../../../payload-types'
import { AppError, type Clock } from '../../../platform'
import type { MailParts } from '../../domain/mail-parts'

/** The parts an approved snapshot is sent as; null where none were stored. */
export const storedParts = async (
  payload: PayloadRequest['payload'],
  snapshot: string,
  req?: PayloadRequest,
): Promise<MailParts | null> => {
  const row = await payload.db.findOne<MailPart>({
    collection: 'mail-parts',
    where: { snapshot: { equals: snapshot } },
    ...(req ? { req } : {}),
  })
  return (row?.parts as MailParts | undefined) ?? null
}

export const dispatchOf = (
  payload: PayloadRequest['payload'],
  issue: string,
  req?: PayloadRequest,
): Promise<Dispatch | null> =>
  payload.db.findOne<Dispatch>({
    collection: 'dispatches',
    where: { issue: { equals: issue } },
    ...(req ? { req } : {}),
  })

/**
 * Puts the sending of an issue on the ledger, in the transaction of its publication: who gets it is fixed as of this
 * instant, and the worker does the rest.
 * @throws AppError `not-as-approved` (409) where no parts were stored at approval; `sent-already` (409)
 */
export const beginDispatch = async ({
  req,
  issue,
  snapshot,
  clock,
}: {
  req: PayloadRequest
  issue: string
  /** Row of the approved snapshot. */
  snapshot: string
  clock: Clock
}): Promise<void> => {
  const parts = await storedParts(req.payload, snapshot, req)
  if (!parts) {
    throw new AppError('not-as-approved', 'Nothing was rendered when this issue was approved. Approve it again.', 409)
  }
  // Cancelled counts too: its candidates are written down, and nobody is written down twice.
  if (await dispatchOf(req.payload, issue, req)) {
    const sentence = 'The sending of this issue has begun before. What is new goes into an issue of its own.'
    throw new AppError('sent-already', sentence, 409)
  }
  // Of a sending that was taken back while its readers were written down: nobody is sent by what held then.
  await req.payload.db.deleteMany({ collection: 'deliveries', where: { issue: { equals: issue } }, req })
  const row = {
    issue,
    snapshot,
    list: parts.list,
    language: parts.language,
    state: 'preparing' as const,
    cutOff: clock.now().toISOString(),
  }
  await req.payload.db.create({ collection: 'dispatches', data: row, req })
}

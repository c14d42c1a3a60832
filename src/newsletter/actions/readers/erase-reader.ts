import type { Payload, PayloadRequest } from 'payload'
import { appendTrail, type TrailActor } from '../../../editorial'
import type { Delivery } from '../../../payload-types'
import { type Clock, clockOf } from '../../../platform'
import { forgetClicks } from '../clicks/readers-clicks'
import { heldReader, readerTransaction, writeReader } from './reader-transaction'
import { stopReader } from './unsubscribe'

/**
 * The address leaves the deliveries, whatever became of them; those not yet begun are cancelled, and the claim on one is
 * taken away, so that whoever holds it sends nothing. One in the middle of being sent is left to its sender.
 */
const leaveDeliveries = async (req: PayloadRequest, addressHash: string): Promise<void> => {
  const { db } = req.payload
  const ofReader = { addressHash: { equals: addressHash } }
  await db.updateMany({
    collection: 'deliveries',
    where: { and: [ofReader, { state: { in: ['waiting', 'claimed'] } }] },
    data: { state: 'cancelled', reason: 'erased', token: null, leaseUntil: null } satisfies Partial<Delivery>,
    req,
    returning: false,
  })
  await db.updateMany({
    collection: 'deliveries',
    where: ofReader,
    data: { address: null, domain: null },
    req,
    returning: false,
  })
}

/**
 * Forgets a reader: address, name and choices go, from their row, their deliveries and what was asked of them by mail.
 * What stays is a row that tells nothing, its consents, and a suppression by hash, which keeps a forgotten address from
 * being put on a list again; a newly confirmed opt-in is a new reader. Links in mails already out end.
 * @returns false for a reader nobody knows
 */
export const eraseReader = async ({
  payload,
  subscriber,
  actor = 'anonymous',
  clock = clockOf(payload),
}: {
  payload: Payload
  subscriber: string
  actor?: TrailActor
  clock?: Clock
}): Promise<boolean> =>
  readerTransaction(payload, async (req) => {
    const held = await heldReader(req, subscriber)
    if (!held || held.erasedAt) return false
    const now = clock.now()
    const { db } = payload
    await stopReader(req, held, { scope: 'all', how: 'erasure', actor }, now)
    await forgetClicks(req, held.addressHash)
    await leaveDeliveries(req, held.addressHash)
    await db.deleteMany({ collection: 'confirmations', where: { subscriber: { equals: subscriber } }, req })
    await writeReader(req, held, {
      email: null,
      // Free again, for whoever subscribes anew by this address; the row no longer leads to it.
      addressHash: `erased-${subscriber}`,
      name: null,
      lists: (held.lists ?? []).map((one) => ({ ...one, state: 'unsubscribed' })),
      topics: [],
      countries: [],
      language: null,
      residence: null,
      timeZone: null,
      pausedUntil: null,
      clickTracking: false,
      tokenVersion: (held.tokenVersion ?? 0) + 1,
      erasedAt: now.toISOString(),
    })
    await appendTrail({ req, actor, verb: 'reader-erased', collectionSlug: 'subscribers', documentId: subscriber })
    return true
  })

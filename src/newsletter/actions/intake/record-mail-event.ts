import type { Payload, PayloadRequest } from 'payload'
import { appendTrail } from '../../../editorial'
import type { Subscriber } from '../../../payload-types'
import { type Clock, clockOf } from '../../../platform'
import { claim } from '../../../platform/claims'
import { SOFT_LIMIT, softCount } from '../../domain/intake/status'
import { oweResult } from '../readers/owe-notice'
import { heldReader, readerTransaction } from '../readers/reader-transaction'
import { type Scope, type SuppressionReason, suppress } from '../readers/suppress'
import { stopReader } from '../readers/unsubscribe'
import { bounceOfDelivery } from './bounce-of-delivery'
import type { Came } from './read-message'
import { deliveryOf, unsubscriptionOf } from './whose-token'

export type MailEventKind = Came['kind']
/** What became of something that came: recorded under its kind, or known already. */
export type Recorded = MailEventKind | 'known'

type About = { delivery: string | null; subscriber: string | null; addressHash: string; scope: Scope }

const aboutOf = async (payload: Payload, came: Came, source: 'posted' | 'mailbox'): Promise<About | null> => {
  if (came.kind === 'unsubscribe') {
    const found = await unsubscriptionOf(payload, came.tokens)
    return found && { delivery: null, ...found, scope: found.list ?? 'all' }
  }
  if (came.kind === 'unread') return null
  const delivery = await deliveryOf(payload, came.tokens, source)
  const { id, subscriber = null, addressHash } = delivery ?? {}
  return id && addressHash ? { delivery: String(id), subscriber: subscriber ?? null, addressHash, scope: 'all' } : null
}

/** What a report rests on: codes and kinds, never an address or the words of a stranger. */
const evidenceOf = (came: Came, more: Record<string, unknown>) => {
  const { kind: _, tokens: __, ...said } = came
  return { ...said, ...more }
}

const suppressAddress = async (
  req: PayloadRequest,
  about: About,
  reason: SuppressionReason,
  at: Date,
  evidence: object,
) => {
  const { addressHash, subscriber, delivery } = about
  const fresh = await suppress({ req, addressHash, scope: 'all', reason, at, evidence: { ...evidence } })
  if (!fresh) return
  const documentId = subscriber ?? `address:${addressHash.slice(0, 32)}`
  const after = { reason, delivery }
  await appendTrail({
    req,
    actor: 'worker',
    verb: 'address-suppressed',
    collectionSlug: 'subscribers',
    documentId,
    after,
  })
}

const countSoft = async (req: PayloadRequest, about: About, reader: Subscriber, now: Date): Promise<void> => {
  const before = reader.softBounces ?? 0
  const count = softCount(before, reader.lastSoftBounceAt ? new Date(reader.lastSoftBounceAt) : null, now)
  if (count === before) return
  const data = { softBounces: count, lastSoftBounceAt: now.toISOString() }
  await claim({ payload: req.payload, collection: 'subscribers', where: { id: { equals: reader.id } }, data, req })
  if (count >= SOFT_LIMIT) await suppressAddress(req, about, 'hard-bounce', now, { softBounces: count })
}

const carryOut = async (req: PayloadRequest, came: Came, about: About, now: Date): Promise<void> => {
  const held = about.subscriber ? await heldReader(req, about.subscriber) : null
  const reader = held && !held.erasedAt ? held : null
  const failed = 'action' in came && came.action === 'failed'
  if (failed && about.delivery) await bounceOfDelivery(req, { delivery: about.delivery, status: came.status })
  if (came.kind === 'hard-bounce') await suppressAddress(req, about, 'hard-bounce', now, { status: came.status })
  if (came.kind === 'soft-bounce' && failed && reader) await countSoft(req, about, reader, now)
  if (came.kind === 'complaint') {
    await suppressAddress(req, about, 'complaint', now, { feedback: came.feedback })
    if (reader) await stopReader(req, reader, { scope: 'all', how: 'complaint', actor: 'worker' }, now)
  }
  if (came.kind === 'unsubscribe' && reader) {
    const stop = { scope: about.scope, how: 'mailto', actor: 'anonymous' } as const
    const { withdrawals } = await stopReader(req, reader, stop, now)
    await oweResult(req, reader, { notice: 'withdrawal', consents: withdrawals })
  }
}

/**
 * Takes what came back by mail or was posted, once: its row, what it means for the address, the delivery it settles and
 * the trail stand together. What cannot be read, or belongs to no delivery of ours, is counted as `unread`.
 */
export const recordMailEvent = async ({
  payload,
  came,
  fingerprint,
  source,
  evidence = {},
  clock = clockOf(payload),
}: {
  payload: Payload
  came: Came
  /** SHA-256 of what came, by which it is known when it comes again. */
  fingerprint: string
  source: 'posted' | 'mailbox'
  /** Where it lies, for whoever looks after it. */
  evidence?: Record<string, unknown>
  clock?: Clock
}): Promise<Recorded> => {
  const about = await aboutOf(payload, came, source)
  const kind = about ? came.kind : 'unread'
  const more = about || came.kind === 'unread' ? evidence : { ...evidence, why: 'not-ours', kind: came.kind }
  return readerTransaction(payload, async (req) => {
    const where = { fingerprint: { equals: fingerprint } }
    if (await payload.db.findOne({ collection: 'mail-events', where, req })) return 'known'
    const now = clock.now()
    await payload.db.create({
      collection: 'mail-events',
      data: {
        kind,
        fingerprint,
        delivery: about?.delivery ?? null,
        addressHash: about?.addressHash ?? null,
        status: 'status' in came ? came.status : null,
        at: now.toISOString(),
        source,
        evidence: evidenceOf(came, more),
      },
      req,
    })
    if (about) await carryOut(req, came, about, now)
    return kind
  })
}

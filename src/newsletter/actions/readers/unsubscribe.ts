import type { Payload, PayloadRequest, Where } from 'payload'
import { appendTrail, type TrailActor } from '../../../editorial'
import type { Confirmation, Subscriber } from '../../../payload-types'
import { type Clock, clockOf } from '../../../platform'
import { lists as allLists, type List } from '../../domain/lists'
import { askedRow } from '../../domain/readers/choices'
import { noteClickConsent } from '../clicks/click-consent'
import type { Evidence } from './evidence'
import { oweResult } from './owe-notice'
import { heldReader, readerTransaction, writeReader } from './reader-transaction'
import { type Scope, suppress } from './suppress'

/** Of a withdrawal: the words of the page and of RFC 8058, which ask nothing. */
export const WITHDRAWAL = 'withdrawal-1'

export type Stop = {
  /** One list, or everything. */
  scope: Scope
  /** Such as `one-click`, `page`, `preferences`, `mailto`. */
  how: string
  evidence?: Evidence | Record<string, unknown>
  actor?: TrailActor
}

export type Stopped = { changed: boolean; withdrawals: string[] }

/** What was asked for before a stop must not be confirmed after it, by whoever holds the link. */
const forgetAsked = async (req: PayloadRequest, subscriber: string, stopped: readonly List[]): Promise<void> => {
  const where: Where = { and: [{ subscriber: { equals: subscriber } }, { usedAt: { exists: false } }] }
  const open = { collection: 'confirmations', where, limit: 0, pagination: false, req } as const
  const { docs } = await req.payload.db.find<Confirmation>(open)
  const theirs = docs.filter(({ asked }) => askedRow.parse(asked).lists.some((list) => stopped.includes(list)))
  if (!theirs.length) return
  const ids = { id: { in: theirs.map(({ id }) => id) } }
  await req.payload.db.deleteMany({ collection: 'confirmations', where: ids, req })
}

/**
 * Takes a reader off a list, or off everything, inside the caller's transaction: the state of the list, the withdrawal,
 * the suppression by which a sending that is under way leaves them out, and the trail stand together. What is stopped
 * already stays as it was. @returns whether anything changed, and the withdrawals that were recorded
 */
export const stopReader = async (
  req: PayloadRequest,
  reader: Subscriber,
  { scope, how, evidence, actor = 'anonymous' }: Stop,
  at: Date,
): Promise<Stopped> => {
  const { db } = req.payload
  const id = String(reader.id)
  const stopped: readonly List[] = scope === 'all' ? allLists : [scope]
  const held = reader.lists ?? []
  const ended = held.filter(({ list, state }) => stopped.includes(list) && state !== 'unsubscribed')
  const fresh = await suppress({
    req,
    addressHash: reader.addressHash,
    scope,
    reason: 'unsubscribe',
    at,
    evidence: { how, ...evidence },
  })
  await forgetAsked(req, id, stopped)
  const withdrawals: string[] = []
  if (!fresh && !ended.length) return { changed: false, withdrawals }
  // Who wants nothing more wants nothing counted either.
  const clicks = scope === 'all' ? await noteClickConsent(req, reader, { wording: null, how, evidence }, at) : {}
  if (ended.length || clicks.clickTracking === false) {
    const lists = held.map((one) => (ended.includes(one) ? { ...one, state: 'unsubscribed' as const } : one))
    await writeReader(req, reader, { lists, ...clicks })
  }
  for (const { list } of ended.filter(({ state }) => state === 'active')) {
    const data = { subscriber: id, list, kind: 'withdrawal', wordingVersion: WITHDRAWAL, how, at: at.toISOString() }
    const made = await db.create({ collection: 'consents', data: { ...data, evidence: evidence ?? null }, req })
    withdrawals.push(String(made.id))
  }
  const about = { collectionSlug: 'subscribers', documentId: id }
  await appendTrail({ req, actor, verb: 'reader-unsubscribed', ...about, after: { scope, how } })
  return { changed: true, withdrawals }
}

/** The same by the reader's own hand, in a transaction of its own; the result is told. @returns whether anything changed; false for a reader nobody knows */
export const unsubscribe = async ({
  payload,
  subscriber,
  clock = clockOf(payload),
  ...stop
}: Stop & { payload: Payload; subscriber: string; clock?: Clock }): Promise<boolean> =>
  readerTransaction(payload, async (req) => {
    const reader = await heldReader(req, subscriber)
    if (!reader || reader.erasedAt) return false
    const { changed, withdrawals } = await stopReader(req, reader, stop, clock.now())
    await oweResult(req, reader, { notice: 'withdrawal', consents: withdrawals })
    return changed
  })

import type { Payload, PayloadRequest } from 'payload'
import { appendTrail } from '../../../editorial'
import type { Confirmation, Subscriber } from '../../../payload-types'
import { type Clock, clockOf } from '../../../platform'
import { claim } from '../../../platform/claims'
import { lists as allLists, type List } from '../../domain/lists'
import { type AskedRow, askedRow } from '../../domain/readers/choices'
import { noteClickConsent } from '../clicks/click-consent'
import { hashOfToken } from './confirmation-token'
import type { Evidence } from './evidence'
import { listRow } from './list-row'
import { oweResult } from './owe-notice'
import { isRowId } from './reader-by-token'
import { heldReader, readerTransaction, writeReader } from './reader-transaction'
import { activeSuppressions, lift, suppress } from './suppress'

export type Confirming =
  | {
      state: 'open' | 'expired' | 'confirmed'
      subscriber: string
      lists: List[]
      language: string | null
      /** Whoever asked also ticked that links are counted: the reader is asked, on the page, beside the button. */
      clicks: boolean
    }
  | { state: 'unknown' }

/** What was asked by this link and of whom, as long as there is somebody it was asked of. */
const rowOf = async (payload: Payload, token: string): Promise<{ row: Confirmation; reader: Subscriber } | null> => {
  if (!/^[0-9a-f]{64}$/.test(token)) return null
  const tokenHash = { equals: hashOfToken(token) }
  const row = await payload.db.findOne<Confirmation>({ collection: 'confirmations', where: { tokenHash } })
  if (!row || !isRowId(row.subscriber)) return null
  const where = { id: { equals: row.subscriber } }
  const reader = await payload.db.findOne<Subscriber>({ collection: 'subscribers', where })
  return reader && !reader.erasedAt ? { row, reader } : null
}

/** A link that was used speaks of what the reader still has; of nothing left, it is one that holds no more. */
const standing = ({ row, reader }: { row: Confirmation; reader: Subscriber }, now: Date): Confirming => {
  const { lists: asked, language = null, clicks } = askedRow.parse(row.asked)
  const said = { subscriber: row.subscriber, language, clicks: Boolean(clicks) }
  if (!row.usedAt) return { ...said, state: new Date(row.expiresAt) <= now ? 'expired' : 'open', lists: asked }
  const lists = asked.filter((list) => reader.lists?.some((one) => one.list === list && one.state === 'active'))
  return { ...said, state: lists.length ? 'confirmed' : 'expired', lists }
}

/** What a link to confirm stands for. Changes nothing, however often it is looked at. */
export const readConfirmation = async ({
  payload,
  token,
  clock = clockOf(payload),
}: {
  payload: Payload
  token: string
  clock?: Clock
}): Promise<Confirming> => {
  const asked = await rowOf(payload, token)
  return asked ? standing(asked, clock.now()) : { state: 'unknown' }
}

/**
 * An unsubscription is lifted by a newly confirmed opt-in and by nothing else; one of everything leaves the other list
 * stopped. Bounces, complaints and the desk's own stay.
 */
const liftUnsubscriptions = async (req: PayloadRequest, reader: Subscriber, confirmed: readonly List[], at: Date) => {
  for (const { id, scope, reason } of await activeSuppressions(req, reader.addressHash)) {
    if (reason !== 'unsubscribe' || (scope !== 'all' && !confirmed.includes(scope))) continue
    await lift(req, id, { at, by: 'opt-in' })
    if (scope !== 'all') continue
    for (const list of allLists.filter((one) => !confirmed.includes(one))) {
      await suppress({ req, addressHash: reader.addressHash, scope: list, reason: 'unsubscribe', at })
    }
  }
}

const consentsTo = async (req: PayloadRequest, id: string, asked: AskedRow, at: Date, evidence: unknown) => {
  const consents = new Map<List, string>()
  for (const list of asked.lists) {
    const made = await req.payload.db.create({
      collection: 'consents',
      data: {
        subscriber: id,
        list,
        kind: 'opt-in',
        wordingVersion: asked.wording[list] ?? 'none',
        how: 'double-opt-in',
        at: at.toISOString(),
        evidence,
      },
      req,
    })
    consents.set(list, String(made.id))
  }
  return consents
}

/**
 * Choices that came with the request; what it did not say is left as it stands. Anybody may ask for an address that is
 * subscribed already: what its reader chose is changed by their own link alone.
 */
const choicesOf = ({ lists }: Subscriber, { topics, countries, language, residence, name }: AskedRow) =>
  lists?.some(({ state }) => state === 'active')
    ? {}
    : {
        ...(topics ? { topics } : {}),
        ...(countries ? { countries } : {}),
        ...(language ? { language } : {}),
        ...(residence ? { residence } : {}),
        ...(name ? { name } : {}),
      }

type Pressed = {
  evidence: Evidence
  /** Version of the wording ticked beside the button, by which links they open are counted. */
  clicks: string | null
}

const carryOut = async (
  req: PayloadRequest,
  row: Confirmation,
  reader: Subscriber,
  at: Date,
  { evidence, clicks: ticked }: Pressed,
): Promise<void> => {
  const asked = askedRow.parse(row.asked)
  const both = { asked: row.evidence ?? {}, confirmed: evidence }
  const consents = await consentsTo(req, row.subscriber, asked, at, both)
  const choices = choicesOf(reader, asked)
  const given = { wording: ticked, how: 'double-opt-in', evidence: both }
  const clicks = ticked ? await noteClickConsent(req, reader, given, at) : {}
  const kept = (reader.lists ?? []).filter(({ list }) => !consents.has(list))
  const taken = [...consents].map(([list, consent]) =>
    listRow({ list, state: 'active', consent, confirmedAt: at.toISOString() }),
  )
  const data = { ...choices, ...clicks, lists: [...kept, ...taken], softBounces: 0, lastSoftBounceAt: null }
  await writeReader(req, reader, data as Partial<Subscriber>)
  await liftUnsubscriptions(req, reader, asked.lists, at)
  await oweResult(req, { ...reader, ...choices }, { notice: 'consent', consents: [...consents.values()] })
  const about = { collectionSlug: 'subscribers', documentId: row.subscriber }
  const after = { lists: asked.lists, wording: asked.wording }
  await appendTrail({ req, actor: 'anonymous', verb: 'reader-confirmed', ...about, after })
}

/**
 * The button of the page that a mail to confirm leads to: consent is recorded, and the lists are the reader's. Pressed
 * twice it changes nothing more. It is confirmed where a consent stands, and nowhere else: the reader, or what they
 * asked, may have gone while the page lay open.
 */
export const confirmSubscription = async ({
  payload,
  token,
  evidence = {},
  clicks = null,
  clock = clockOf(payload),
}: Partial<Pressed> & {
  payload: Payload
  token: string
  clock?: Clock
}): Promise<Confirming> => {
  const asked = await rowOf(payload, token)
  if (!asked) return { state: 'unknown' }
  const { row } = asked
  const now = clock.now()
  const found = standing(asked, now)
  if (found.state !== 'open') return found
  const confirmed = await readerTransaction(payload, async (req) => {
    const reader = await heldReader(req, row.subscriber)
    if (!reader || reader.erasedAt) return false
    const id = { equals: row.id }
    const data = { usedAt: now.toISOString() }
    const where = { id, usedAt: { exists: false } }
    if (await claim({ payload, collection: 'confirmations', where, data, req })) {
      await carryOut(req, row, reader, now, { evidence, clicks })
      return true
    }
    // Pressed already, or forgotten meanwhile.
    return Boolean(await payload.db.findOne<Confirmation>({ collection: 'confirmations', where: { id }, req }))
  })
  return confirmed ? { ...found, state: 'confirmed' } : { state: 'unknown' }
}

import type { Payload, PayloadRequest } from 'payload'
import type { Subscriber } from '../../../payload-types'
import { type Clock, clockOf } from '../../../platform'
import { leaseEnd } from '../../../platform/claims'
import type { List } from '../../domain/lists'
import type { AskedRow } from '../../domain/readers/choices'
import { addressHash } from '../address-hash'
import { newConfirmationToken } from './confirmation-token'
import type { Evidence } from './evidence'
import { listRow, type ReaderList } from './list-row'
import type { ReaderAddress } from './normalise-address'
import { heldReader, readerTransaction, writeReader } from './reader-transaction'
import { underNewestKey } from './rehash-address'
import { activeSuppressions } from './suppress'

const DAY_MS = 86_400_000

/** How long a link to confirm holds; the mail and the page that says it has expired name seven days. */
export const CONFIRM_MS = 7 * DAY_MS

/** Mails to confirm that one address is sent within a day, whoever asks: nobody's mailbox is filled by our form. */
export const CONFIRMATIONS_A_DAY = 3

const withPending = (held: readonly ReaderList[], asked: readonly List[]): ReaderList[] => [
  ...held,
  ...asked.filter((list) => !held.some((one) => one.list === list)).map((list) => listRow({ list, state: 'pending' })),
]

const newReader = async (req: PayloadRequest, address: ReaderAddress, hash: string, asked: AskedRow) => {
  const made = await req.payload.db.create({
    collection: 'subscribers',
    data: {
      email: address.email,
      addressHash: hash,
      lists: withPending([], asked.lists),
      language: asked.language ?? 'en',
      tokenVersion: 1,
      roleAddress: address.role,
      disposable: address.disposable,
      clickTracking: false,
      softBounces: 0,
    },
    req,
  })
  return String(made.id)
}

/** A bounce, a complaint or the desk's own word: nothing is mailed there until an admin lifts it. */
const mayNotBeWrittenTo = async (req: PayloadRequest, hash: string, asked: readonly List[]): Promise<boolean> =>
  (await activeSuppressions(req, hash)).some(
    ({ reason, scope }) => reason !== 'unsubscribe' && (scope === 'all' || asked.every((list) => list === scope)),
  )

const askedToday = async (req: PayloadRequest, subscriber: string): Promise<number> => {
  // The machine's time, as the rows were written by it: this is a rate limit.
  const where = { subscriber: { equals: subscriber }, createdAt: { greater_than: leaseEnd(-DAY_MS) } }
  return (await req.payload.db.count({ collection: 'confirmations', where, req })).totalDocs
}

/**
 * Notes what somebody asked for by an address, and has a mail sent there that asks whether they meant it. Nothing else
 * changes until it is confirmed, of a known reader least of all. What comes of it is not told: an address that is known,
 * that may not be written to or that was asked too often is answered like any other.
 */
export const takeSubscription = async ({
  payload,
  address,
  asked,
  evidence = {},
  clock = clockOf(payload),
}: {
  payload: Payload
  address: ReaderAddress
  asked: AskedRow
  evidence?: Evidence
  clock?: Clock
}): Promise<void> => {
  const hash = addressHash(address.match)
  await readerTransaction(payload, async (req) => {
    await underNewestKey(req, address.match)
    if (await mayNotBeWrittenTo(req, hash, asked.lists)) return
    const where = { addressHash: { equals: hash } }
    const known = await payload.db.findOne<Subscriber>({ collection: 'subscribers', where, req })
    const id = known ? String(known.id) : await newReader(req, address, hash, asked)
    if (known) {
      const held = await heldReader(req, id)
      if (!held || held.erasedAt || (await askedToday(req, id)) >= CONFIRMATIONS_A_DAY) return
      const lists = withPending(held.lists ?? [], asked.lists)
      if (lists.length !== (held.lists ?? []).length) {
        await writeReader(req, held, { lists })
      }
    }
    await askByMail(req, { id, asked, evidence, now: clock.now() })
  })
}

const askByMail = async (
  req: PayloadRequest,
  { id, asked, evidence, now }: { id: string; asked: AskedRow; evidence: Evidence; now: Date },
): Promise<void> => {
  const { db } = req.payload
  const { seed, tokenHash } = newConfirmationToken()
  const confirmation = await db.create({
    collection: 'confirmations',
    data: {
      subscriber: id,
      tokenHash,
      asked,
      wordingVersion: [...new Set(Object.values(asked.wording))].join(', ') || 'none',
      evidence,
      expiresAt: new Date(now.getTime() + CONFIRM_MS).toISOString(),
    },
    req,
  })
  const ids = { kind: 'confirm', confirmation: String(confirmation.id), seed }
  const data = { effect: 'reader-mail', state: 'open', ids, due: leaseEnd(0), attempts: 0 }
  await db.create({ collection: 'outbox', data, req })
}

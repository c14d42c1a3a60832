import type { Payload } from 'payload'
import type { Delivery, Subscriber } from '../../../payload-types'
import { accountOf } from '../../domain/dispatch/account'
import type { DispatchReport } from '../../domain/dispatch/dispatch-report'
import { addressHash } from '../address-hash'
import { countClicks } from '../clicks/count-clicks'
import { readerToken } from '../reader-token'
import { dispatchOf } from './begin-dispatch'
import { ledgerOf } from './ledger'
import { approvedRule } from './prepare'

const SHOWN = 50

/** Where the sending of an issue stands, as the panel shows it while it runs: four queries. */
export const dispatchReport = async (payload: Payload, issue: string): Promise<DispatchReport> => {
  const dispatch = await dispatchOf(payload, issue)
  if (!dispatch) return { state: null }
  const account = accountOf(await ledgerOf(payload).tally(issue))
  const { docs } = account.unknown
    ? await payload.db.find<Delivery>({
        collection: 'deliveries',
        where: { and: [{ issue: { equals: issue } }, { state: { equals: 'unknown' } }] },
        limit: SHOWN,
        pagination: false,
        select: { reason: true, startedAt: true },
      })
    : { docs: [] }
  return {
    state: dispatch.state,
    cutOff: dispatch.cutOff,
    finishedAt: dispatch.finishedAt ?? null,
    why: dispatch.why ?? null,
    trouble: dispatch.lastError ?? null,
    account,
    unknown: docs.map(({ id, reason, startedAt }) => ({
      id: String(id),
      messageId: readerToken({ purpose: 'message-id', id: String(id) }),
      reason: reason ?? '',
      at: startedAt ?? null,
    })),
    clicks: await countClicks(payload, issue),
  }
}

type NoCandidate =
  | 'unknown-address'
  | 'not-on-list'
  | 'other-language'
  | 'joined-after'
  /** Of an update: this address was not sent the promotion it follows. */
  | 'did-not-get-the-first'
  | 'other'

export type Fate =
  | { state: string; reason: string | null; at: string | null; smtpCode: number | null; messageId: string }
  /** No candidate: why the issue was not for this address. `unknown-address` also where a reader was erased. */
  | { state: 'no-candidate'; reason: NoCandidate }
  | { state: 'not-sent'; reason: null }

/** Why an address did or did not get an issue, from the ledger. `address` is normalised as on subscribing. */
export const fateOf = async (payload: Payload, issue: string, address: string): Promise<Fate> => {
  const dispatch = await dispatchOf(payload, issue)
  if (!dispatch) return { state: 'not-sent', reason: null }
  const hash = addressHash(address)
  const row = await payload.db.findOne<Delivery>({
    collection: 'deliveries',
    where: { and: [{ issue: { equals: issue } }, { addressHash: { equals: hash } }] },
  })
  if (row) {
    return {
      state: row.state,
      reason: row.reason ?? null,
      at: row.sentAt ?? row.startedAt ?? null,
      smtpCode: row.smtpCode ?? null,
      messageId: readerToken({ purpose: 'message-id', id: String(row.id) }),
    }
  }
  const reader = await payload.db.findOne<Subscriber>({
    collection: 'subscribers',
    where: { addressHash: { equals: hash } },
  })
  const { updateOf } = await approvedRule(payload, dispatch)
  const reason = (): NoCandidate => {
    if (!reader) return 'unknown-address'
    const entry = reader.lists?.find(({ list }) => list === dispatch.list)
    if (!entry || entry.state === 'pending') return 'not-on-list'
    if (entry.confirmedAt && entry.confirmedAt > dispatch.cutOff) return 'joined-after'
    if (entry.state !== 'active') return 'not-on-list'
    if (updateOf) return 'did-not-get-the-first'
    return (reader.language ?? 'en') === dispatch.language ? 'other' : 'other-language'
  }
  return { state: 'no-candidate', reason: reason() }
}

import { randomUUID } from 'node:crypto'
import type { Payload, Where } from 'payload'
import type { Outbox } from '../../payload-types'
import { proofLength } from '../../platform'
import { claim, leaseEnd, unleased } from '../../platform/claims'
import type { NoticeIds } from '../domain/notices/kinds'
import { gatherNotice } from './gather-notice'
import { type Mailed, mailNotice, type Told } from './mail-notice'

/** Longer than one mail may take (the transport's bounds add up to less); renewed with each mail. */
const LEASE_MS = 3 * 60_000
/** Never longer apart than the last: once the mail server is back, what waits is sent within a quarter of an hour. */
const RETRY_MS = [30_000, 120_000, 300_000, 900_000] as const
/** Two days of tries; then the row says that it was given up. */
const LAST_TRY = 195
const BATCH = 20

const leaseMs = (): number => proofLength('notice-lease', LEASE_MS)

export type NoticesSent = { sent: number; waiting: number; failed: number }

type End = Partial<Pick<Outbox, 'state' | 'due' | 'lastError'>>

const toldIn = (value: unknown): Told[] => (Array.isArray(value) ? (value as Told[]) : [])

const done: End = { state: 'done', due: null, lastError: null }

/** What becomes of a row after a try: done, another try later, or given up with the reason on it. */
const endOf = ({ pending, trouble }: Mailed, attempts: number): End => {
  if (!pending) return { ...done, lastError: trouble }
  if (attempts < LAST_TRY) return { due: leaseEnd(RETRY_MS[attempts - 1] ?? RETRY_MS[3]), lastError: trouble }
  return { state: 'failed', due: null, lastError: `Given up after ${attempts} tries. ${trouble}` }
}

const work = async (payload: Payload, row: Outbox, signal: AbortSignal | undefined): Promise<Mailed & End> => {
  const ids = row.ids as NoticeIds
  const notice = await gatherNotice({ payload, ids, writtenAt: new Date(row.createdAt).toISOString() })
  if (typeof notice === 'string') return { sent: 0, pending: false, serverAway: false, trouble: notice }
  const told = toldIn(row.told)
  const keep = async (person: Told): Promise<boolean> => {
    told.push(person)
    const data = { told, leaseUntil: leaseEnd(leaseMs()) }
    return Boolean(await claim({ payload, collection: 'outbox', where: mine(row), data }))
  }
  return mailNotice({ payload, row: row.id, slug: ids.slug, id: ids.id, notice, told, keep, signal })
}

const mine = ({ id, token }: Outbox): Where => ({ and: [{ id: { equals: id } }, { token: { equals: token } }] })

const workOne = async (payload: Payload, found: Outbox, signal: AbortSignal | undefined) => {
  const attempts = (found.attempts ?? 0) + 1
  const row = { ...found, token: randomUUID() }
  const where = { and: [{ id: { equals: row.id } }, { state: { equals: 'open' } }, unleased()] }
  const data = { token: row.token, leaseUntil: leaseEnd(leaseMs()), attempts }
  if (!(await claim({ payload, collection: 'outbox', where, data }))) return null
  const mailed = await work(payload, row, signal).catch((error: unknown): Mailed => {
    payload.logger.error({ msg: 'A notice could not be written.', row: row.id, err: error })
    return { sent: 0, pending: true, serverAway: false, trouble: 'It could not be written. The log says why.' }
  })
  // Told to stop: the row is as due as it was, and the try does not count.
  const released: End & { attempts?: number } = { due: leaseEnd(0), attempts: found.attempts ?? 0 }
  const end = mailed.stopped ? released : endOf(mailed, attempts)
  const kept = await claim({
    payload,
    collection: 'outbox',
    where: mine(row),
    data: { ...end, token: null, leaseUntil: null },
  })
  return kept ? { ...mailed, state: end.state ?? 'open' } : null
}

/**
 * Mails the notices that are due, a batch at a run, the oldest first. Any number of workers may do this at once: a row is
 * claimed by one conditional update, and says whom it has reached, so that the next try mails the rest alone. A crash
 * between a mail and that note sends it again, under the same Message-ID. Where the mail server is away the run ends, and
 * what is due waits for it. Due times and leases go by the machine's time.
 */
export const sendNotices = async ({
  payload,
  signal,
}: {
  payload: Payload
  /** Aborted when the worker stops: no further mail is begun. */
  signal?: AbortSignal
}): Promise<NoticesSent> => {
  const { docs } = await payload.db.find<Outbox>({
    collection: 'outbox',
    where: {
      and: [
        { state: { equals: 'open' } },
        { due: { less_than_equal: leaseEnd(0) } },
        { effect: { equals: 'notice' } },
        unleased(),
      ],
    },
    sort: 'due',
    limit: BATCH,
    pagination: false,
  })
  const total: NoticesSent = { sent: 0, waiting: 0, failed: 0 }
  for (const row of docs) {
    if (signal?.aborted) break
    const outcome = await workOne(payload, row, signal)
    if (!outcome) continue
    total.sent += outcome.sent
    if (outcome.state === 'open') total.waiting += 1
    if (outcome.state === 'failed') total.failed += 1
    if (outcome.serverAway) break
  }
  return total
}

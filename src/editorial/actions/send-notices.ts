import type { Payload } from 'payload'
import { proofLength } from '../../platform'
import { leaseEnd } from '../../platform/claims'
import { dueMails, type HeldMail, MAIL_LEASE_MS, type MailEnd, nextTry } from '../../platform/due-mails'
import type { NoticeIds } from '../domain/notices/kinds'
import { gatherNotice } from './gather-notice'
import { type Mailed, mailNotice, type Told } from './mail-notice'

export type NoticesSent = { sent: number; waiting: number; failed: number }

const toldIn = (value: unknown): Told[] => (Array.isArray(value) ? (value as Told[]) : [])

/** What becomes of a row after a try: done, another try later, or given up with the reason on it. */
const endOf = ({ pending, trouble }: Mailed, attempts: number): MailEnd => {
  if (!pending) return { state: 'done', due: null, lastError: trouble }
  const due = nextTry(attempts)
  if (due) return { due, lastError: trouble }
  return { state: 'failed', due: null, lastError: `Given up after ${attempts} tries. ${trouble}` }
}

const work = async (payload: Payload, { row, keep }: HeldMail, signal: AbortSignal | undefined): Promise<Mailed> => {
  const ids = row.ids as NoticeIds
  const notice = await gatherNotice({ payload, ids, writtenAt: new Date(row.createdAt).toISOString() })
  if (typeof notice === 'string') return { sent: 0, pending: false, serverAway: false, trouble: notice }
  const told = toldIn(row.told)
  const keepTold = (person: Told): Promise<boolean> => {
    told.push(person)
    return keep({ told })
  }
  return mailNotice({ payload, row: row.id, slug: ids.slug, id: ids.id, notice, told, keep: keepTold, signal })
}

const workOne = async (payload: Payload, held: HeldMail, signal: AbortSignal | undefined) => {
  const { row, attempts } = held
  const mailed = await work(payload, held, signal).catch((error: unknown): Mailed => {
    payload.logger.error({ msg: 'A notice could not be written.', row: row.id, err: error })
    return { sent: 0, pending: true, serverAway: false, trouble: 'It could not be written. The log says why.' }
  })
  // Told to stop: the row is as due as it was, and the try does not count.
  const released: MailEnd = { due: leaseEnd(0), attempts: row.attempts ?? 0 }
  const end = mailed.stopped ? released : endOf(mailed, attempts)
  return (await held.end(end)) ? { ...mailed, state: end.state ?? 'open' } : null
}

/**
 * Mails the notices that are due, a batch at a run, the oldest first. A row says whom it has reached, so that the next
 * try mails the rest alone. A crash between a mail and that note sends it again, under the same Message-ID. Where the
 * mail server is away the run ends, and what is due waits for it. Any number of workers may do this at once.
 */
export const sendNotices = async ({
  payload,
  signal,
}: {
  payload: Payload
  /** Aborted when the worker stops: no further mail is begun. */
  signal?: AbortSignal
}): Promise<NoticesSent> => {
  const total: NoticesSent = { sent: 0, waiting: 0, failed: 0 }
  const leaseMs = proofLength('notice-lease', MAIL_LEASE_MS)
  for await (const held of dueMails({ payload, effect: 'notice', leaseMs, signal })) {
    const outcome = await workOne(payload, held, signal)
    if (!outcome) continue
    total.sent += outcome.sent
    if (outcome.state === 'open') total.waiting += 1
    if (outcome.state === 'failed') total.failed += 1
    if (outcome.serverAway) break
  }
  return total
}

import type { Payload } from 'payload'
import type { Confirmation, Subscriber } from '../../../payload-types'
import { clockOf, inOwnTransaction, keyedHash, tokenKeys } from '../../../platform'
import { dueMails, type HeldMail, type MailEnd, nextTry } from '../../../platform/due-mails'
import { mailFailureOf } from '../../../platform/mail'
import { askedRow } from '../../domain/readers/choices'
import { composeConfirmation } from '../../domain/readers/compose-confirmation'
import { readerLanguage } from '../../domain/readers/words'
import { tokenOfSeed } from './confirmation-token'
import { fromDesk, mailSettings } from './mail-settings'
import { noteNotice, noticeMessage } from './notice-message'
import type { NoticeIds } from './owe-notice'
import type { ReaderWork } from './reader-batches'

export type ReaderMailsSent = { sent: number; waiting: number; failed: number }

type ConfirmIds = { kind: 'confirm'; confirmation: string; seed?: string }
type Ids = ConfirmIds | NoticeIds
type Tried = { sent: boolean; serverAway: boolean; end: MailEnd }

/** Done for good: what the link was made of goes with it. */
const ended = (ids: Ids, state: 'done' | 'failed', lastError: string | null): MailEnd => {
  const { seed: _, ...rest } = ids as ConfirmIds
  return { ids: rest, state, due: null, lastError }
}

const later = (attempts: number, ids: Ids, code: string): MailEnd => {
  const due = nextTry(attempts)
  return due
    ? { due, lastError: `The mail server did not take it (${code}).` }
    : ended(ids, 'failed', `Given up after ${attempts} tries (${code}).`)
}

const confirmMessage = async (payload: Payload, ids: ConfirmIds, now: Date) => {
  const find = <T>(collection: 'confirmations' | 'subscribers', id: string) =>
    payload.db.findOne<T & { id: string }>({ collection, where: { id: { equals: id } } })
  const row = await find<Confirmation>('confirmations', ids.confirmation)
  if (!row || row.usedAt || new Date(row.expiresAt) <= now) return 'It is not asked any more.'
  const reader = await find<Subscriber>('subscribers', row.subscriber)
  if (!reader?.email || reader.erasedAt) return 'The reader is gone.'
  const token = tokenOfSeed(ids.seed ?? '', row.tokenHash)
  if (!token) return 'TOKEN_KEY no longer holds the key this link was made under.'
  const asked = askedRow.parse(row.asked)
  const { title, publisher, sender } = await mailSettings(payload)
  const message = composeConfirmation({
    language: readerLanguage(asked.language ?? reader.language) ?? 'en',
    lists: asked.lists,
    title,
    publisher,
    link: `${payload.config.serverURL}/confirm/${token}`,
    expiresAt: new Date(row.expiresAt),
  })
  return { ...message, to: reader.email, ...fromDesk(sender) }
}

const messageOf = (payload: Payload, ids: Ids, now: Date) =>
  ids.kind === 'notice' ? noticeMessage(payload, ids) : confirmMessage(payload, ids, now)

/** One for a row, on every try: a mail that came twice can be told for what it is. */
const messageIdOf = (payload: Payload, row: string): string => {
  const domain = payload.email.defaultFromAddress.split('@').at(-1) ?? 'localhost'
  const hash = keyedHash({ key: tokenKeys().at(-1) as string, purpose: 'reader-mail', text: row })
  return `<${hash.slice(0, 32)}@${domain}>`
}

/** From a machine, though asked for: no holiday reply is wanted. */
const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

const tryOne = async (payload: Payload, { row, attempts }: HeldMail, now: Date): Promise<Tried> => {
  const ids = row.ids as Ids
  const message = await messageOf(payload, ids, now)
  if (typeof message === 'string') return { sent: false, serverAway: false, end: ended(ids, 'done', message) }
  try {
    const receipt = await payload.sendEmail({ ...message, messageId: messageIdOf(payload, String(row.id)), headers })
    const { sent } = receipt as { sent: boolean }
    const end = sent ? ended(ids, 'done', null) : ended(ids, 'failed', 'SMTP_URL is not set, so nothing was sent.')
    return { sent, serverAway: false, end }
  } catch (error) {
    const failure = mailFailureOf(error)
    if (!failure) throw error
    const end = failure.final
      ? ended(ids, 'failed', `Refused for good by the mail server (${failure.code}).`)
      : later(attempts, ids, failure.code)
    return { sent: false, serverAway: failure.server, end }
  }
}

const workOne = async (payload: Payload, held: HeldMail, now: Date): Promise<Tried> => {
  const { row, attempts } = held
  const ids = row.ids as Ids
  const tried = await tryOne(payload, held, now).catch((err: unknown): Tried => {
    payload.logger.error({ msg: 'A mail to a reader could not be written.', row: row.id, err })
    return { sent: false, serverAway: false, end: later(attempts, ids, 'not written; the log says why') }
  })
  const tells = ids.kind === 'notice' && (tried.sent || tried.end.state === 'failed')
  if (tells) {
    await inOwnTransaction(payload, async (req) => {
      if (await held.end(tried.end, req)) await noteNotice(req, ids, tried.sent, now)
    })
  } else await held.end(tried.end)
  return tried
}

/**
 * Mails readers what they asked for, a batch at a run, the oldest first; any number of workers may. A crash between a
 * mail and its note sends it again, under the same Message-ID and with the same link. Where the mail server is away the
 * run ends and what is due waits.
 */
export const sendReaderMails = async ({
  payload,
  clock = clockOf(payload),
  signal,
}: ReaderWork): Promise<ReaderMailsSent> => {
  const total: ReaderMailsSent = { sent: 0, waiting: 0, failed: 0 }
  for await (const held of dueMails({ payload, effect: 'reader-mail', signal })) {
    const tried = await workOne(payload, held, clock.now())
    if (tried.sent) total.sent += 1
    if (!tried.end.state) total.waiting += 1
    if (tried.end.state === 'failed') total.failed += 1
    if (tried.serverAway) break
  }
  return total
}

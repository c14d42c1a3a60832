import { createHash } from 'node:crypto'
import { simpleParser } from 'mailparser'
import { deliveryStatusIn, feedbackTypeIn, reportBlocks } from '../../domain/intake/report-fields'
import { type BounceKind, bounceKind } from '../../domain/intake/status'
import { tokensIn } from './tokens-in'

/** Larger than any report of a mail of ours; what is larger is kept where it lies, and counted. */
export const LARGEST_MESSAGE = 5 * 1024 * 1024

/** What came back by mail, before anybody believes a token in it. */
export type Came =
  | { kind: BounceKind; status: string; action: string; diagnostic: string | null; tokens: string[] }
  | { kind: 'complaint'; feedback: string; tokens: string[] }
  | { kind: 'unsubscribe'; tokens: string[] }
  | { kind: 'unread'; why: string; tokens: string[] }

export const fingerprintOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

type Mail = Awaited<ReturnType<typeof simpleParser>>

const line = (mail: Mail, ...names: string[]): string =>
  mail.headerLines
    .filter(({ key }) => names.includes(key))
    .map((header) => header.line)
    .join('\n')

/** Where a message went: mail servers write the address it was really delivered to into one of these. */
const addressed = (mail: Mail): string =>
  line(mail, 'to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-delivered-to')

/** A part right under the top: what a returned message brings of its own is no report about us. */
const part = (mail: Mail, ...types: string[]): string | null =>
  mail.attachments
    .find(({ contentType, partId }) => types.includes(contentType) && !String(partId ?? '').includes('.'))
    ?.content.toString('utf8')
    .slice(0, 100_000) ?? null

/** Of the returned message, the fields that hold values of ours. */
const returned = (mail: Mail): string => {
  const [head = {}] = reportBlocks(part(mail, 'message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers') ?? '')
  return [head['message-id'], head['return-path'], head['list-unsubscribe']].join('\n')
}

const reportIn = (mail: Mail): Came | null => {
  const type = mail.headers.get('content-type') as { value?: string; params?: Record<string, string> } | undefined
  if (type?.value?.toLowerCase() !== 'multipart/report') return null
  const delivery = part(mail, 'message/delivery-status', 'message/global-delivery-status')
  if (delivery !== null) {
    const found = deliveryStatusIn(delivery)
    const kind = found ? bounceKind(found.status, found.action) : null
    const tokens = tokensIn(addressed(mail), returned(mail))
    return found && kind ? { kind, ...found, tokens } : { kind: 'unread', why: 'no-failure-in-report', tokens }
  }
  const feedback = part(mail, 'message/feedback-report')
  if (feedback === null) return null
  const [fields] = reportBlocks(feedback)
  const tokens = tokensIn(fields?.['original-mail-from'], returned(mail), addressed(mail))
  const kindOfFeedback = feedbackTypeIn(feedback)
  // RFC 5965: abuse, fraud, virus, other; `not-spam` takes a complaint back, `auth-failure` is none (RFC 6591).
  return kindOfFeedback && !['not-spam', 'auth-failure'].includes(kindOfFeedback)
    ? { kind: 'complaint', feedback: kindOfFeedback, tokens }
    : { kind: 'unread', why: 'feedback-without-complaint', tokens }
}

/**
 * What a message that came back says: a delivery report (RFC 3464), a complaint (RFC 5965), or an unsubscription by the
 * mailto form, which carries its token in the subject or in the address. Anything else is `unread`, with why; nothing of
 * a message throws.
 */
export const readMessage = async (bytes: Buffer): Promise<Came> => {
  if (bytes.length > LARGEST_MESSAGE) return { kind: 'unread', why: 'too-large', tokens: [] }
  let mail: Mail
  try {
    const plain = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true }
    mail = await simpleParser(bytes, { ...plain, keepDeliveryStatus: true, maxHtmlLengthToParse: 1 })
  } catch {
    return { kind: 'unread', why: 'not-mime', tokens: [] }
  }
  const report = reportIn(mail)
  if (report) return report
  // A holiday reply is told by this field (RFC 3834); an unsubscription a mail program sends for its user is not one.
  const automatic = /auto-replied/i.test(String(mail.headers.get('auto-submitted') ?? ''))
  const tokens = automatic ? [] : tokensIn(mail.subject, addressed(mail))
  return tokens.length
    ? { kind: 'unsubscribe', tokens }
    : { kind: 'unread', why: automatic ? 'auto-reply' : 'no-report', tokens: [] }
}

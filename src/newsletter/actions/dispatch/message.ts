import { createHash } from 'node:crypto'
import { encodeWords } from 'nodemailer/lib/mime-funcs'
import MimeNode from 'nodemailer/lib/mime-node'
import { Lru, tokenKeys } from '../../../platform'
import { clickSlot, linksOf, withClickSlots } from '../../domain/clicks/links'
import { readParts } from '../../domain/dispatch/decide-candidate'
import { assemble, type MailParts } from '../../domain/mail-parts'
import { clickToken } from '../clicks/click-token'
import { readerToken } from '../reader-token'
import { type BodyTemplate, bodyTemplate, type Slots } from './body-template'
import type { Held } from './delivery-ledger'

/** Where links lead and bounces come back. `site`: an origin. */
export type MailContext = { issue: string; site: string; bounceDomain: string }

export type Composed = { envelope: { from: string; to: string }; message: Buffer }

/** Set once for each mail, in this form; whatever else a header builder adds is left out. */
const ownFields = /^(?:date|message-id|to|content-type|content-transfer-encoding|mime-version):/i

/** RFC 5322, 3.2.5: plain words are quoted, since a name may hold a colon; others are encoded (RFC 2047). */
const phrase = (name: string): string =>
  /^[\x20-\x7e]*$/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : encodeWords(name, 'B', 52, true)

/** Header fields that are the same for every reader, encoded and folded. */
const stillFields = (parts: MailParts, variant: string, { issue, site }: MailContext): string => {
  const node = new MimeNode('text/plain')
  const domain = parts.from.address.split('@')[1] ?? ''
  node.setHeader('From', { name: parts.from.name, address: parts.from.address } as never)
  if (parts.replyTo) node.setHeader('Reply-To', parts.replyTo)
  node.setHeader('Subject', parts.variants[variant]?.subject ?? '')
  node.setHeader('List-Id', `${phrase(parts.listName)} <${parts.list}.${new URL(site).hostname}>`)
  node.setHeader('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click')
  node.setHeader('Feedback-ID', `${issue}:${parts.list}:newsletter:${domain}`)
  node.setHeader('Auto-Submitted', 'auto-generated')
  node.setHeader('X-Auto-Response-Suppress', 'OOF, AutoReply')
  return node
    .buildHeaders()
    .split(/\r\n(?![ \t])/)
    .filter((field) => field && !ownFields.test(field))
    .map((field) => `${field}\r\n`)
    .join('')
}

type Frame = {
  head: string
  text: BodyTemplate
  between: string
  html: BodyTemplate
  end: string
  /** Numbers of the links that are counted in it. */
  clicks: readonly number[]
}

const attachmentOf = (
  boundary: string,
  { filename, contentType, base64 }: MailParts['attachments'][number],
): string => {
  const folded = base64.replace(/\s+/g, '').replace(/.{1,76}/g, '$&\r\n')
  const name = filename.replace(/[^\w.-]/g, '_')
  return `--${boundary}\r\nContent-Type: ${contentType.replace(/[\r\n]/g, ' ')}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${folded}`
}

const frameOf = (
  parts: MailParts,
  variant: string,
  items: readonly number[],
  context: MailContext,
  lengths: Record<string, number>,
  /** Length of a counted link's address, by its number; null where none is counted. */
  counted: { links: readonly string[]; length: (link: number) => number } | null,
): Frame => {
  const { html: stored, text } = assemble(parts, variant, items)
  const { html, clicks } = counted ? withClickSlots(stored, counted.links) : { html: stored, clicks: [] }
  const slots = Object.fromEntries(clicks.map((link) => [clickSlot(link), counted?.length(link) ?? 0]))
  const seed = createHash('sha256').update(`${context.issue}\n${variant}`).digest('hex')
  const [outer, inner] = [`=_o_${seed.slice(0, 24)}`, `=_i_${seed.slice(24, 48)}`]
  const mixed = parts.attachments.length > 0
  const alternative = `Content-Type: multipart/alternative; boundary="${inner}"\r\n`
  const opening = mixed
    ? `Content-Type: multipart/mixed; boundary="${outer}"\r\n\r\n--${outer}\r\n${alternative}`
    : alternative
  const part = (type: string) =>
    `--${inner}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n`
  return {
    head: `${stillFields(parts, variant, context)}MIME-Version: 1.0\r\n${opening}\r\n${part('text/plain')}`,
    text: bodyTemplate(text, lengths),
    between: `\r\n${part('text/html')}`,
    html: bodyTemplate(html, { ...lengths, ...slots }),
    end: `\r\n--${inner}--\r\n${
      mixed ? `${parts.attachments.map((one) => attachmentOf(outer, one)).join('\r\n')}\r\n--${outer}--\r\n` : ''
    }`,
    clicks,
  }
}

/** Combinations of choices kept ready; a rarer one is laid out again. */
const FRAMES = 500

/** RFC 5322 date, in UTC. */
const dated = (at: Date): string => at.toUTCString().replace('GMT', '+0000')

/**
 * Makes readers' mails of an approved issue: nothing is rendered here, the stored parts are put one behind the other
 * and the reader's own links filled in. Message-ID, return path and links are derived from the row, so that every
 * attempt of a delivery is the same mail.
 */
export const composer = (parts: MailParts, context: MailContext): ((held: Held, at: Date) => Composed) => {
  const frames = new Lru<Frame>(FRAMES)
  const keys = tokenKeys()
  const domain = parts.from.address.split('@')[1] ?? ''
  const links = linksOf(parts)
  return (held, at) => {
    const { id, address, subscriber, tokenVersion: version, variant } = held
    const token = readerToken({ purpose: 'unsubscribe', id: subscriber, list: parts.list, version }, keys)
    const unsubscribe = `${context.site}/unsubscribe/${token}`
    const preferences = `${context.site}/preferences/${readerToken({ purpose: 'preferences', id: subscriber, version }, keys)}`
    const click = (link: number) => `${context.site}/c/${clickToken({ delivery: id, link }, keys)}`
    const key = `${variant} ${held.parts} ${unsubscribe.length} ${preferences.length} ${held.clicks ? id.length : ''}`
    const frame =
      frames.get(key) ??
      frameOf(
        parts,
        variant,
        readParts(held.parts, parts.items.length),
        context,
        { unsubscribe: unsubscribe.length, preferences: preferences.length },
        held.clicks ? { links, length: (link) => click(link).length } : null,
      )
    frames.set(key, frame)
    const filled: Slots = { unsubscribe, preferences }
    for (const link of frame.clicks) filled[clickSlot(link)] = click(link)
    const own = [
      `Message-ID: <${readerToken({ purpose: 'message-id', id }, keys)}@${domain}>`,
      `Date: ${dated(at)}`,
      `To: <${address}>`,
      `List-Unsubscribe: <${unsubscribe}>,\r\n <mailto:unsubscribe@${context.bounceDomain}?subject=${token}>`,
    ]
    const message = `${own.join('\r\n')}\r\n${frame.head}${frame.text(filled)}${frame.between}${frame.html(filled)}${frame.end}`
    return {
      envelope: { from: `${readerToken({ purpose: 'return-path', id }, keys)}@${context.bounceDomain}`, to: address },
      message: Buffer.from(message, 'utf8'),
    }
  }
}

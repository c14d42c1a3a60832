import { createHash } from 'node:crypto'
import type { MailParts } from '../../domain/mail-parts'
import type { Resolved } from '../../domain/render/context'
import type { ShownRecords } from '../../domain/render/mail'

/** Raised whenever what is gathered of unchanged records would say the same otherwise. */
const FORMAT = 1

/** Rows come in the order of the database: what is found by its id stands in the order of ids. */
const byKey = (found: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1))

/** A comparison of no day of its own names the day it is drawn on, which is nobody's change. */
const comparedAt = (block: Resolved): Resolved =>
  block.kind === 'comparison' ? { ...block, asOf: '', href: '' } : block

/** A calendar file says what the event says, but for when it was made and how often it was told. */
const saidOf = ({ filename, base64 }: MailParts['attachments'][number]): string[] => [
  filename,
  Buffer.from(base64, 'base64')
    .toString('utf8')
    .replace(/^(?:DTSTAMP|SEQUENCE|LAST-MODIFIED):.*$/gm, ''),
]

/** Of everything a mail tells of other records. */
export const shownHash = ({ records, changes, event, attachments }: ShownRecords): string => {
  const { pictures, sources, links, blocks } = records
  const found = [byKey(pictures), byKey(sources), byKey(links), [...blocks.values()].map(comparedAt)]
  return createHash('sha256')
    .update(JSON.stringify([found, changes, event, attachments.map(saidOf)]))
    .digest('hex')
}

/** By what a hash was made: another release, language data or address of the site words the same records otherwise. */
export const shownBy = (origin: string): string => `${FORMAT} ${process.versions.icu} ${origin}`

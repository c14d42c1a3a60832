import { createHash } from 'node:crypto'
import type { ShownRecords } from '../../domain/render/mail'

/** Rows come in the order of the database: what is found by its id stands in the order of ids. */
const byKey = (found: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1))

/** Of everything a mail tells of other records. */
export const shownHash = ({ records, changes, event, attachments }: ShownRecords): string => {
  const { pictures, sources, links, blocks } = records
  const found = [byKey(pictures), byKey(sources), byKey(links), [...blocks.values()]]
  return createHash('sha256')
    .update('imprimatur-shown/1\n')
    .update(JSON.stringify([found, changes, event, attachments]))
    .digest('hex')
}

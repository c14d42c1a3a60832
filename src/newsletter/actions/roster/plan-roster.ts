import { createHash } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import type { Subscriber } from '../../../payload-types'
import { decodeCsv, readTable } from '../../../platform/csv'
import {
  planRow,
  type Refusal,
  type RosterPlan,
  type RosterRow,
  readRosterRow,
  refusals,
  rosterColumns,
} from '../../domain/roster/plan-row'
import { addressHash } from '../address-hash'
import { normaliseAddress, type ReaderAddress } from '../readers/normalise-address'
import { activeSuppressions } from '../readers/suppress'

export type ReadRow = {
  line: number
  cells: Readonly<Record<string, string>>
  address: ReaderAddress
  hash: string
  row: RosterRow
}
export type RosterLine =
  | { line: number; plan: RosterPlan }
  /** With the sentence of its code in English. */
  | { line: number; plan: 'refused'; code: Refusal; why: string }
export type RosterFile = {
  /** SHA-256 of the file: what was looked at is what may be applied. */
  hash: string
  rows: ReadRow[]
  refused: RosterLine[]
  unknown: readonly string[]
}

/** Reads a file of readers, without asking who is known. @throws AppError of platform/csv where it cannot be read */
export const readRoster = (bytes: Uint8Array, now: Date): RosterFile => {
  const table = readTable(decodeCsv(bytes), rosterColumns)
  const rows: ReadRow[] = []
  const refused: RosterLine[] = []
  const seen = new Set<string>()
  for (const { line, cells } of table.rows) {
    const address = normaliseAddress(cells.email ?? '')
    const row = readRosterRow(cells, now)
    const key = `${address?.match} ${cells.list}`
    const code = !address ? 'address' : typeof row === 'string' ? row : seen.has(key) ? 'twice' : null
    if (code) refused.push({ line, plan: 'refused', code, why: refusals[code] })
    else if (address && typeof row !== 'string')
      rows.push({ line, cells, address, hash: addressHash(address.match), row })
    seen.add(key)
  }
  return { hash: createHash('sha256').update(bytes).digest('hex'), rows, refused, unknown: table.unknown }
}

type Asking = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/** What a row would do as things stand, and whose row it is about. */
export const planReadRow = async (
  req: Asking,
  { hash, row }: ReadRow,
): Promise<{ plan: RosterPlan; reader: Subscriber | null }> => {
  const where = { addressHash: { equals: hash } }
  const reader = await req.payload.db.findOne<Subscriber>({ collection: 'subscribers', where, req })
  const holding = await activeSuppressions(req as PayloadRequest, hash)
  const state = reader?.lists?.find(({ list }) => list === row.list)?.state ?? null
  const suppressed = holding.some(({ scope }) => scope === 'all' || scope === row.list)
  return { plan: planRow(row, { known: Boolean(reader), state, suppressed }), reader }
}

/** Every line of the file with what it would do. Writes nothing. */
export const previewRoster = async (payload: Payload, file: RosterFile): Promise<RosterLine[]> => {
  const lines = [...file.refused]
  for (const row of file.rows) lines.push({ line: row.line, plan: (await planReadRow({ payload }, row)).plan })
  return lines.sort((a, b) => a.line - b.line)
}

export const countLines = (lines: readonly RosterLine[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { plan } of lines) counts[plan] = (counts[plan] ?? 0) + 1
  return counts
}

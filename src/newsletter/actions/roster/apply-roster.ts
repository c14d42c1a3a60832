import type { Payload, PayloadRequest } from 'payload'
import { appendTrail, type TrailActor } from '../../../editorial'
import type { Subscriber } from '../../../payload-types'
import { AppError } from '../../../platform'
import { severalOf } from '../../domain/roster/plan-row'
import { listRow } from '../readers/list-row'
import { heldReader, readerTransaction, writeReader } from '../readers/reader-transaction'
import { underNewestKey } from '../readers/rehash-address'
import { suppress } from '../readers/suppress'
import { stopReader } from '../readers/unsubscribe'
import { countLines, planReadRow, type ReadRow, type RosterFile, type RosterLine } from './plan-roster'

export type Offered = { topics: readonly string[]; countries: readonly string[]; languages: readonly string[] }

type Applying = { importId: string; by: TrailActor; at: Date; offered: Offered }

const newReader = async (
  req: PayloadRequest,
  { address, hash, cells }: ReadRow,
  { importId, offered }: Applying,
): Promise<Subscriber> => {
  const one = (cell: string | undefined, values: readonly string[]) => severalOf(cell, values)[0]
  const made = await req.payload.db.create({
    collection: 'subscribers',
    data: {
      email: address.email,
      addressHash: hash,
      name: (cells.name ?? '').slice(0, 100) || null,
      lists: [],
      topics: severalOf(cells.topics, offered.topics),
      countries: severalOf(cells.countries, offered.countries),
      language: one(cells.language, offered.languages) ?? 'en',
      residence: one(cells.residence, offered.countries) ?? null,
      tokenVersion: 1,
      roleAddress: address.role,
      disposable: address.disposable,
      clickTracking: false,
      softBounces: 0,
      importedBy: importId,
    },
    req,
  })
  return { ...made, id: String(made.id), lists: [] } as unknown as Subscriber
}

const consentOf = async (req: PayloadRequest, reader: Subscriber, { row }: ReadRow, { importId }: Applying) => {
  if (!row.consent) return null
  const { at, wording, how } = row.consent
  const made = await req.payload.db.create({
    collection: 'consents',
    data: {
      subscriber: reader.id,
      list: row.list,
      kind: 'opt-in',
      wordingVersion: wording,
      how: 'import',
      at: at.toISOString(),
      evidence: { import: importId, how },
    },
    req,
  })
  return { consent: String(made.id), confirmedAt: at.toISOString() }
}

/** One row, in its own transaction: planned again there, since the reader may have acted meanwhile. */
const applyRow = async (req: PayloadRequest, read: ReadRow, applying: Applying): Promise<RosterLine> => {
  const { line, row, hash, address } = read
  await underNewestKey(req, address.match)
  const found = await planReadRow(req, read)
  const held = found.reader ? await heldReader(req, String(found.reader.id)) : null
  // Held now: what was planned before may have been overtaken.
  const plan = held ? (await planReadRow(req, read)).plan : found.plan
  if (plan === 'unchanged' || plan === 'stays-stopped') return { line, plan }
  const { by: actor, at, importId } = applying
  if (plan === 'stop') {
    const stop = { scope: row.list, how: 'import', evidence: { import: importId }, actor }
    if (held) await stopReader(req, held, stop, at)
    else
      await suppress({
        req,
        addressHash: hash,
        scope: row.list,
        reason: 'unsubscribe',
        at,
        evidence: { import: importId },
      })
    return { line, plan }
  }
  const reader = held ?? (await newReader(req, read, applying))
  const consent = plan === 'add-active' ? await consentOf(req, reader, read, applying) : null
  const others = (reader.lists ?? []).filter(({ list }) => list !== row.list)
  const added = listRow({ list: row.list, state: consent ? 'active' : 'pending', ...consent })
  await writeReader(req, held ?? (await heldReader(req, String(reader.id))) ?? reader, { lists: [...others, added] })
  const about = { collectionSlug: 'subscribers', documentId: String(reader.id) }
  await appendTrail({
    req,
    actor,
    verb: 'reader-imported',
    ...about,
    after: { list: row.list, plan, import: importId },
  })
  return { line, plan }
}

/**
 * Carries out a file of readers, row by row; where it breaks off, the same file goes on where it stood. Nobody is mailed:
 * who has no permission is kept as waiting, and gets it by subscribing.
 */
export const applyRoster = async ({
  payload,
  file,
  fileName,
  by,
  at,
  offered,
}: {
  payload: Payload
  file: RosterFile
  fileName: string
  by: TrailActor
  at: Date
  offered: Offered
}): Promise<{ id: string; lines: RosterLine[] }> => {
  if (!file.rows.length) throw new AppError('no-rows', 'No row of this file can be taken. The preview says why.', 400)
  const made = await payload.db.create({
    collection: 'reader-imports',
    data: { fileName: fileName.slice(0, 200), by, at: at.toISOString(), counts: {}, undo: { file: file.hash } },
  })
  const id = String(made.id)
  const lines = [...file.refused]
  for (const read of file.rows) {
    lines.push(await readerTransaction(payload, (req) => applyRow(req, read, { importId: id, by, at, offered })))
  }
  await payload.db.updateOne({
    collection: 'reader-imports',
    id,
    data: { by, at: at.toISOString(), counts: countLines(lines) },
  })
  return { id, lines: lines.sort((a, b) => a.line - b.line) }
}

import type { Payload, PayloadRequest } from 'payload'
import { appendTrail, type TrailActor } from '../../../editorial'
import type { Consent, ReaderImport, Subscriber } from '../../../payload-types'
import { AppError } from '../../../platform'
import { claim } from '../../../platform/claims'
import { heldReader, readerTransaction, writeReader } from '../readers/reader-transaction'
import { WITHDRAWAL } from '../readers/unsubscribe'

type Undoing = { importId: string; by: TrailActor; at: Date }

const consentsOf = async (req: PayloadRequest, subscriber: string): Promise<Consent[]> =>
  (
    await req.payload.db.find<Consent>({
      collection: 'consents',
      where: { subscriber: { equals: subscriber } },
      sort: 'createdAt',
      limit: 0,
      pagination: false,
      req,
    })
  ).docs

const ofImport = ({ how, evidence }: Consent, importId: string): boolean =>
  how === 'import' && (evidence as { import?: string } | null)?.import === importId

/** Takes back a list that rests on this import's word alone; what the reader confirmed since is theirs. */
const undoReader = async (req: PayloadRequest, id: string, { importId, by, at }: Undoing): Promise<boolean> => {
  const reader = await heldReader(req, id)
  if (!reader || reader.erasedAt) return false
  const consents = await consentsOf(req, id)
  const rests = new Set(consents.filter((one) => ofImport(one, importId)).map((one) => String(one.id)))
  const consentId = ({ consent }: { consent?: unknown }) =>
    String(typeof consent === 'object' && consent ? (consent as { id: unknown }).id : consent)
  const given = (reader.lists ?? []).filter((one) => one.state === 'active' && rests.has(consentId(one)))
  const waiting = (reader.lists ?? []).filter(({ state }) => state === 'pending' && reader.importedBy === importId)
  if (!given.length && !waiting.length) return false
  for (const { list } of given) {
    const data = { subscriber: id, list, kind: 'withdrawal', wordingVersion: WITHDRAWAL, how: 'import-undone' }
    await req.payload.db.create({ collection: 'consents', data: { ...data, at: at.toISOString() }, req })
  }
  const kept = (reader.lists ?? []).filter((one) => !given.includes(one) && !waiting.includes(one))
  if (kept.length === 0 && consents.length === 0) {
    await req.payload.db.deleteOne({ collection: 'subscribers', where: { id: { equals: id } }, req })
  } else {
    await writeReader(req, reader, {
      lists: [...kept, ...given.map((one) => ({ ...one, state: 'unsubscribed' as const }))],
    })
  }
  const about = { collectionSlug: 'subscribers', documentId: id }
  await appendTrail({ req, actor: by, verb: 'reader-import-undone', ...about, after: { import: importId } })
  return true
}

const readersOf = async (payload: Payload, importId: string): Promise<string[]> => {
  const everything = { limit: 0, pagination: false } as const
  const [{ docs: made }, { docs: consents }] = await Promise.all([
    payload.db.find<Subscriber>({
      collection: 'subscribers',
      where: { importedBy: { equals: importId } },
      ...everything,
    }),
    payload.db.find<Consent>({ collection: 'consents', where: { how: { equals: 'import' } }, ...everything }),
  ])
  const agreed = consents.filter((one) => ofImport(one, importId)).map(({ subscriber }) => subscriber)
  const ids = agreed.map((one) => String(typeof one === 'object' ? one.id : one))
  return [...new Set([...made.map(({ id }) => String(id)), ...ids])]
}

/**
 * Takes back what an import added. What it stopped stays stopped: an undo, too, only ever lowers permission, and whether
 * a reader meant to stop since cannot be told.
 * @returns how many readers were changed back
 */
export const undoRoster = async ({
  payload,
  importId,
  by,
  at,
}: {
  payload: Payload
  importId: string
  by: TrailActor
  at: Date
}): Promise<number> => {
  const where = { id: { equals: importId } }
  const row = await payload.db.findOne<ReaderImport>({ collection: 'reader-imports', where })
  if (!row) throw new AppError('not-found', 'There is no such import.', 404)
  let undone = 0
  for (const id of await readersOf(payload, importId)) {
    if (await readerTransaction(payload, (req) => undoReader(req, id, { importId, by, at }))) undone += 1
  }
  if (!row.undoneAt) await claim({ payload, collection: 'reader-imports', where, data: { undoneAt: at.toISOString() } })
  return undone
}

import type { Payload, PayloadRequest } from 'payload'
import { appendTrail, type TrailActor } from '../../../editorial'
import type { Confirmation, Consent, ReaderImport, Subscriber } from '../../../payload-types'
import { AppError } from '../../../platform'
import { claim } from '../../../platform/claims'
import type { List } from '../../domain/lists'
import { askedRow } from '../../domain/readers/choices'
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

/** Lists that were asked for by a form and wait for their mail to be confirmed: whatever a file says of them too. */
const askedFor = async (req: PayloadRequest, subscriber: string): Promise<Set<List>> => {
  const { docs } = await req.payload.db.find<Confirmation>({
    collection: 'confirmations',
    where: { and: [{ subscriber: { equals: subscriber } }, { usedAt: { exists: false } }] },
    limit: 0,
    pagination: false,
    req,
  })
  return new Set(docs.flatMap(({ asked }) => askedRow.parse(asked).lists))
}

/** What a file said of somebody who never agreed to anything: not theirs, so not kept with what they asked for. */
const unsaid: Partial<Subscriber> = { name: null, topics: [], countries: [], residence: null }

/** Takes back a list that rests on this import's word alone; what the reader confirmed or asked for is theirs. */
const undoReader = async (req: PayloadRequest, id: string, { importId, by, at }: Undoing): Promise<boolean> => {
  const reader = await heldReader(req, id)
  if (!reader || reader.erasedAt) return false
  const consents = await consentsOf(req, id)
  const rests = new Set(consents.filter((one) => ofImport(one, importId)).map((one) => String(one.id)))
  const consentId = ({ consent }: { consent?: unknown }) =>
    String(typeof consent === 'object' && consent ? (consent as { id: unknown }).id : consent)
  const given = (reader.lists ?? []).filter((one) => one.state === 'active' && rests.has(consentId(one)))
  const asked = await askedFor(req, id)
  const made = reader.importedBy === importId
  const waiting = (reader.lists ?? []).filter(({ list, state }) => made && state === 'pending' && !asked.has(list))
  const theirs = (reader.lists ?? []).some(({ list, state }) => made && state === 'pending' && asked.has(list))
  if (!given.length && !waiting.length && !theirs) return false
  for (const { list } of given) {
    const data = { subscriber: id, list, kind: 'withdrawal', wordingVersion: WITHDRAWAL, how: 'import-undone' }
    await req.payload.db.create({ collection: 'consents', data: { ...data, at: at.toISOString() }, req })
  }
  const kept = (reader.lists ?? []).filter((one) => !given.includes(one) && !waiting.includes(one))
  if (kept.length === 0 && consents.length === 0) {
    await req.payload.db.deleteOne({ collection: 'subscribers', where: { id: { equals: id } }, req })
  } else {
    const ended = given.map((one) =>
      asked.has(one.list)
        ? { ...one, state: 'pending' as const, consent: null, confirmedAt: null }
        : { ...one, state: 'unsubscribed' as const },
    )
    await writeReader(req, reader, {
      lists: [...kept, ...ended],
      ...(made ? { importedBy: null } : {}),
      ...(made && !consents.length ? unsaid : {}),
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
 * Takes back what an import added, but for what its reader asked for by themselves. What it stopped stays stopped: an
 * undo, too, only ever lowers permission, and whether a reader meant to stop since cannot be told.
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

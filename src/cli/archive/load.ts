import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { appendTrail, type TransitionName, transition } from '../../editorial'
import { asArchive } from '../../newsletter'
import { inTransaction } from '../../platform'
import { type Entry, entries } from './entries'
import { withIds } from './with-ids'

export type Loaded = { readonly written: number; readonly kept: number }

/** Two people, as everywhere: one writes and publishes, another signs off. */
export type Signers = { readonly editor: TypedUser; readonly approver: TypedUser }

/**
 * Loads the archive, through the same doors, rules and steps as the panel: `editor` writes, submits and publishes,
 * `approver` signs off. Returns how many documents were written and how many had been written before.
 *
 * What was loaded once is never written again. A ledger row (`archive-loads`) is made in the transaction that makes
 * the document, so there is never one without the other: a run that was broken off is completed by the next without
 * doubles, and a document that an editor has since changed, renamed or deleted stays as the editor left it. Two runs
 * at once are safe too, since the key of a row is unique and the later of two transactions rolls back.
 *
 * @throws what the first refused document throws; everything before it stays loaded
 */
export const loadArchive = async ({
  payload,
  signers,
  say = () => {},
  list = entries,
}: {
  payload: Payload
  signers: Signers
  say?: (line: string) => void
  list?: readonly Entry[]
}): Promise<Loaded> => {
  const ids = await loadedBefore(payload)
  const loaded = { written: 0, kept: 0 }
  for (const collection of new Set(list.map((entry) => entry.collection))) {
    const group = list.filter((entry) => entry.collection === collection)
    const missing = group.filter(({ key }) => !ids.has(key))
    for (const entry of missing) ids.set(entry.key, await write({ payload, signers, entry, ids }))
    loaded.written += missing.length
    loaded.kept += group.length - missing.length
    say(`${collection}: ${missing.length} written, ${group.length - missing.length} there already`)
  }
  return loaded
}

const loadedBefore = async (payload: Payload): Promise<Map<string, string>> => {
  const { docs } = await payload.find({
    collection: 'archive-loads',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return new Map(docs.map(({ key, documentId }) => [key, documentId]))
}

type Write = { payload: Payload; signers: Signers; entry: Entry; ids: ReadonlyMap<string, string> }

const write = async ({ payload, signers, entry, ids }: Write): Promise<string> => {
  const { editor } = signers
  const req = await createLocalReq({ user: editor, context: asArchive() }, payload)
  const work = async () => {
    const { id } = await payload.create({
      collection: entry.collection,
      data: withIds(entry.data, ids) as never,
      ...(entry.file ? { filePath: entry.file } : {}),
      draft: entry.publish !== undefined,
      depth: 0,
      overrideAccess: false,
      user: editor,
      req,
    })
    await recordAsSystem(req, entry, String(id))
    await appendTrail({
      req,
      actor: 'cli:archive-load',
      verb: 'load',
      collectionSlug: entry.collection,
      documentId: String(id),
      after: { key: entry.key, as: `user:${editor.id}` },
    })
    if (entry.publish) await signOff(req, signers, entry.collection, String(id))
    return String(id)
  }
  return inTransaction(req, work).catch((cause: unknown) => {
    throw new Error(`${entry.key} was not loaded: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  })
}

/** The ordinary steps, in the transaction that makes the document; nobody is written to about each of a hundred. */
const signOff = async (req: PayloadRequest, { editor, approver }: Signers, slug: string, id: string): Promise<void> => {
  const steps: [TypedUser, TransitionName][] = [
    [editor, 'submit'],
    [approver, 'approve'],
    [editor, 'publish'],
  ]
  for (const [user, name] of steps) {
    req.user = user
    await transition({ req, slug, id, name, quiet: true })
  }
}

/** The ledger has no door for people; only the loader writes it. */
const recordAsSystem = (req: PayloadRequest, entry: Entry, documentId: string) =>
  req.payload.create({
    collection: 'archive-loads',
    data: { key: entry.key, collectionSlug: entry.collection, documentId },
    depth: 0,
    overrideAccess: true,
    req,
  })

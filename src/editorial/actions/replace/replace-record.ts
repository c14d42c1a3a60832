import type { PayloadRequest, TypedUser } from 'payload'
import { AppError, inTransaction } from '../../../platform'
import { triedAgain } from '../../../platform/database'
import { idOf } from '../../domain/citations'
import type { Replaced } from '../../domain/repoint'
import { appendTrail } from '../append-trail'
import { ownsDocument } from '../owns-document'
import { trailActor } from '../trail-actor'
import { repointDocuments } from './repoint-documents'

export type Replaceable = 'media' | 'sources'

/** What a new row takes over where nothing else is said. */
const kept = {
  media: ['alt', 'caption', 'credit', 'licence'],
  sources: ['csl', 'doi', 'url', 'archiveUrl', 'checkedOn', 'note'],
} as const

type Row = Record<string, unknown> & { id: string }
type Asked = { req: PayloadRequest & { user: TypedUser }; slug: Replaceable; id: string }

const stands = async ({ req, slug, id }: Asked): Promise<Row> => {
  const row = await req.payload.db.findOne<Row>({ collection: slug, where: { id: { equals: id } }, req })
  if (!row) throw new AppError('not-found', 'There is no such record.', 404)
  return row
}

const mayReplace = async (asked: Asked): Promise<void> => {
  await stands(asked)
  if (await ownsDocument(asked)) return
  throw new AppError('forbidden', 'Only those who may edit this may replace it.', 403)
}

const taken = (row: Row, slug: Replaceable): Record<string, unknown> =>
  Object.fromEntries(kept[slug].map((name) => [name, row[name] ?? null]))

type Item = Record<string, unknown> & { DOI?: unknown; URL?: unknown }

/** A new item brings its own DOI and address; those of the old row hold where it has none. */
const newSource = (old: Record<string, unknown>, data: Record<string, unknown>): Record<string, unknown> => {
  const csl = (data.csl ?? old.csl) as Item
  const own = data.csl ? (data.csl as Item) : {}
  const whole = { ...old, ...(own.DOI ? { doi: null } : {}), ...(own.URL ? { url: null } : {}), ...data }
  // The DOI may stay with the old row; its readers find it in the item.
  return { ...whole, csl: csl.DOI || !whole.doi ? csl : { ...csl, DOI: whole.doi } }
}

const stillStands = async (asked: Asked): Promise<Row> => {
  const row = await stands(asked)
  const newer = idOf(row.replacedBy)
  if (!newer) return row
  throw new AppError('already-replaced', 'This was replaced already. Replace the newer one instead.', 409, {
    data: { replacedBy: newer },
  })
}

const makeNew = async (asked: Asked, data: Record<string, unknown>, file: PayloadRequest['file']): Promise<string> => {
  const { req, slug, id } = asked
  const old = taken(await stillStands(asked), slug)
  const made = await req.payload.create({
    collection: slug,
    data: (slug === 'sources' ? newSource(old, data) : { ...old, ...data }) as never,
    ...(file ? { file: { ...file } } : {}),
    depth: 0,
    overrideAccess: false,
    context: { replaces: id },
    req,
  })
  // Once more after the first write, which lets nobody else come in between.
  await stillStands(asked)
  const to = String(made.id)
  await req.payload.db.updateOne({ collection: slug, where: { id: { equals: id } }, data: { replacedBy: to }, req })
  await appendTrail({
    req,
    actor: trailActor(req),
    verb: 'replace',
    collectionSlug: slug,
    documentId: id,
    after: { replacedBy: to },
  })
  return to
}

/**
 * Makes a new row in place of a picture or source that approved or public work uses, and puts it into every working copy
 * as this person. The old row stays as readers see it until those copies are signed off.
 * @throws AppError `not-found` (404), `forbidden` (403), `already-replaced` (409); whatever the new row's rules refuse
 */
export const replaceRecord = async ({
  data,
  file,
  ...asked
}: Asked & { data: Record<string, unknown>; file?: PayloadRequest['file'] }): Promise<Replaced> => {
  const { req, slug, id } = asked
  await mayReplace(asked)
  const to = await triedAgain(() => inTransaction(req, () => makeNew(asked, data, file)))
  return { id: to, documents: await repointDocuments(req, { slug, from: id, to }) }
}

/**
 * Once more for the working copies that still use what was replaced: those that were refused, or came to use it since.
 * @throws AppError `not-replaced` (409)
 */
export const repointAgain = async (asked: Asked): Promise<Replaced> => {
  const { req, slug, id } = asked
  await mayReplace(asked)
  const to = idOf((await stands(asked)).replacedBy)
  if (!to) throw new AppError('not-replaced', 'Nothing has taken the place of this yet. Replace it first.', 409)
  return { id: to, documents: await repointDocuments(req, { slug, from: id, to }) }
}

import { createHash } from 'node:crypto'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { type CanonicalField, canonicalDocument, canonicalValue, hashFormat } from '../domain/canonical'
import { type FieldShape, usedRecords } from '../domain/used-records'

export type Canonical = {
  collection: string
  document: Record<string, unknown>
  /** What readers see of each picture, its file by the hash of its bytes. */
  pictures?: Record<string, unknown>
  sources?: Record<string, unknown>
}

export type Taken = { canonical: Canonical; hash: string; version: string | null; data: Record<string, unknown> }

export const hashOf = (canonical: Canonical): string =>
  createHash('sha256').update(`imprimatur-snapshot/${hashFormat}\n`).update(JSON.stringify(canonical)).digest('hex')

const rowsById = async (
  req: PayloadRequest,
  collection: 'media' | 'sources',
  ids: readonly string[],
): Promise<Map<string, Record<string, unknown>>> => {
  if (!ids.length) return new Map()
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection,
    where: { id: { in: [...ids] } },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map((doc) => [String(doc.id), doc as Record<string, unknown>]))
}

const pictureOf = (row: Record<string, unknown> | undefined): unknown => {
  if (!row) return { missing: true }
  const { alt, caption, credit, licence, fileHash, filename, focalX, focalY } = row
  return canonicalValue({ alt, caption, credit, licence, file: fileHash ?? filename, focalX, focalY })
}

/** The canonical form of a stored document with the pictures and sources it shows; two queries at most. */
export const canonicalOf = async (
  req: PayloadRequest,
  slug: string,
  data: Record<string, unknown>,
): Promise<Canonical> => {
  const { payload } = req
  const fieldsOf = (name: string) =>
    payload.collections[name as CollectionSlug].config.fields as unknown as CanonicalField[] & FieldShape[]
  const used = usedRecords(fieldsOf(slug), data)
  const idsOf = (kind: 'media' | 'sources') => used.filter((one) => one.slug === kind).map(({ id }) => id)
  const [pictureIds, sourceIds] = [idsOf('media'), idsOf('sources')]
  const pictures = await rowsById(req, 'media', pictureIds)
  const sources = await rowsById(req, 'sources', sourceIds)
  const sourceOf = (row: Record<string, unknown> | undefined) =>
    row ? canonicalDocument(fieldsOf('sources'), row) : { missing: true }
  return canonicalValue({
    collection: slug,
    document: canonicalDocument(fieldsOf(slug), data),
    pictures: Object.fromEntries(pictureIds.map((id) => [id, pictureOf(pictures.get(id))])),
    sources: Object.fromEntries(sourceIds.map((id) => [id, sourceOf(sources.get(id))])),
  }) as Canonical
}

/** The working copy as the database holds it: the newest version, or the row of a document without one. */
export const workingCopy = async (
  req: PayloadRequest,
  slug: string,
  id: string,
): Promise<{ version: string | null; data: Record<string, unknown> } | null> => {
  const collection = slug as CollectionSlug
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  const [newest] = docs
  if (newest) return { version: String(newest.id), data: newest.version }
  const row = await liveCopy(req, slug, id)
  return row ? { version: null, data: row } : null
}

/** The row readers are served from. */
export const liveCopy = (req: PayloadRequest, slug: string, id: string): Promise<Record<string, unknown> | null> =>
  req.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: slug as CollectionSlug,
    where: { id: { equals: id } },
    req,
  })

/** Canonical form and hash of the working copy; null where there is no such document. */
export const takeSnapshot = async (req: PayloadRequest, slug: string, id: string): Promise<Taken | null> => {
  const copy = await workingCopy(req, slug, id)
  if (!copy) return null
  const canonical = await canonicalOf(req, slug, copy.data)
  return { canonical, hash: hashOf(canonical), ...copy }
}

/** The content hash of a snapshot that was kept; null where there is none. */
export const keptHash = async (req: PayloadRequest, id: string | null | undefined): Promise<string | null> => {
  if (!id) return null
  const row = await req.payload.db.findOne<{ id: string; hash: string }>({
    collection: 'snapshots',
    where: { id: { equals: id } },
    select: { hash: true } as never,
    req,
  })
  return row?.hash ?? null
}

/** Keeps a snapshot as a row; never changed afterwards. @returns the row's id */
export const keepSnapshot = async (req: PayloadRequest, slug: string, id: string, taken: Taken): Promise<string> => {
  const { canonical, hash, version } = taken
  const row = await req.payload.db.create({
    collection: 'snapshots',
    data: { collectionSlug: slug, documentId: id, version, canonical, hash, hashFormat },
    req,
  })
  return String(row.id)
}

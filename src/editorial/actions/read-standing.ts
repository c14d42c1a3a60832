import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { type Doc, type Importer, type References, referenceOf } from '../domain/import-plan'

const all = async (req: PayloadRequest, slug: string, where?: Where): Promise<Doc[]> => {
  const collection = slug as CollectionSlug
  const read = async (draft: boolean): Promise<Doc[]> => {
    const { docs } = await req.payload.find({
      collection,
      ...(where ? { where } : {}),
      draft,
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: false,
      user: req.user,
    })
    return docs as unknown as Doc[]
  }
  const drafts = await read(true)
  if ((await req.payload.collections[collection].config.access.read({ req })) === true) return drafts
  // Who may not see a document's newer draft is not shown the document at all by a draft read: its live row is theirs.
  const seen = new Set(drafts.map(({ id }) => id))
  return [...drafts, ...(await read(false)).filter(({ id }) => !seen.has(id))]
}

/** The documents a table is held against, newest drafts included, and what its names stand for: as the person sees them. */
export const readStanding = async (args: {
  req: PayloadRequest
  slug: string
  importer: Importer
  where?: Where
}): Promise<{ docs: Doc[]; references: References }> => {
  const { req, slug, importer, where } = args
  const docs = await all(req, slug, where)
  const references: Record<string, References[string]> = {}
  for (const [kind, naming] of Object.entries(importer.names)) {
    references[kind] = referenceOf(naming, kind === slug && !where ? docs : await all(req, kind))
  }
  return { docs, references }
}

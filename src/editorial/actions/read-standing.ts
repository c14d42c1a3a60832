import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { type Doc, type Importer, type References, referenceOf } from '../domain/import-plan'

const all = async (req: PayloadRequest, collection: string, where?: Where): Promise<Doc[]> => {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    ...(where ? { where } : {}),
    draft: true,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
  })
  return docs as unknown as Doc[]
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

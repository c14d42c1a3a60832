import type { CollectionSlug, PayloadRequest, Where } from 'payload'

export type Row = Record<string, unknown> & { id: string }

const all = { draft: false, depth: 0, limit: 0, pagination: false } as const

/** Stored rows as they stand, in the caller's transaction, whoever asks: relations by id, hidden fields included. */
export const rowsOf = async (req: PayloadRequest, collection: CollectionSlug, where: Where): Promise<Row[]> => {
  const { docs } = await req.payload.find({
    ...all,
    collection,
    where,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  return docs as unknown as Row[]
}

/** Where an issue stands in sign-off. */
export const workflowOf = async (req: PayloadRequest, issue: string): Promise<Row | undefined> => {
  const about: Where[] = [{ collectionSlug: { equals: 'issues' } }, { documentId: { equals: issue } }]
  return (await rowsOf(req, 'workflows', { and: about }))[0]
}

/** The same transaction, with nobody signed in: a mail shows what readers see, whoever signs it off. */
const asReader = (req: PayloadRequest): PayloadRequest => {
  const { payloadDataLoader: _, ...rest } = req
  return { ...rest, headers: req.headers, user: null } as unknown as PayloadRequest
}

/** Rows as readers see them: published ones alone, without what is withheld. */
export const publicRows = async (req: PayloadRequest, collection: CollectionSlug, where: Where): Promise<Row[]> => {
  const { docs } = await req.payload.find({ ...all, collection, where, overrideAccess: false, req: asReader(req) })
  return docs as unknown as Row[]
}

/** Rows as readers see them, by id. */
export const publicById = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<Map<string, Row>> => {
  if (!ids.length) return new Map()
  const rows = await publicRows(req, collection, { id: { in: [...new Set(ids)] } })
  return new Map(rows.map((row) => [row.id, row]))
}

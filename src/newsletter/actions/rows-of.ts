import type { CollectionSlug, PayloadRequest, Where } from 'payload'

export type Row = Record<string, unknown> & { id: string }

/** Stored rows as they stand, in the caller's transaction, whoever asks: relations by id, hidden fields included. */
export const rowsOf = async (req: PayloadRequest, collection: CollectionSlug, where: Where): Promise<Row[]> => {
  const { docs } = await req.payload.find({
    collection,
    where,
    draft: false,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  return docs as unknown as Row[]
}

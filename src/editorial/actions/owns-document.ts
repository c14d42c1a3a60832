import type { CollectionSlug, PayloadRequest, Where } from 'payload'

/** Whether the access table lets this person edit the document: their own, by their collection's rule, or any. */
export const ownsDocument = async ({
  req,
  slug,
  id,
}: {
  req: PayloadRequest
  slug: string
  id: string
}): Promise<boolean> => {
  if (!req.user) return false
  const collection = slug as CollectionSlug
  const access = await req.payload.collections[collection].config.access.update({ req, id })
  if (typeof access === 'boolean') return access
  const where: Where = { and: [{ id: { equals: id } }, access as Where] }
  const { totalDocs } = await req.payload.count({ collection, where, overrideAccess: true, req })
  return totalDocs > 0
}

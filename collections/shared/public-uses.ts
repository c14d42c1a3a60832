import type { PayloadRequest } from 'payload'

/** How many published documents show this picture or source to readers. */
export const publicUses = async (
  req: PayloadRequest,
  { slug, id }: { slug: 'media' | 'sources'; id: string },
): Promise<number> => {
  const { totalDocs } = await req.payload.count({
    collection: 'public-uses',
    where: { and: [{ usedSlug: { equals: slug } }, { usedId: { equals: id } }] },
    overrideAccess: true,
    req,
  })
  return totalDocs
}

import type { CollectionSlug, PayloadRequest } from 'payload'

export type DocumentRef = { slug: string; id: string }

const keyOf = ({ slug, id }: DocumentRef): string => `${slug}:${id}`

const nested = (doc: Record<string, unknown>, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], doc)

/**
 * What these documents are called in their newest version, as far as the caller may read them: one query a collection.
 * What is missing in the answer is not there for them.
 */
export const titlesOf = async (
  req: PayloadRequest,
  wanted: readonly DocumentRef[],
): Promise<(ref: DocumentRef) => string | undefined> => {
  const found = new Map<string, string>()
  for (const slug of new Set(wanted.map((ref) => ref.slug))) {
    const collection = slug as CollectionSlug
    const config = req.payload.collections[collection]?.config
    if (!config) continue
    const ids = [...new Set(wanted.filter((ref) => ref.slug === slug).map(({ id }) => id))]
    const title = config.admin.useAsTitle ?? 'id'
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: ids } },
      draft: Boolean(config.versions?.drafts),
      depth: 0,
      limit: ids.length,
      pagination: false,
      select: { [title.split('.')[0] as string]: true } as never,
      overrideAccess: false,
      user: req.user,
      req,
    })
    for (const doc of docs as unknown as (Record<string, unknown> & { id: unknown })[]) {
      const name = nested(doc, title)
      const id = String(doc.id)
      found.set(keyOf({ slug, id }), typeof name === 'string' && name.trim() ? name : id)
    }
  }
  return (ref) => found.get(keyOf(ref))
}

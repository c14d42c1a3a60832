import type { CollectionSlug, PayloadRequest, Where } from 'payload'

/** Whose working copies a person may see: those of whole collections, and single documents that are theirs. */
export type Scope = { all: string[]; own: [slug: string, ids: string[]][] }

const ownIds = async (req: PayloadRequest, collection: CollectionSlug, where: Where): Promise<string[]> => {
  const { docs } = await req.payload.find({
    collection,
    where,
    draft: true,
    depth: 0,
    limit: 0,
    pagination: false,
    select: {} as never,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map(({ id }) => String(id))
}

/**
 * By each collection's own access: who reads all of it sees all, whoever reads only what readers see is held to the
 * documents they may edit.
 */
export const scopeOf = async (req: PayloadRequest, slugs: readonly string[]): Promise<Scope> => {
  const scope: Scope = { all: [], own: [] }
  for (const slug of req.user ? slugs : []) {
    const collection = slug as CollectionSlug
    const { read, update } = req.payload.collections[collection].config.access
    if ((await read({ req })) === true) {
      scope.all.push(slug)
      continue
    }
    const mine = await update({ req })
    const ids = typeof mine === 'boolean' ? [] : await ownIds(req, collection, mine)
    if (ids.length) scope.own.push([slug, ids])
  }
  return scope
}

/** The scope as a query on rows that name a document; null where it is empty. */
export const whereInScope = ({ all, own }: Scope): Where | null => {
  const parts: Where[] = [
    ...(all.length ? [{ collectionSlug: { in: all } }] : []),
    ...own.map(([slug, ids]): Where => ({ and: [{ collectionSlug: { equals: slug } }, { documentId: { in: ids } }] })),
  ]
  return parts.length ? { or: parts } : null
}

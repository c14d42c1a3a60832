import type { PayloadRequest, Where } from 'payload'
import type { Tick } from '../domain/checklist'

type Row = { id: string; body?: string | null; author?: unknown; createdAt: string | Date }

/** Standing ticks of a document on this very content. */
export const ticksWhere = (about: { slug: string; id: string; hash: string }): Where => ({
  and: [
    { collectionSlug: { equals: about.slug } },
    { documentId: { equals: about.id } },
    { kind: { equals: 'tick' } },
    { snapshot: { equals: about.hash } },
    { resolved: { not_equals: true } },
  ],
})

/**
 * Who ticked which item on the content of this hash, the oldest tick of an item alone. A tick is a row of `reviews` that
 * names the hash it was made on: when the content changes nothing has to be cleared, and two people who tick at once
 * write two rows.
 */
export const ticksOn = async ({
  req,
  ...about
}: {
  req: PayloadRequest
  slug: string
  id: string
  hash: string
}): Promise<Tick[]> => {
  const { docs } = await req.payload.db.find<Row>({
    collection: 'reviews',
    where: ticksWhere(about),
    sort: ['-createdAt', '-id'],
    limit: 0,
    pagination: false,
    req,
  })
  const ticks = docs.map(({ body, author, createdAt }): Tick => {
    const by = String((author as { id?: unknown } | null)?.id ?? author)
    return { item: body ?? '', by, at: new Date(createdAt).toISOString() }
  })
  return [...new Map(ticks.map((tick) => [tick.item, tick])).values()]
}

import type { PayloadRequest, Where } from 'payload'
import type { Tick } from '../domain/checklist'

type Row = { id: string; body?: string | null; author?: unknown; createdAt: string | Date }

export type TicksAbout = {
  slug: string
  id: string
  /** Of the content, with what it shows of others where that is signed too. */
  hash: string
  /** It is signed off: what was ticked of this content then is not asked again, whatever it shows of others by now. */
  signed?: boolean
}

/** Standing ticks of a document on this very content. */
export const ticksWhere = (about: TicksAbout): Where => ({
  and: [
    { collectionSlug: { equals: about.slug } },
    { documentId: { equals: about.id } },
    { kind: { equals: 'tick' } },
    { snapshot: about.signed ? { contains: about.hash.split('.')[0] } : { equals: about.hash } },
    { resolved: { not_equals: true } },
  ],
})

/**
 * Who ticked which item on the content of this hash, the oldest tick of an item alone. A tick is a row of `reviews` that
 * names the hash it was made on: when the content changes nothing has to be cleared, and two people who tick at once
 * write two rows.
 */
export const ticksOn = async ({ req, ...about }: TicksAbout & { req: PayloadRequest }): Promise<Tick[]> => {
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

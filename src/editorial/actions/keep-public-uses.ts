import type { PayloadRequest, Where } from 'payload'
import type { UsedRecord } from '../domain/used-records'

type Row = UsedRecord & { rowId: string }

const keyOf = ({ slug, id }: UsedRecord): string => `${slug}:${id}`

/**
 * Writes down, in the save's transaction, which pictures and sources a document shows its readers (`used`: none once
 * it is not public), and opens or closes each picture accordingly. Every picture that is named is written, changed or
 * not, so that two publications that touch one picture cannot both decide on what they saw before the other.
 */
export const keepPublicUses = async ({
  req,
  slug,
  id,
  used,
}: {
  req: PayloadRequest
  slug: string
  id: string
  used: readonly UsedRecord[]
}): Promise<void> => {
  const { db } = req.payload
  const collection = 'public-uses' as const
  const mine: Where = { and: [{ collectionSlug: { equals: slug } }, { documentId: { equals: id } }] }
  const { docs } = await db.find<{ id: string; usedSlug: UsedRecord['slug']; usedId: string }>({
    collection,
    where: mine,
    limit: 0,
    pagination: false,
    req,
  })
  const before: Row[] = docs.map((row) => ({ rowId: row.id, slug: row.usedSlug, id: row.usedId }))
  const held = new Set(before.map(keyOf))
  const wanted = new Set(used.map(keyOf))
  const gone = before.filter((row) => !wanted.has(keyOf(row)))
  if (gone.length) {
    await db.deleteMany({ collection, where: { id: { in: gone.map(({ rowId }) => rowId) } }, req })
  }
  for (const use of used) {
    if (held.has(keyOf(use))) continue
    const data = { usedSlug: use.slug, usedId: use.id, collectionSlug: slug, documentId: id }
    await db.create({ collection, data, req })
  }
  const pictures = new Set([...used, ...gone].flatMap((use) => (use.slug === 'media' ? [use.id] : [])))
  for (const picture of pictures) {
    const where: Where = { and: [{ usedSlug: { equals: 'media' } }, { usedId: { equals: picture } }] }
    const { totalDocs } = await db.count({ collection, where, req })
    await db.updateOne({
      collection: 'media',
      where: { id: { equals: picture } },
      data: { public: totalDocs > 0 },
      req,
    } as Parameters<typeof db.updateOne>[0])
  }
}

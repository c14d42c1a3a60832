import type { CollectionSlug, PayloadRequest } from 'payload'
import type { SignedUses } from '../../domain/repoint'
import { type FieldShape, type UsedRecord, usedRecords } from '../../domain/used-records'
import type { WorkflowRow } from '../workflow-row'

/** Working copies that are signed off and not published yet. */
const approvedUses = async (req: PayloadRequest, used: UsedRecord): Promise<number> => {
  const { db, collections } = req.payload
  const { docs } = await db.find<WorkflowRow>({
    collection: 'workflows',
    where: { stage: { in: ['approved', 'scheduled'] } },
    limit: 0,
    pagination: false,
    req,
  })
  let count = 0
  for (const slug of new Set(docs.map((row) => row.collectionSlug))) {
    const collection = slug as CollectionSlug
    const parents = docs.filter((row) => row.collectionSlug === slug).map(({ documentId }) => documentId)
    const found = await db.findVersions<Record<string, unknown>>({
      collection,
      where: { and: [{ latest: { equals: true } }, { parent: { in: parents } }] },
      limit: 0,
      pagination: false,
      req,
    })
    const fields = collections[collection].config.fields as unknown as readonly FieldShape[]
    const uses = ({ version }: { version: Record<string, unknown> }) =>
      usedRecords(fields, version).some(({ slug: kind, id }) => kind === used.slug && id === used.id)
    count += found.docs.filter(uses).length
  }
  return count
}

/** How many documents show this picture or source to readers, and how many are signed off to do so. */
export const signedUses = async (req: PayloadRequest, { slug, id }: UsedRecord): Promise<SignedUses> => {
  const { totalDocs } = await req.payload.db.count({
    collection: 'public-uses',
    where: { and: [{ usedSlug: { equals: slug } }, { usedId: { equals: id } }] },
    req,
  })
  return { published: totalDocs, approved: await approvedUses(req, { slug, id }) }
}

/** Whether it stays as it is: what people signed does not change underneath. */
export const isSignedFor = async (req: PayloadRequest, used: UsedRecord): Promise<boolean> => {
  const { published, approved } = await signedUses(req, used)
  return published + approved > 0
}

import type { PayloadRequest } from 'payload'
import { keptHash } from './take-snapshot'
import type { WorkflowRow } from './workflow-row'

/** Whether readers see what nobody signed off, because it was public before there was sign-off. */
export const publicBeforeSignOff = async (req: PayloadRequest, row: WorkflowRow, live: boolean): Promise<boolean> => {
  // What was approved and is published since carries its hash until it is changed.
  if (!live || (row.stage === 'published' && row.approvedHash)) return false
  const hash = await keptHash(req, row.publicSnapshot)
  if (!hash) return false
  const { totalDocs } = await req.payload.db.count({
    collection: 'reviews',
    where: {
      and: [
        { collectionSlug: { equals: row.collectionSlug } },
        { documentId: { equals: row.documentId } },
        { kind: { equals: 'approval' } },
        { snapshot: { equals: hash } },
      ],
    },
    req,
  })
  return totalDocs === 0
}

import type { PayloadRequest, Where } from 'payload'
import type { Workflow } from '../../payload-types'

export type WorkflowRow = Workflow

export const rowOf = (collectionSlug: string, documentId: string): Where => ({
  and: [{ collectionSlug: { equals: collectionSlug } }, { documentId: { equals: documentId } }],
})

/** Where a document stands; null for one that no save of ours has seen. */
export const readWorkflow = (
  req: PayloadRequest,
  collectionSlug: string,
  documentId: string,
): Promise<WorkflowRow | null> =>
  req.payload.db.findOne<WorkflowRow>({ collection: 'workflows', where: rowOf(collectionSlug, documentId), req })

/**
 * Moves the row on, if it still stands as it was read: same revision, same stage. Inside the caller's transaction.
 * @returns false where somebody was quicker
 */
export const moveWorkflow = async (
  req: PayloadRequest,
  { id, revision, stage }: Pick<WorkflowRow, 'id' | 'revision' | 'stage'>,
  data: Partial<WorkflowRow>,
): Promise<boolean> => {
  const { db } = req.payload
  const moved = await db.updateOne({
    collection: 'workflows',
    where: { and: [{ id: { equals: id } }, { revision: { equals: revision } }, { stage: { equals: stage } }] },
    data,
    options: { atomic: true },
    req,
  } as Parameters<typeof db.updateOne>[0])
  return Boolean(moved)
}

/** People who saved a real change since the last approval. */
export const editorsOf = (row: Pick<WorkflowRow, 'editorsSinceApproval'> | null): string[] =>
  Array.isArray(row?.editorsSinceApproval) ? (row.editorsSinceApproval as string[]) : []

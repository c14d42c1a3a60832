import type { PayloadRequest } from 'payload'
import { AppError } from '../../platform'
import { isUniqueClash } from '../../platform/database'
import { isSignedOff } from '../domain/stages'
import { editorsOf, moveWorkflow, readWorkflow, type WorkflowRow } from './workflow-row'

const CHANGED =
  'Somebody saved this document after you opened it. Reload to see their version, then make your change again; nothing of theirs was overwritten.'

// The panel's form hears of it as an error on the field, and offers their version (src/admin/conflict-banner).
const changed = ({ cause, ...data }: { expected: number | null; revision?: number; cause?: unknown }) =>
  new AppError('changed-since-loaded', CHANGED, 409, {
    data: { ...data, errors: [{ path: 'revision', message: CHANGED }] },
    cause,
  })

const withEditor = (row: WorkflowRow, editor: string | null): string[] => [
  ...new Set([...editorsOf(row), ...(editor ? [editor] : [])]),
]

/**
 * Claims revision `expected` → `expected + 1` on the document's row in `workflows`, inside the save's transaction, and
 * answers the new number and the row as it was. A document without a row yet gets one, as a draft. Whoever saves is
 * noted as an editor, except where an approval stands: there only a real change makes one (void-approval.ts).
 * @throws AppError `changed-since-loaded` (409) when somebody else saved first
 */
export const claimRevision = async ({
  req,
  collectionSlug,
  documentId,
  expected,
  editor,
}: {
  req: PayloadRequest
  collectionSlug: string
  documentId: string
  /** The number the caller loaded; `null` takes whatever stands now (a restored version). */
  expected: number | null
  /** Id of the person who saves; null for a transition's own write and for what no person writes. */
  editor: string | null
}): Promise<{ revision: number; before: WorkflowRow | null }> => {
  const row = await readWorkflow(req, collectionSlug, documentId)
  if (!row) {
    const revision = (expected ?? 0) + 1
    const data = {
      collectionSlug,
      documentId,
      revision,
      stage: 'draft' as const,
      editorsSinceApproval: editor ? [editor] : [],
    }
    await req.payload.db.create({ collection: 'workflows', data, req }).catch((cause) => {
      throw isUniqueClash(cause) ? changed({ expected, cause }) : cause
    })
    return { revision, before: null }
  }
  const seen = expected ?? row.revision
  const noted =
    isSignedOff(row.stage) || row.stage === 'published' ? {} : { editorsSinceApproval: withEditor(row, editor) }
  const claimed = await moveWorkflow(req, { ...row, revision: seen }, { revision: seen + 1, ...noted })
  if (!claimed) throw changed({ expected: seen, revision: row.revision })
  return { revision: seen + 1, before: row }
}

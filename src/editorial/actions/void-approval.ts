import type { PayloadRequest } from 'payload'
import { isSignedOff } from '../domain/stages'
import { stageAfterSave } from '../domain/transitions'
import { takeApprovalBack } from './take-approval-back'
import { keptHash, takeSnapshot } from './take-snapshot'
import { editorsOf, type WorkflowRow } from './workflow-row'

/**
 * After a save of what was signed off or is public: where what readers would see has changed, the approval is void, the
 * document is a draft again, its schedule is held, and the trail and those concerned are told. In the save's transaction.
 */
export const voidApproval = async ({
  req,
  slug,
  id,
  row,
  revision,
  trashed,
}: {
  req: PayloadRequest
  slug: string
  id: string
  /** The document's row before this save. */
  row: WorkflowRow
  /** The revision this save has claimed. */
  revision: number
  trashed: boolean
}): Promise<void> => {
  if (!trashed && !isSignedOff(row.stage) && row.stage !== 'published') return
  const taken = await takeSnapshot(req, slug, id)
  // What was public before sign-off has no approval: it is compared with what was found when it was taken over.
  const signed = row.approvedHash ?? (await keptHash(req, row.publicSnapshot))
  const changed = trashed || taken?.hash !== signed
  const stage = trashed ? 'draft' : stageAfterSave(row.stage, changed)
  if (!changed || (stage === row.stage && !trashed)) return
  const user = req.user as { id: string | number } | null
  const editors = [...new Set([...editorsOf(row), ...(user ? [String(user.id)] : [])])]
  const why = 'Changed after its approval.'
  await takeApprovalBack({ req, row: { ...row, revision }, stage, editors, why, hash: taken?.hash })
}

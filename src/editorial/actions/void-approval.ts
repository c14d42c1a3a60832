import type { PayloadRequest } from 'payload'
import { AppError, clockOf } from '../../platform'
import { isSignedOff } from '../domain/stages'
import { stageAfterSave } from '../domain/transitions'
import { appendTrail } from './append-trail'
import { closeSchedules } from './close-schedules'
import { recordNotice } from './record-notice'
import { keptHash, takeSnapshot } from './take-snapshot'
import { trailActor } from './trail-actor'
import { editorsOf, moveWorkflow, type WorkflowRow } from './workflow-row'

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
  const moved = await moveWorkflow(
    req,
    { ...row, revision },
    { stage, approvedSnapshot: null, approvedHash: null, editorsSinceApproval: editors, due: null, requestedAt: null },
  )
  if (!moved)
    throw new AppError('changed-since-loaded', 'Somebody else moved this document on. Reload and try again.', 409)
  if (!isSignedOff(row.stage)) return
  await closeSchedules({ req, slug, id, verbs: ['publish'], state: 'held', why: 'Changed after its approval.' })
  await appendTrail({
    req,
    clock: clockOf(req.payload),
    actor: trailActor(req),
    verb: 'approval-voided',
    collectionSlug: slug,
    documentId: id,
    ...(row.approvedHash ? { snapshot: row.approvedHash } : {}),
    before: { stage: row.stage },
    after: { stage, hash: taken?.hash },
  })
  await recordNotice(req, { slug, id, transition: 'voided', actor: user ? String(user.id) : null })
}

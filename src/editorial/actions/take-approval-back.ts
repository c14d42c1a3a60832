import type { PayloadRequest } from 'payload'
import { AppError, clockOf } from '../../platform'
import { isSignedOff, type Stage } from '../domain/stages'
import { appendTrail } from './append-trail'
import { closeSchedules } from './close-schedules'
import { recordNotice } from './record-notice'
import { trailActor } from './trail-actor'
import { moveWorkflow, type WorkflowRow } from './workflow-row'

/**
 * Puts a document back to `stage` without its approval, inside the caller's transaction. Where one stood, its schedule
 * is held for the reason `why`, and the trail and those concerned are told. Of a published one the live copy stays.
 * @throws AppError `changed-since-loaded` (409) where somebody else was quicker
 */
export const takeApprovalBack = async ({
  req,
  row,
  stage,
  editors,
  why,
  hash,
}: {
  req: PayloadRequest
  /** The document's row as it stands in this transaction. */
  row: WorkflowRow
  stage: Stage
  /** Who counts as an editor since the last approval from now on. */
  editors: readonly string[]
  why: string
  /** Of what stands now. */
  hash?: string | undefined
}): Promise<void> => {
  const { collectionSlug: slug, documentId: id } = row
  const moved = await moveWorkflow(req, row, {
    stage,
    approvedSnapshot: null,
    approvedHash: null,
    editorsSinceApproval: [...editors],
    due: null,
    requestedAt: null,
  })
  if (!moved)
    throw new AppError('changed-since-loaded', 'Somebody else moved this document on. Reload and try again.', 409)
  if (!isSignedOff(row.stage)) return
  await closeSchedules({ req, slug, id, verbs: ['publish'], state: 'held', why })
  await appendTrail({
    req,
    clock: clockOf(req.payload),
    actor: trailActor(req),
    verb: 'approval-voided',
    collectionSlug: slug,
    documentId: id,
    ...(row.approvedHash ? { snapshot: row.approvedHash } : {}),
    before: { stage: row.stage },
    after: { stage, hash },
  })
  const actor = req.user ? String(req.user.id) : null
  await recordNotice(req, { slug, id, transition: 'voided', actor })
}

import type { CollectionSlug } from 'payload'
import { AppError, proofPoint } from '../../../platform'
import { closeSchedules } from '../close-schedules'
import { dropPass, withPass } from '../gate-pass'
import { canonicalOf, hashOf, liveCopy } from '../take-snapshot'
import type { Step, StepResult } from './step'

/** The one write that puts content in public or takes it down, under a pass for exactly this. */
export const writePublic = async (step: Step, target: 'published' | 'draft', hash: string | null): Promise<void> => {
  const { req, slug, id } = step
  try {
    await req.payload.update({
      collection: slug as CollectionSlug,
      id,
      data: { _status: target } as never,
      // A published status under `draft: true` publishes the newest working copy; without it the live row's own.
      draft: target === 'published',
      overrideAccess: true,
      depth: 0,
      req,
      context: withPass({ collectionSlug: slug, documentId: id, hash, target }),
    })
  } finally {
    dropPass(req)
  }
}

const notAsApproved = (sentence: string, data: object) =>
  new AppError('not-as-approved', sentence, 409, { data: { ...data } })

/**
 * Puts the approved snapshot in public: the working copy must hash to it before, and the live row after. Whatever
 * alters content on the way (a hook, a default, an upgrade, a picture swapped) ends the transaction instead.
 * @throws AppError `not-as-approved` (409)
 */
export const publish = async (step: Step): Promise<StepResult> => {
  const { req, slug, id, row, taken } = step
  const approved = row.approvedHash
  if (!approved || taken.hash !== approved) {
    throw notAsApproved('What stands here now is not what was approved. Send it to review again.', {
      approved,
      stands: taken.hash,
    })
  }
  await proofPoint('publish-after-check')
  await writePublic(step, 'published', approved)
  await proofPoint('publish-after-write')
  const stands = await liveCopy(req, slug, id)
  const shown = stands ? hashOf(await canonicalOf(req, slug, stands)) : null
  if (shown !== approved) {
    throw notAsApproved(
      'What would stand in public differs from what was approved, so nothing was published. Somebody who keeps this system should look at the log.',
      { approved, shown },
    )
  }
  await closeSchedules({ ...step, verbs: ['publish'] })
  return { stage: 'published', row: { publicSnapshot: row.approvedSnapshot ?? null } }
}

const down = { publicSnapshot: null }

/** Takes the live copy down; the text stays as a draft. */
export const unpublish = async (step: Step): Promise<StepResult> => {
  await writePublic(step, 'draft', null)
  const { stage } = step.row
  // At its time the live copy goes, however far the next working copy has come, and that one's own schedule stands.
  await closeSchedules({ ...step, verbs: stage === 'published' ? ['publish', 'unpublish'] : ['unpublish'] })
  return { stage: stage === 'published' ? 'draft' : stage, row: down }
}

/** Puts a document away, out of readers' reach. */
export const archive = async (step: Step): Promise<StepResult> => {
  if (step.live) await writePublic(step, 'draft', null)
  await closeSchedules({ ...step, verbs: ['publish', 'unpublish'] })
  return { stage: 'archived', row: down }
}

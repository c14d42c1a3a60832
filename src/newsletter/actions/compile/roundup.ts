import type { PayloadRequest } from 'payload'
import type { Issue } from '../../../payload-types'
import { AppError, requireRole } from '../../../platform'
import { workflowOf } from '../rows-of'
import { workingCopy } from '../working-copy'

const NOT_YOURS = 'Only editors and admins compile an issue.'

/**
 * The working copy of a roundup, for those who read drafts.
 * @throws AppError `sign-in` (401), `forbidden` (403), `not-found` (404), `not-a-roundup` (409)
 */
export const readRoundup = async (req: PayloadRequest, id: string): Promise<Issue> => {
  requireRole(req, ['admin', 'editor', 'reviewer', 'author'], 'Only the desk reads what is not sent yet.')
  const issue = await workingCopy(req, id)
  if (!issue) throw new AppError('not-found', 'There is no such issue.', 404)
  if (issue.kind !== 'roundup') throw new AppError('not-a-roundup', 'Only a trial roundup lists changes.', 409)
  return issue
}

/**
 * Where this person may change the list of this roundup now.
 * @throws AppError `sign-in` (401), `forbidden` (403), `wrong-stage` (409)
 */
const requireOpen = async (req: PayloadRequest, id: string): Promise<void> => {
  requireRole(req, ['editor', 'admin'], NOT_YOURS)
  const row = await workflowOf(req, id)
  if (['draft', 'in-review', 'changes-requested'].includes(String(row?.stage))) return
  const sentence = 'This issue is signed off or sent. Open it again before its list changes.'
  throw new AppError('wrong-stage', sentence, 409)
}

/** Why this person may not change the list now, as a sentence; null where they may. */
export const whyClosed = async (req: PayloadRequest, id: string): Promise<string | null> => {
  try {
    await requireOpen(req, id)
    return null
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
}

/**
 * The working copy of a roundup whose list may still be changed, by this person.
 * @throws AppError `sign-in` (401), `forbidden` (403), `not-found` (404), `not-a-roundup`, `wrong-stage` (409)
 */
export const openRoundup = async (req: PayloadRequest, id: string): Promise<Issue> => {
  requireRole(req, ['editor', 'admin'], NOT_YOURS)
  const issue = await readRoundup(req, id)
  await requireOpen(req, id)
  return issue
}

type Listed = NonNullable<Issue['changes']>[number]

/** Saves the list of a roundup as the person's own draft save, with its claim of the revision. */
export const saveList = async (req: PayloadRequest, id: string, changes: readonly Partial<Listed>[]): Promise<void> => {
  await req.payload.update({
    collection: 'issues',
    id,
    data: { changes, _status: 'draft' } as never,
    draft: true,
    depth: 0,
    overrideAccess: false,
    req,
  })
}

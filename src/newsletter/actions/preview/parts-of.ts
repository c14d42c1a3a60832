import type { PayloadRequest } from 'payload'
import type { Issue } from '../../../payload-types'
import { AppError, type Clock, requireRole } from '../../../platform'
import type { MailParts } from '../../domain/mail-parts'
import { renderMail } from '../../domain/render/mail'
import { CannotRender } from '../../domain/render/text'
import { gatherMail } from '../render/gather-mail'
import { rowsOf, workflowOf } from '../rows-of'
import { workingCopy } from '../working-copy'

export type Seen = {
  issue: Issue
  parts: MailParts
  /** They are the parts that were approved, not a rendering of the draft. */
  approved: boolean
}

/**
 * The parts of an issue as they would go out: those of its approval while it stands, else its working copy rendered now.
 * @throws AppError `sign-in` (401), `forbidden` (403), `not-found` (404), `mail-not-rendered` (422)
 */
export const partsOf = async (req: PayloadRequest, id: string, clock: Clock): Promise<Seen> => {
  requireRole(req, ['editor', 'admin', 'reviewer'], 'Only those who sign issues off look at their mail.')
  const issue = await workingCopy(req, id)
  if (!issue) throw new AppError('not-found', 'There is no such issue.', 404)
  const row = await workflowOf(req, id)
  const stands = ['approved', 'scheduled', 'published'].includes(String(row?.stage)) ? row?.approvedSnapshot : null
  const [kept] = stands ? await rowsOf(req, 'mail-parts', { snapshot: { equals: stands } }) : []
  if (kept) return { issue, parts: kept.parts as MailParts, approved: true }
  try {
    return { issue, parts: renderMail(await gatherMail({ req, issue, now: clock.now() })), approved: false }
  } catch (error) {
    if (error instanceof CannotRender) throw new AppError('mail-not-rendered', error.message, 422, { cause: error })
    throw error
  }
}

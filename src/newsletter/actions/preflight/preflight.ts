import type { PayloadRequest } from 'payload'
import type { ChecklistRule } from '../../../editorial'
import type { Issue } from '../../../payload-types'
import { checkMail } from '../../domain/preflight/check-mail'
import { renderMail } from '../../domain/render/mail'
import { CannotRender } from '../../domain/render/text'
import { approvedParts, compareShown } from '../hold/approved-parts'
import { untriedLinks } from '../links/link-items'
import { gatherMail } from '../render/gather-mail'
import { workflowOf } from '../rows-of'
import { changeProblems } from './change-problems'
import { updateProblems } from './update-problems'

/** What speaks against sending an approved mail as it is, by whatever way the records it shows were changed. */
const sinceApproval = async (req: PayloadRequest, issue: Issue): Promise<string[]> => {
  const approved = await approvedParts(req, await workflowOf(req, issue.id))
  return approved && (await compareShown(req, issue, approved)) === 'changed'
    ? ['Records: what this mail shows of them changed since it was approved. Open the issue again.']
    : []
}

/**
 * What still stands between an issue and its sending, in sentences: asked of the mail as it would be rendered now,
 * before every approval and once more when its sending begins.
 */
export const preflight: ChecklistRule = async ({ req, id, data, clock }) => {
  const issue = { ...data, id } as unknown as Issue
  // What is required and missing is said by the fields' own rules.
  if (!issue.title || !issue.subject || !issue.kind || !issue.language || !issue.slug) return []
  try {
    const input = await gatherMail({ req, issue, now: clock.now() })
    const parts = renderMail(input)
    return [
      ...checkMail(parts, input),
      ...(issue.kind === 'roundup' ? await changeProblems(req, issue) : []),
      ...(issue.kind === 'event-promotion' ? await updateProblems(req, issue) : []),
      ...(await untriedLinks(req, issue.id, parts)),
      ...(await sinceApproval(req, issue)),
    ]
  } catch (error) {
    if (error instanceof CannotRender) return [error.message]
    throw error
  }
}

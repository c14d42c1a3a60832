import type { PayloadRequest } from 'payload'
import { isSignedOff } from '../domain/stages'
import { takeApprovalBack } from './take-approval-back'
import { editorsOf, readWorkflow } from './workflow-row'

/**
 * Takes back the approval of a document for what happened outside it, inside the caller's transaction: it is a draft
 * again, its schedule is held for the reason `why`, and those concerned are told. What is not approved, or is published,
 * stays as it is.
 * @returns whether an approval stood
 */
export const holdApproved = async ({
  req,
  slug,
  id,
  why,
}: {
  req: PayloadRequest
  slug: string
  id: string
  why: string
}): Promise<boolean> => {
  const row = await readWorkflow(req, slug, id)
  if (!row || !isSignedOff(row.stage)) return false
  await takeApprovalBack({ req, row, stage: 'draft', editors: editorsOf(row), why })
  return true
}

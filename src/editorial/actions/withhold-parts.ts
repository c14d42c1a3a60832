import type { CollectionSlug, PayloadRequest } from 'payload'
import { recordPublicChange } from '../../platform'
import { isSignedOff } from '../domain/stages'
import { keepUsesOf } from './keep-uses-of'
import { takeApprovalBack } from './take-approval-back'
import { workingCopy } from './take-snapshot'
import { editorsOf, readWorkflow, rowOf } from './workflow-row'

/** Of the documents whose parts are withheld at times. */
type About = { req: PayloadRequest; slug: CollectionSlug; id: string }
type AboutPart = About & {
  /** The field that holds it. */
  part: string
  /** For those whose schedule is held by it. */
  why: string
}

const inWorkingCopy = async ({ req, slug, id, part }: AboutPart): Promise<boolean> => {
  const value = (await workingCopy(req, slug, id))?.data[part]
  return value !== null && value !== undefined
}

/**
 * From here to the end of the caller's transaction nobody else saves, approves or publishes this document: each writes
 * its row in `workflows`. MongoDB answers whoever came second with a write conflict; SQLite lets them wait.
 */
export const holdDocument = async ({ req, slug, id }: About): Promise<void> => {
  await req.payload.db.updateOne({ collection: 'workflows', where: rowOf(slug, id), data: { documentId: id }, req })
}

/**
 * Takes part of a document from readers at once, inside the caller's transaction, which holds the document: what is
 * approved or scheduled with it is a draft again, pictures that only it showed answer nobody, and every copy of the
 * site is told. `hidden` names every field that is withheld now.
 */
export const withholdPart = async ({ hidden, ...about }: AboutPart & { hidden: readonly string[] }): Promise<void> => {
  const { req, slug, id, why } = about
  const row = await readWorkflow(req, slug, id)
  if (row && isSignedOff(row.stage) && (await inWorkingCopy(about))) {
    await takeApprovalBack({ req, row, stage: 'draft', editors: editorsOf(row), why })
  }
  await keepUsesOf({ req, slug, id, hidden })
  await recordPublicChange({ req, slug, id })
}

/**
 * Asks for a new sign-off of a document that holds this part, though nothing of it has changed: what is published
 * begins its next working copy, and stays as readers see it until that is signed.
 */
export const askSignOffAgain = async (about: AboutPart): Promise<void> => {
  const { req, slug, id, why } = about
  const row = await readWorkflow(req, slug, id)
  if (!row || !(isSignedOff(row.stage) || row.stage === 'published') || !(await inWorkingCopy(about))) return
  await takeApprovalBack({ req, row, stage: 'draft', editors: editorsOf(row), why })
}

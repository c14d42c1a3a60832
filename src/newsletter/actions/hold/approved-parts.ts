import type { PayloadRequest } from 'payload'
import type { Issue } from '../../../payload-types'
import { readEnv } from '../../../platform'
import type { MailParts } from '../../domain/mail-parts'
import { gatherShown } from '../render/gather-mail'
import { type Row, rowsOf } from '../rows-of'
import { shownBy, shownHash } from './shown-hash'

/** The mail of an issue that waits for its time, as it was approved; null where nothing is approved or it was sent. */
export const approvedParts = async (req: PayloadRequest, workflow: Row | undefined): Promise<MailParts | null> => {
  if (!workflow?.approvedSnapshot || !['approved', 'scheduled'].includes(String(workflow.stage))) return null
  const [kept] = await rowsOf(req, 'mail-parts', { snapshot: { equals: workflow.approvedSnapshot } })
  return (kept?.parts as MailParts | undefined) ?? null
}

/**
 * Whether the records a mail shows say something else by now. Read as of the moment of its approval, so that the mere
 * passing of time is no change; settings and templates are none either, since the mail goes out as it was rendered. What
 * was approved under another release, other language data or another address of the site cannot be compared.
 */
export const compareShown = async (
  req: PayloadRequest,
  issue: Issue,
  { shown }: MailParts,
): Promise<'same' | 'changed' | 'unknown'> => {
  if (shown?.by !== shownBy(readEnv().SITE_URL)) return 'unknown'
  const now = shownHash(await gatherShown({ req, issue, now: new Date(shown.at) }))
  return now === shown.hash ? 'same' : 'changed'
}

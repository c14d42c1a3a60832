import type { PayloadRequest } from 'payload'
import type { Issue } from '../../../payload-types'
import { readEnv } from '../../../platform'
import { addressOf, linksOf } from '../../domain/clicks/links'
import type { MailParts } from '../../domain/mail-parts'
import { renderMail } from '../../domain/render/mail'
import { CannotRender } from '../../domain/render/text'
import { gatherMail } from '../render/gather-mail'

/** Links of a mail that lead to other sites; ours are known to lead to what readers can reach. */
export const linksToOthers = (parts: MailParts): string[] => {
  const own = new URL(readEnv().SITE_URL).origin
  return linksOf(parts)
    .map(addressOf)
    .filter((href) => URL.canParse(href) && new URL(href).origin !== own)
}

/** The same of an issue as it stands; none where it cannot be rendered, which the checklist says. */
export const linksOfIssue = async (req: PayloadRequest, issue: Issue, now: Date): Promise<string[]> => {
  try {
    return linksToOthers(renderMail(await gatherMail({ req, issue, now })))
  } catch (error) {
    if (error instanceof CannotRender) return []
    throw error
  }
}

import type { PayloadRequest } from 'payload'
import type { ManualItems } from '../../../editorial'
import type { Issue } from '../../../payload-types'
import { clockOf, readEnv } from '../../../platform'
import { machineNow } from '../../../platform/claims'
import type { MailParts } from '../../domain/mail-parts'
import { workflowOf } from '../rows-of'
import { linksOfIssue, linksToOthers } from './links-to-others'
import { isFresh, triedLinks } from './tried-links'

/** Links are asked about while an issue waits for its approval: what is signed off is told of no site that is away. */
const isAsked = async (req: PayloadRequest, id: string): Promise<boolean> =>
  readEnv().triesLinks && (await workflowOf(req, id))?.stage === 'in-review'

/**
 * An item of the checklist for every link that did not answer: somebody who opened it by hand ticks it, on the content
 * that holds it, or the link is changed. It names the link alone, so that a tick holds whatever the next try says.
 */
export const linkItems: ManualItems = async ({ req, id, data }) => {
  if (!(await isAsked(req, id))) return []
  const hrefs = await linksOfIssue(req, { ...data, id } as unknown as Issue, clockOf(req.payload).now())
  const tried = await triedLinks(req, hrefs)
  return hrefs.flatMap((href) => {
    const last = tried.get(href)
    return last && !last.answers ? [`${href} leads where it should, though it did not answer a machine`] : []
  })
}

/** What is still being tried, or answered too long ago, is waited for before somebody signs. */
export const untriedLinks = async (req: PayloadRequest, id: string, parts: MailParts): Promise<string[]> => {
  if (!(await isAsked(req, id))) return []
  const hrefs = linksToOthers(parts)
  const tried = await triedLinks(req, hrefs)
  const now = machineNow()
  const open = hrefs.filter((href) => {
    const last = tried.get(href)
    return !last || (last.answers && !isFresh(last, now))
  }).length
  return open ? [`Links: ${open} to other sites are being tried. Look again in a minute.`] : []
}

import type { PayloadRequest } from 'payload'
import type { ManualItems } from '../../../editorial'
import type { Issue } from '../../../payload-types'
import { clockOf, readEnv } from '../../../platform'
import type { MailParts } from '../../domain/mail-parts'
import { approvedParts } from '../hold/approved-parts'
import { workflowOf } from '../rows-of'
import { linksOfIssue, linksToOthers } from './links-to-others'
import { triedLinks } from './tried-links'

/**
 * An item of the checklist for every link that did not answer: somebody who opened it by hand ticks it, on the content
 * that holds it, or the link is changed. What is signed off is asked no more: a site may be away at any hour.
 */
export const linkItems: ManualItems = async ({ req, id, data }) => {
  if (!readEnv().triesLinks || (await approvedParts(req, await workflowOf(req, id)))) return []
  const hrefs = await linksOfIssue(req, { ...data, id } as unknown as Issue, clockOf(req.payload).now())
  const tried = await triedLinks(req, hrefs)
  return hrefs.flatMap((href) => {
    const last = tried.get(href)
    return last && !last.answers
      ? [`${href} leads where it should, though it did not answer a machine (${last.said})`]
      : []
  })
}

/** What is still being tried is waited for before somebody signs. */
export const untriedLinks = async (req: PayloadRequest, parts: MailParts): Promise<string[]> => {
  if (!readEnv().triesLinks) return []
  const hrefs = linksToOthers(parts)
  const tried = await triedLinks(req, hrefs)
  const open = hrefs.filter((href) => !tried.has(href)).length
  return open
    ? [
        `Links: ${open} to other sites are still to be tried, while this waits for its approval. Look again in a minute.`,
      ]
    : []
}

import type { Payload } from 'payload'
import { type Clock, endsWithin, newRequest, readEnv } from '../../../platform'
import { machineNow } from '../../../platform/claims'
import { tryLink } from '../../../platform/http/try-link'
import { rowsOf } from '../rows-of'
import { workingCopy } from '../working-copy'
import { linksOfIssue } from './links-to-others'
import { isFresh, noteTried, triedLinks } from './tried-links'

/** Asked at once: no site is asked by more than that many. */
const AT_ONCE = 4
const RUN_MS = 50_000

/**
 * Tries the links to other sites of every issue that waits for its approval, those that were not tried lately. What did
 * not answer becomes an item of the checklist.
 * @param allowed which addresses may be asked; of the public internet alone where nothing is said
 * @returns how many were tried
 */
export const tryLinks = async ({
  payload,
  clock,
  signal,
  allowed,
}: {
  payload: Payload
  clock: Clock
  signal: AbortSignal
  allowed?: (address: string) => boolean
}): Promise<number> => {
  const { SITE_URL, triesLinks } = readEnv()
  if (!triesLinks) return 0
  const req = await newRequest(payload)
  const waiting = await rowsOf(req, 'workflows', {
    and: [{ collectionSlug: { equals: 'issues' } }, { stage: { equals: 'in-review' } }],
  })
  const hrefs = new Set<string>()
  for (const { documentId } of waiting) {
    const issue = await workingCopy(req, String(documentId))
    if (issue) for (const href of await linksOfIssue(req, issue, clock.now())) hrefs.add(href)
  }
  const tried = await triedLinks(req, [...hrefs])
  const due = [...hrefs].filter((href) => !isFresh(tried.get(href), machineNow()))
  // A run ends before the next worker's turn; what it did not come to is tried then.
  const { signal: within, done } = endsWithin(signal, RUN_MS)
  const agent = `Imprimatur link check (+${SITE_URL})`
  let count = 0
  const next = async (): Promise<void> => {
    for (let href = due.shift(); href !== undefined && !within.aborted; href = due.shift()) {
      const found = await tryLink(href, { agent, signal: within, ...(allowed ? { allowed } : {}) })
      if (within.aborted) return
      await noteTried(payload, href, { ...found, at: machineNow().toISOString() })
      count += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next)).finally(done)
  return count
}

import type { Payload } from 'payload'
import { Lru } from '../../../platform'
import { linksOf } from '../../domain/clicks/links'
import { dispatchOf, storedParts } from '../dispatch/begin-dispatch'

/** What an issue is sent as never changes once its sending has begun. */
const kept = new Lru<readonly string[]>(50)

/** Links of the parts an issue is sent as, by their numbers; null where it was never sent. */
export const linksOfIssue = async (payload: Payload, issue: string): Promise<readonly string[] | null> => {
  const known = kept.get(issue)
  if (known) return known
  const dispatch = await dispatchOf(payload, issue)
  const parts = dispatch ? await storedParts(payload, dispatch.snapshot) : null
  if (!parts) return null
  const links = linksOf(parts)
  kept.set(issue, links)
  return links
}

import type { PayloadRequest } from 'payload'
import { type Clock, clockOf } from '../../platform'
import { signOffOf } from './also-on'
import type { Taken } from './take-snapshot'

/** What a document shows of others, as a hash; empty where its collection signs its own content alone. */
export const besideOf = async ({
  req,
  slug,
  id,
  taken,
  clock = clockOf(req.payload),
}: {
  req: PayloadRequest
  slug: string
  id: string
  taken: Taken
  clock?: Clock
}): Promise<string> => (await signOffOf(req, slug).beside?.({ req, id, data: taken.data, clock })) ?? ''

/**
 * What a decision and a tick are on: the hash of the content, and of what it shows of others. It is sent back with each,
 * so that nobody decides on what they did not see.
 */
export const seenHash = async (asked: Parameters<typeof besideOf>[0]): Promise<string> => {
  const beside = await besideOf(asked)
  return beside ? `${asked.taken.hash}.${beside}` : asked.taken.hash
}

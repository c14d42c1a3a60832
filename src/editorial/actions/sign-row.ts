import type { PayloadRequest } from 'payload'
import { appendTrail } from './append-trail'
import { canonicalOf, hashOf, keepSnapshot, liveCopy } from './take-snapshot'
import { trailActor } from './trail-actor'

/**
 * Signs what readers see of a record that has no stages, in the transaction of the write that a person was allowed to
 * make: its snapshot is kept, and the trail says who put it there. Of what is taken away only the trail tells.
 */
export const signRow = async ({
  req,
  slug,
  id,
  verb,
  shown,
  before,
  after,
}: {
  req: PayloadRequest
  slug: string
  id: string
  /** What was done, in kebab-case. */
  verb: string
  /** Readers see the record after this write. */
  shown: boolean
  before?: unknown
  after?: unknown
}): Promise<void> => {
  const stands = shown ? await liveCopy(req, slug, id) : null
  const canonical = stands ? await canonicalOf(req, slug, stands) : null
  const hash = canonical ? hashOf(canonical) : null
  if (stands && canonical && hash) await keepSnapshot(req, slug, id, { canonical, hash, version: null, data: stands })
  await appendTrail({
    req,
    actor: trailActor(req),
    verb,
    collectionSlug: slug,
    documentId: id,
    ...(hash ? { snapshot: hash } : {}),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  })
}

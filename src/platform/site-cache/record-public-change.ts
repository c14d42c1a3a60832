import type { PayloadRequest } from 'payload'

/** Something readers can see changed: a document, a row that pages show, or a global. */
export type PublicChange = { req: PayloadRequest; slug: string; id: string }

/** Called in the transaction of every such change; stands in the configuration's `custom.alsoOnPublicChange`. */
type Also = (change: PublicChange) => Promise<void>

/**
 * Appends one row to the outbox inside the caller's transaction: something readers can see changed. Every web process
 * follows these rows (follow-public-changes.ts) and drops what it kept of the site. Whoever else must know before the
 * change stands is told here, in the same transaction.
 */
export const recordPublicChange = async ({
  req,
  slug,
  id,
}: {
  req: PayloadRequest
  slug: string
  id: string | number
}): Promise<void> => {
  const { payload } = req
  await payload.db.create({ collection: 'outbox', data: { effect: 'cache', ids: { slug, id: String(id) } }, req })
  const also = payload.config.custom?.alsoOnPublicChange as Also | undefined
  await also?.({ req, slug, id: String(id) })
}

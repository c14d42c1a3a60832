import type { PayloadRequest } from 'payload'

/**
 * Appends one row to the outbox inside the caller's transaction: something readers can see changed. Every web process
 * follows these rows (follow-public-changes.ts) and drops what it kept of the site.
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
  await req.payload.db.create({ collection: 'outbox', data: { effect: 'cache', ids: { slug, id: String(id) } }, req })
}

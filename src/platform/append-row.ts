import type { CollectionSlug, PayloadRequest } from 'payload'
import { writtenAt } from './written-at'

/**
 * Writes a row of a ledger that every door of Payload refuses to write (collections/shared/append-only.ts), inside the
 * caller's transaction. Rows of one process are dated in the order they were written.
 * @returns the row's id
 */
export const appendRow = async ({
  req,
  collection,
  data,
}: {
  req: PayloadRequest
  collection: CollectionSlug
  data: Record<string, unknown>
}): Promise<string> => {
  const row = await req.payload.db.create({ collection, data: { ...data, createdAt: writtenAt() }, req })
  return String(row.id)
}

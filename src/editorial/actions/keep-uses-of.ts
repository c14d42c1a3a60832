import type { CollectionSlug, PayloadRequest } from 'payload'
import { type FieldShape, usedRecords } from '../domain/used-records'
import { keepPublicUses } from './keep-public-uses'
import { liveCopy } from './take-snapshot'

const isLive = (row: Record<string, unknown> | null): boolean => row?._status === 'published' && !row.deletedAt

/**
 * Writes down which pictures and sources a document shows its readers as it stands in this transaction, and opens or
 * closes each picture accordingly. Read from the row itself: what a hook is handed may be populated, or a draft.
 */
export const keepUsesOf = async ({
  req,
  slug,
  id,
  hidden = [],
}: {
  req: PayloadRequest
  slug: string
  id: string
  /** Fields of the row that readers are not shown. */
  hidden?: readonly string[]
}): Promise<void> => {
  const row = await liveCopy(req, slug, id)
  const { fields } = req.payload.collections[slug as CollectionSlug].config
  const shown = row && { ...row, ...Object.fromEntries(hidden.map((name) => [name, null])) }
  const used = shown && isLive(shown) ? usedRecords(fields as unknown as readonly FieldShape[], shown) : []
  await keepPublicUses({ req, slug, id, used })
}

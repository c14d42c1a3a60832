import type { CollectionSlug, DataFromCollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { namesOneRow } from './names-one-row'

export type Claim<Slug extends CollectionSlug> = {
  payload: Payload
  collection: Slug
  /**
   * Which row, and the state it must be in to be claimed: its id (or another unique key) and what is expected of it,
   * on fields of the row itself, never of a relation or an array.
   */
  where: Where
  /** What the winner writes, such as a token and a lease. Fields of the row itself. */
  data: Partial<DataFromCollectionSlug<Slug>>
  /** Only where the claim must be part of the request's transaction. A lease claim is a commit of its own. */
  req?: Pick<PayloadRequest, 'transactionID'> & Partial<PayloadRequest>
}

/**
 * Takes a row, or not: one conditional update, which of any number of processes exactly one wins. The winner gets the
 * row's id and fetches it afresh (SQLite's answer lacks relations); losers get null, and so does a row that is gone.
 * Hooks and access rules do not run, and without `req` the claim stands at once.
 *
 * @throws Error where `where` names no unique key: SQLite would claim every row that matches and report one
 */
export const claim = async <Slug extends CollectionSlug>({
  payload,
  collection,
  where,
  data,
  req,
}: Claim<Slug>): Promise<string | null> => {
  const config = payload.collections[collection]?.config
  if (!config || !namesOneRow(config, where)) {
    throw new Error(`A claim on ${collection} must name one row: by its id, or by every field of a unique key.`)
  }
  // The id is part of the condition. Given beside it, as Payload also allows, both adapters drop the condition.
  const claimed = (await payload.db.updateOne({
    collection,
    where,
    data: data as Record<string, unknown>,
    options: { atomic: true },
    ...(req ? { req } : {}),
  })) as unknown as { id: unknown } | null
  return claimed ? String(claimed.id) : null
}

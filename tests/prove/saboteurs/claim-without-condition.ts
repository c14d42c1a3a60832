import type { CollectionSlug, Where } from 'payload'
import type { Claim } from '../../../src/platform/claims/claim'

const idIn = (where: Where): Where => {
  const parts = (where.and as Where[] | undefined) ?? [where]
  return parts.find((part) => 'id' in part) ?? where
}

/** The claim as it stands in the program, but that a row of the ledger is taken whatever state it is in. */
export const claim = async <Slug extends CollectionSlug>({
  payload,
  collection,
  where,
  data,
  req,
}: Claim<Slug>): Promise<string | null> => {
  const claimed = (await payload.db.updateOne({
    collection,
    where: collection === 'schedules' ? idIn(where) : where,
    data: data as Record<string, unknown>,
    options: { atomic: true },
    ...(req ? { req } : {}),
  })) as unknown as { id: unknown } | null
  return claimed ? String(claimed.id) : null
}

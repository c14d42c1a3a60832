import { addressedSlugs, addressOf, isAddressed, mediaAddress } from '../../../editorial'

/** Collections whose records have a page; milestones are told on their therapy's. */
export const pageSlugs: readonly string[] = addressedSlugs

/** Absolute address of a published record's page. */
export const pageOf = (origin: string, collection: string, slug: unknown): string => {
  if (!isAddressed(collection)) throw new TypeError(`${collection} have no pages.`)
  return origin + addressOf(collection, String(slug))
}

export const fileAt = (origin: string, filename: unknown): string => origin + mediaAddress(String(filename))

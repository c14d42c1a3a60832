import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { isWorkflowSlug } from './slugs'

export type Holder = Record<string, unknown> & { id: string }

/**
 * Another document that holds one of `values` at `path`, live, in its newest draft or in the trash. Unique indexes
 * see the live rows alone, so a clash in a draft would otherwise come up only when it is published.
 */
export const holderOf = async ({
  req,
  slug,
  path,
  values,
  id,
}: {
  req: PayloadRequest
  slug: CollectionSlug
  path: string
  values: readonly string[]
  /** The document that is being saved; null while it is being made. */
  id: string | null
}): Promise<Holder | null> => {
  if (!values.length) return null
  const where: Where = { and: [{ [path]: { in: values } }, ...(id ? [{ id: { not_equals: id } }] : [])] }
  for (const draft of isWorkflowSlug(slug) ? [false, true] : [false]) {
    const { docs } = await req.payload.find({
      collection: slug,
      where,
      draft,
      trash: true,
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: true,
      req,
    })
    if (docs[0]) return docs[0] as unknown as Holder
  }
  return null
}

/** What a sentence calls the document that holds a value. */
export const calledBy = (holder: Holder): string => {
  const name = ['name', 'title', 'displayName'].map((key) => holder[key]).find((value) => typeof value === 'string')
  return `${name ? `“${name}”` : `document ${holder.id}`}${holder.deletedAt ? ' (in the trash)' : ''}`
}

import type { CollectionSlug, Payload, TypedUser } from 'payload'

/** The one place where tests put what stands in a document's newest draft before readers. */
export const publish = async (
  payload: Payload,
  { slug, id, by }: { slug: CollectionSlug; id: string; by: TypedUser },
): Promise<void> => {
  const rights = { overrideAccess: false, user: by, depth: 0 } as const
  await payload.update({ ...rights, collection: slug, id, draft: true, data: { _status: 'published' } as never })
}

/** And where they take it away from them again. */
export const unpublish = async (
  payload: Payload,
  { slug, id, by }: { slug: CollectionSlug; id: string; by: TypedUser },
): Promise<void> => {
  const rights = { overrideAccess: false, user: by, depth: 0 } as const
  await payload.update({ ...rights, collection: slug, id, data: { _status: 'draft' } as never })
}

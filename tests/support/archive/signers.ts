import type { CollectionSlug, Payload, TypedUser } from 'payload'

/** An account for a load of the archive. */
export const makeUser = async (payload: Payload, role: 'editor' | 'reviewer' | 'author'): Promise<TypedUser> => {
  const user = await payload.create({
    collection: 'users',
    data: { name: `The ${role}`, email: `${role}@desk.test`, password: 'a long enough password 1', roles: [role] },
    depth: 0,
    overrideAccess: true,
  })
  return { ...user, collection: 'users' }
}

export const count = async (payload: Payload, collection: CollectionSlug) =>
  (await payload.count({ collection, overrideAccess: true })).totalDocs

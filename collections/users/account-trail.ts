import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterErrorHook,
  CollectionAfterOperationHook,
} from 'payload'
import { appendTrail, noteFailedSignIn, trailActor } from '../../src/editorial'
import type { User } from '../../src/payload-types'

const COLLECTION = 'users'
const sorted = (roles: User['roles'] | undefined) => [...(roles ?? [])].sort()

/** Accounts made, and roles and addresses changed: who may do what here, and since when. */
export const tellAccountChanges: CollectionAfterChangeHook<User> = async ({ doc, previousDoc, operation, req }) => {
  const about = { req, actor: trailActor(req), collectionSlug: COLLECTION, documentId: String(doc.id) }
  const roles = sorted(doc.roles)
  if (operation === 'create') {
    await appendTrail({ ...about, verb: 'create-user', after: { roles } })
    return doc
  }
  const before = sorted(previousDoc?.roles)
  if (before.join() !== roles.join()) {
    await appendTrail({ ...about, verb: 'change-roles', before: { roles: before }, after: { roles } })
  }
  // Left out of what somebody is handed who may not read it.
  if (doc.email && previousDoc?.email && doc.email !== previousDoc.email) {
    const change = { before: { email: previousDoc.email }, after: { email: doc.email } }
    await appendTrail({ ...about, verb: 'change-address', ...change })
  }
  return doc
}

export const tellRemovedAccount: CollectionAfterDeleteHook<User> = ({ doc, id, req }) =>
  appendTrail({
    req,
    actor: trailActor(req),
    verb: 'remove-user',
    collectionSlug: COLLECTION,
    documentId: String(id),
    before: { roles: sorted(doc?.roles) },
  })

/** Payload unlocks in a transaction that no hook sees; the entry follows it, and its failure is the request's. */
export const tellUnlocked: CollectionAfterOperationHook = async ({ args, operation, req, result }) => {
  if ((operation as string) !== 'unlock' || !result) return result
  const email = String((args as { data?: { email?: unknown } }).data?.email ?? '')
  const { docs } = await req.payload.find({
    collection: COLLECTION,
    where: { email: { equals: email.toLowerCase().trim() } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const [user] = docs
  const about = user ? { documentId: String(user.id) } : {}
  await appendTrail({ req, actor: trailActor(req), verb: 'unlock-user', collectionSlug: COLLECTION, ...about })
  return result
}

const REFUSED_SIGN_INS = ['AuthenticationError', 'LockedAuth']

/** By their names: the built app holds Payload more than once, and an error may be of the other copy's class. */
export const tellFailedSignIn: CollectionAfterErrorHook = async ({ error, req }) => {
  if (!REFUSED_SIGN_INS.includes(error.name)) return
  const email = (req.data as { email?: unknown } | undefined)?.email
  if (typeof email === 'string' && email.trim()) await noteFailedSignIn({ req, email })
}

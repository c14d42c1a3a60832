import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import type { User } from '../../src/payload-types'
import { AppError } from '../../src/platform'
import { hasRole, personOf } from '../shared/access'

const lastAdmin = () => new AppError('last-admin', 'This is the last admin. Make somebody else an admin first.', 409)

/** Every admin but this one. Read inside the caller's transaction. */
const otherAdmins = async (req: PayloadRequest, id: string): Promise<number> => {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ roles: { in: ['admin'] } }, { id: { not_equals: id } }] },
    overrideAccess: true,
    req,
  })
  return totalDocs
}

/** Somebody must be left who can let people in: the last admin keeps the role, on every write path. */
export const keepAnAdmin: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || !originalDoc?.roles?.includes('admin') || data.roles?.includes('admin')) return data
  if ((await otherAdmins(req, String(originalDoc.id))) === 0) throw lastAdmin()
  return data
}

/** Their own roles are not for a person to change, an admin included: two people know of every promotion. */
export const keepOwnRoles: CollectionBeforeChangeHook<User> = ({ data, originalDoc, operation, req }) => {
  const person = personOf(req)
  if (operation !== 'update' || !person || String(person.id) !== String(originalDoc?.id)) return data
  const before = [...(originalDoc?.roles ?? [])].sort().join(' ')
  const after = [...(data.roles ?? [])].sort().join(' ')
  if (before !== after) throw new AppError('own-roles', 'Nobody changes their own roles. Ask another admin.', 403)
  return data
}

export const keepTheLastAdmin: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = (await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })) as User | null
  if (hasRole(user, 'admin') && (await otherAdmins(req, String(id))) === 0) throw lastAdmin()
}

import type { Payload } from 'payload'
import { type Role, roles } from '../../collections/access-table'

export const password = 'a-long-password-for-tests'
export const emailOf = (role: Role): string => `${role}@example.com`

/** One account a role, named by its role. Answers their ids. */
export const seedAccounts = async (payload: Payload): Promise<Record<Role, string>> => {
  const ids: Partial<Record<Role, string>> = {}
  for (const role of roles) {
    const name = `${role.charAt(0).toUpperCase()}${role.slice(1)} Account`
    const data = { name, email: emailOf(role), password, roles: [role] }
    const user = await payload.create({ collection: 'users', data, overrideAccess: true, depth: 0 })
    ids[role] = String(user.id)
  }
  return ids as Record<Role, string>
}

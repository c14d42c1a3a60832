import type { Payload, TypedUser } from 'payload'
import { type Role, roles } from '../../collections/access-table'
import type { Ask } from './rest'

export const password = 'a-long-password-for-tests'

export type Person = { name: string; id: string; email: string; token: string; user: TypedUser }

let count = 0

/** A user with these roles, signed in over REST. */
export const person = async (payload: Payload, ask: Ask, ...held: Role[]): Promise<Person> => {
  const name = held.join('-')
  count += 1
  const email = `${name}-${count}@desk.example`
  const created = await payload.create({
    collection: 'users',
    data: { name: `${name} ${count}`, email, password, roles: held },
    overrideAccess: true,
    depth: 0,
  })
  const { body } = await ask('POST', '/users/login', { body: { email, password } })
  return { name, id: created.id, email, token: body.token, user: { ...created, collection: 'users' } as TypedUser }
}

/** One person of each role. */
export const onePersonPerRole = async (payload: Payload, ask: Ask): Promise<Record<Role, Person>> => {
  const people = {} as Record<Role, Person>
  for (const role of roles) people[role] = await person(payload, ask, role)
  return people
}

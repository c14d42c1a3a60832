import type { Payload, TypedUser, ValidationError } from 'payload'
import { expect } from 'vitest'

/** What the desk’s own calls pass: every right, and a person who may publish. */
export type Desk = { overrideAccess: true; depth: 0; user: TypedUser }

let made = 0

/** A person of these roles, as the Local API takes one. */
export const person = async (payload: Payload, ...roles: string[]): Promise<TypedUser> => {
  made += 1
  const user = await payload.create({
    collection: 'users',
    data: {
      email: `${roles.join('-')}-${made}@example.org`,
      password: 'long enough to pass',
      name: roles.join(' '),
      roles,
    } as never,
    overrideAccess: true,
    depth: 0,
  })
  return { ...user, collection: 'users' } as TypedUser
}

export const deskOf = async (payload: Payload): Promise<Desk> => ({
  overrideAccess: true,
  depth: 0,
  user: await person(payload, 'editor'),
})

/** The problems a refused write answers with: path and sentence of each. */
export const refusal = async (write: Promise<unknown>): Promise<{ path: string; message: string }[]> => {
  const error = await write.then(
    () => null,
    (reason: unknown) => reason as ValidationError,
  )
  expect(error, 'the write went through').not.toBeNull()
  expect(error?.data?.errors, String(error)).toBeDefined()
  return error?.data.errors as { path: string; message: string }[]
}

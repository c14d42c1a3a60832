import type { CollectionSlug, Payload, TypedUser } from 'payload'
import { type TransitionName, transition } from '../../src/editorial'
import { newRequest } from '../../src/platform'

const signers = new WeakMap<Payload, Promise<{ editor: TypedUser; reviewer: TypedUser }>>()
let count = 0

const account = async (payload: Payload, role: 'editor' | 'reviewer'): Promise<TypedUser> => {
  count += 1
  const email = `signing-${role}-${count}@desk.example`
  const data = { name: `Signing ${role}`, email, password: 'a-long-password-for-tests', roles: [role] }
  const made = await payload.create({ collection: 'users', data, overrideAccess: true, depth: 0 })
  return { ...made, collection: 'users' }
}

/** Two accounts of the tests' own, made at the first use: nothing is published by one person. */
export const signersOf = (payload: Payload): Promise<{ editor: TypedUser; reviewer: TypedUser }> => {
  const there = signers.get(payload)
  if (there !== undefined) return there
  const made = (async () => ({
    editor: await account(payload, 'editor'),
    reviewer: await account(payload, 'reviewer'),
  }))()
  signers.set(payload, made)
  return made
}

const step = async (payload: Payload, user: TypedUser, slug: CollectionSlug, id: string, name: TransitionName) =>
  transition({ req: await newRequest(payload, user), slug, id, name, quiet: true })

type Asked = { slug: CollectionSlug; id: string; by?: TypedUser | undefined }

/** The one place where tests put what stands in a document's newest draft before readers: by the ordinary steps. */
export const publish = async (payload: Payload, { slug, id, by }: Asked): Promise<void> => {
  const { editor, reviewer } = await signersOf(payload)
  await step(payload, by ?? editor, slug, id, 'submit')
  await step(payload, reviewer, slug, id, 'approve')
  await step(payload, by ?? editor, slug, id, 'publish')
}

/** And where they take it away from them again. */
export const unpublish = async (payload: Payload, { slug, id, by }: Asked): Promise<void> => {
  const { editor } = await signersOf(payload)
  await step(payload, by ?? editor, slug, id, 'unpublish')
}

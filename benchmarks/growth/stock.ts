import type { Payload, TypedUser } from 'payload'
import { transition } from '../../src/editorial'
import { newRequest } from '../../src/platform'
import { paragraph } from '../../tests/support/documents'

/** What a desk has in hand at a time, however large its archive: the first articles of every size. */
export const inHand = { inReview: 200, approved: 60, sentBack: 40, scheduled: 100, failed: 20, due: 20 } as const
export const VERSIONS = 10

/** Where in the row of articles each state ends. */
const reviewEnd = inHand.inReview
const approvedEnd = reviewEnd + inHand.approved
const sentBackEnd = approvedEnd + inHand.sentBack
const scheduledEnd = sentBackEnd + inHand.scheduled
const failedEnd = scheduledEnd + inHand.failed
export const ends = { reviewEnd, approvedEnd, sentBackEnd, scheduledEnd, failedEnd }

/** One article that has been through it all, whose rows the others are copies of, and the editor who asks. */
export const template = async (payload: Payload): Promise<{ id: string; editor: TypedUser }> => {
  const person = async (role: 'author' | 'reviewer' | 'editor'): Promise<TypedUser> => {
    const data = { name: role, email: `${role}@desk.example`, password: 'a-long-password', roles: [role] }
    const user = await payload.create({ collection: 'users', data, overrideAccess: true, depth: 0 })
    return { ...user, collection: 'users' } as TypedUser
  }
  const [author, reviewer, editor] = [await person('author'), await person('reviewer'), await person('editor')]
  const data = { title: 'Template', body: paragraph('Text. '.repeat(200)), disclosures: 'None.', language: 'en' }
  const made = await payload.create({
    collection: 'articles',
    data: data as never,
    draft: true,
    overrideAccess: false,
    user: author,
    depth: 0,
  })
  const id = String(made.id)
  const move = async (user: TypedUser, name: 'submit' | 'approve' | 'schedule', input = {}) =>
    transition({ req: await newRequest(payload, user), slug: 'articles', id, name, input })
  await move(author, 'submit')
  await move(reviewer, 'approve')
  await move(editor, 'schedule', { at: '2199-01-01T09:00', zone: 'Asia/Seoul' })
  return { id, editor }
}

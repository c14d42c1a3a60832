import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll } from 'vitest'
import type { TransitionName } from '../../src/editorial'
import type { DatabaseName } from './databases'
import { type DeskRoom, deskRoom } from './desk'
import { type Person, person } from './people'
import type { Answer } from './rest'

export type SignOffDesk = DeskRoom & Awaited<ReturnType<typeof signOffIn>>

/** The steps of sign-off over REST, in a desk's room, with a second editor. */
const signOffIn = async ({ payload, ask, people }: DeskRoom) => {
  const secondEditor = await person(payload, ask, 'editor')

  const move = (slug: CollectionSlug, id: string, who: Person | null, transition: TransitionName, more: object = {}) =>
    ask('POST', `/${slug}/${id}/transition`, { token: who?.token, body: { transition, ...more } })

  const standing = async (slug: CollectionSlug, id: string, who: Person = people.editor) =>
    (await ask('GET', `/${slug}/${id}/transitions`, { token: who.token })).body

  const draft = (slug: CollectionSlug, id: string, who: Person, body: object): Promise<Answer> =>
    ask('PATCH', `/${slug}/${id}?draft=true&depth=0`, { token: who.token, body })

  /** Takes a document through these steps, each by this person; throws where one is refused. */
  const walk = async (slug: CollectionSlug, id: string, ...steps: [Person, TransitionName, object?][]) => {
    for (const [who, name, more] of steps) {
      const answer = await move(slug, id, who, name, more)
      if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
    }
  }

  /** Submitted by an editor, approved by the reviewer. */
  const approve = (slug: CollectionSlug, id: string) =>
    walk(slug, id, [people.editor, 'submit'], [people.reviewer, 'approve'])

  const publish = async (slug: CollectionSlug, id: string) => {
    await approve(slug, id)
    await walk(slug, id, [people.editor, 'publish'])
  }

  const seenByReaders = (slug: CollectionSlug, id: string) => ask('GET', `/${slug}/${id}?depth=0`)

  const trailOf = async (slug: CollectionSlug, id: string) => {
    const { docs } = await payload.find({
      collection: 'audit',
      where: { and: [{ collectionSlug: { equals: slug } }, { documentId: { equals: id } }] },
      sort: 'createdAt',
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    return docs
  }

  const rowOf = (id: string) =>
    payload.db.findOne<{ id: string } & Record<string, unknown>>({
      collection: 'workflows',
      where: { documentId: { equals: id } },
    })

  return { secondEditor, move, standing, draft, walk, approve, publish, seenByReaders, trailOf, rowOf }
}

/** Opens a desk before the tests of a suite and closes it after them. It is empty until then. */
export const signOffDesk = (database: DatabaseName): SignOffDesk => {
  const desk = {} as SignOffDesk
  beforeAll(async () => {
    const room = await deskRoom(database)
    Object.assign(desk, room, await signOffIn(room))
  })
  afterAll(() => desk.booted?.close())
  return desk
}

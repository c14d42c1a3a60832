import type { CollectionSlug, Payload } from 'payload'
import type { Role } from '../../collections/access-table'
import type { TransitionName } from '../../src/editorial'
import { onePersonPerRole, type Person, person } from './people'
import { type Answer, type Ask, restOf } from './rest'

export type Desk = Awaited<ReturnType<typeof openDesk>>

/** A desk with one person a role and a second editor, and the words of its daily work over REST. */
export const openDesk = async (payload: Payload) => {
  const ask: Ask = restOf(payload)
  const people: Record<Role, Person> = await onePersonPerRole(payload, ask)
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

  return { ask, people, secondEditor, move, standing, draft, walk, approve, publish, seenByReaders, trailOf }
}

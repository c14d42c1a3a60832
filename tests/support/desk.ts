import type { CollectionSlug, Payload } from 'payload'
import type { Role } from '../../collections/access-table'
import { type Booted, bootPayload, type DatabaseName } from './databases'
import { type Door, type DoorName, doorOf } from './doors'
import { onePersonPerRole, type Person } from './people'
import { publish } from './publish'
import { type Ask, restOf } from './rest'

type Row = Record<string, unknown> & { id: string }

/** A booted project with one person of each role, and the handful of looks every test of a rule needs. */
export type DeskRoom = {
  booted: Booted
  payload: Payload
  ask: Ask
  people: Record<Role, Person>
  as: (role: Role, door: DoorName) => Door
  publish: (slug: CollectionSlug, id: string) => Promise<void>
  /** The newest version, whatever readers see. */
  draftOf: (slug: CollectionSlug, id: string) => Promise<Row>
  /** What a reader is answered over REST; null where there is nothing for them. */
  shownOf: (slug: CollectionSlug, id: string) => Promise<Row | null>
  /** Ids of the versions, oldest first. */
  versionsOf: (slug: CollectionSlug, id: string) => Promise<string[]>
}

export const deskRoom = async (database: DatabaseName): Promise<DeskRoom> => {
  const booted = await bootPayload({ database })
  const { payload } = booted
  const ask = restOf(payload)
  const people = await onePersonPerRole(payload, ask)
  const rights = { overrideAccess: true, depth: 0 } as const
  return {
    booted,
    payload,
    ask,
    people,
    as: (role, door) => doorOf(door, payload, ask, people[role]),
    publish: (slug, id) => publish(payload, { slug, id, by: people.editor.user }),
    draftOf: async (collection, id) =>
      (await payload.findByID({ ...rights, collection, id, draft: true })) as unknown as Row,
    shownOf: async (slug, id) => {
      const { status, body } = await ask('GET', `/${slug}/${id}?depth=0`)
      return status === 404 ? null : body
    },
    versionsOf: async (collection, id) => {
      const { docs } = await payload.findVersions({
        ...rights,
        collection: collection as 'articles',
        where: { parent: { equals: id } },
        // Payload gives a restored version the date its document was made.
        sort: 'updatedAt',
        limit: 0,
        pagination: false,
      })
      return docs.map((version) => String(version.id))
    },
  }
}

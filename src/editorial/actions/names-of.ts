import type { PayloadRequest } from 'payload'
import type { Named } from '../domain/named'

const PERSON = 'user:'

/**
 * Who stands behind these actors of the trail, in one query: a name where the caller may read accounts, and for each
 * account whether it is still there.
 */
export const namesOf = async (
  req: PayloadRequest,
  actors: readonly (string | null | undefined)[],
): Promise<(actor: string | null | undefined) => Named> => {
  const ids = [...new Set(actors.flatMap((actor) => (actor?.startsWith(PERSON) ? actor.slice(PERSON.length) : [])))]
  const { docs } = ids.length
    ? await req.payload.db.find<{ id: string; name?: string | null }>({
        collection: 'users',
        where: { id: { in: ids } },
        select: { name: true },
        limit: 0,
        pagination: false,
        req,
      })
    : { docs: [] }
  const names = new Map(docs.map(({ id, name }) => [String(id), name ?? '']))
  const all = (await req.payload.collections.users.config.access.read({ req })) === true
  const mine = req.user ? String(req.user.id) : null
  return (actor) => {
    if (actor === 'worker') return { who: 'worker' }
    if (actor?.startsWith('cli:')) return { who: 'command', name: actor.slice('cli:'.length) }
    if (!actor?.startsWith(PERSON)) return { who: 'anonymous' }
    const id = actor.slice(PERSON.length)
    const name = names.get(id)
    if (name === undefined) return { who: 'gone' }
    return all || id === mine ? { who: 'person', name, me: id === mine } : { who: 'withheld' }
  }
}

/** An account's id as the trail names it. */
export const actorOf = (id: unknown): string | null => (typeof id === 'string' && id ? `${PERSON}${id}` : null)

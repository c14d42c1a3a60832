import type { CollectionSlug, Payload, TypedUser } from 'payload'
import { type Clock, clockOf, newRequest } from '../../platform'
import { refusalOf } from './answer-one'
import { transition } from './transition'

export const bulkVerbs = ['publish', 'unpublish', 'trash', 'restore', 'delete'] as const
export type BulkVerb = (typeof bulkVerbs)[number]
export type BulkAnswer = { id: string; ok: true } | { id: string; ok: false; code: string; sentence: string }

/**
 * Does one thing to many documents, each in a transaction of its own and with the caller's rights, and answers for
 * each. Payload's own bulk update shares one transaction and reports wrongly when one of them fails.
 */
export const bulk = async ({
  payload,
  user,
  collection,
  ids,
  verb,
  clock = clockOf(payload),
}: {
  payload: Payload
  user: TypedUser
  collection: CollectionSlug
  ids: readonly string[]
  verb: BulkVerb
  clock?: Clock
}): Promise<BulkAnswer[]> => {
  const rights = { collection, overrideAccess: false, user, depth: 0 } as const
  const move = async (id: string, name: 'publish' | 'unpublish') =>
    transition({ req: await newRequest(payload, user), slug: collection, id, name, clock })
  const run: Record<BulkVerb, (id: string) => Promise<unknown>> = {
    publish: (id) => move(id, 'publish'),
    unpublish: (id) => move(id, 'unpublish'),
    trash: (id) => payload.update({ ...rights, id, data: { deletedAt: clock.now().toISOString() } as never }),
    restore: (id) => payload.update({ ...rights, id, trash: true, data: { deletedAt: null } as never }),
    delete: (id) => payload.delete({ ...rights, id, trash: true }),
  }
  const answers: BulkAnswer[] = []
  for (const id of ids) {
    answers.push(
      await run[verb](id).then(
        () => ({ id, ok: true }) as const,
        (error: unknown) => ({ id, ...refusalOf(error) }),
      ),
    )
  }
  return answers
}

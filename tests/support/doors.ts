import type { CollectionSlug, Payload } from 'payload'
import { isWriteConflict } from '../../src/platform/database'
import type { Person } from './people'
import type { Answer, Ask } from './rest'

type Values = Record<string, unknown>

/** What a write came to, told alike by both doors: refusals name their code and the fields they mark. */
export type Outcome = { ok: boolean; status: number; id: string; code?: string | undefined; fields: string[] }

/** One way in: every write a person can ask for, as that person. */
export type Door = {
  create: (slug: CollectionSlug, data: Values) => Promise<Outcome>
  /** Saves a draft; of a collection without drafts, the document. */
  save: (slug: CollectionSlug, id: string, data: Values) => Promise<Outcome>
  copy: (slug: CollectionSlug, id: string) => Promise<Outcome>
  restore: (slug: CollectionSlug, version: string) => Promise<Outcome>
  remove: (slug: CollectionSlug, id: string) => Promise<Outcome>
}

type Refusal = { code?: string; errors?: { path: string }[] } | undefined

const refused = (status: number, data: Refusal): Outcome => ({
  ok: false,
  status,
  id: '',
  code: data?.code,
  fields: (data?.errors ?? []).map(({ path }) => path),
})

/** REST has one write more: Payload's Local API ignores that a version should come back as a draft. */
export type RestDoor = Door & { restoreAsDraft: Door['restore'] }

export const restDoor = (ask: Ask, { token }: Person): RestDoor => {
  const told = ({ status, body }: Answer): Outcome =>
    status < 300
      ? { ok: true, status, id: String(body.doc?.id ?? body.id), fields: [] }
      : refused(status, body?.errors?.[0]?.data)
  const send = async (method: 'POST' | 'PATCH' | 'DELETE', path: string, body: Values = {}) =>
    told(await ask(method, path, { token, body }))
  return {
    create: (slug, data) => send('POST', `/${slug}?draft=true&depth=0`, data),
    save: (slug, id, data) => send('PATCH', `/${slug}/${id}?draft=true&depth=0`, data),
    copy: (slug, id) => send('POST', `/${slug}/${id}/duplicate?depth=0`),
    restore: (slug, version) => send('POST', `/${slug}/versions/${version}?depth=0`),
    restoreAsDraft: (slug, version) => send('POST', `/${slug}/versions/${version}?depth=0&draft=true`),
    remove: (slug, id) => send('DELETE', `/${slug}/${id}`),
  }
}

const overLocal = (payload: Payload, { user }: Person): Door => {
  const rights = { overrideAccess: false, user, depth: 0 } as const
  const settle = (work: Promise<unknown>): Promise<Outcome> =>
    work.then(
      (doc) => ({ ok: true, status: 200, id: String((doc as { id?: unknown } | null)?.id), fields: [] }),
      (error: { status?: number; data?: Refusal }) =>
        // The driver's own word reaches code; the edge turns it into a sentence and 409.
        refused(isWriteConflict(error) ? 409 : (error.status ?? 500), error.data),
    )
  return {
    create: (collection, data) => settle(payload.create({ ...rights, collection, draft: true, data: data as never })),
    save: (collection, id, data) =>
      settle(payload.update({ ...rights, collection, id, draft: true, data: data as never })),
    copy: (collection, id) => settle(payload.duplicate({ ...rights, collection: collection as never, id })),
    restore: (collection, id) => settle(payload.restoreVersion({ ...rights, collection: collection as never, id })),
    remove: (collection, id) => settle(payload.delete({ ...rights, collection, id })),
  }
}

export const doorNames = ['REST', 'Local API'] as const
export type DoorName = (typeof doorNames)[number]

export const doorOf = (name: DoorName, payload: Payload, ask: Ask, person: Person): Door =>
  name === 'REST' ? restDoor(ask, person) : overLocal(payload, person)

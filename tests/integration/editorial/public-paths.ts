import type { CollectionSlug, Payload } from 'payload'
import type { Person } from '../../support/people'
import type { Ask } from '../../support/rest'

/** The ways by which a document can become, stay or cease to be public, each over REST and over the Local API. */
export type Path =
  | 'create published'
  | 'create published, as a draft'
  | 'update'
  | 'update to published'
  | 'update to published, as a draft'
  | 'update by query to published'
  | 'update by query to published, as a draft'
  | 'duplicate'
  | 'restore'
  | 'restore as a draft'
  | 'publish one locale'
  | 'unpublish'
  | 'unpublish all locales'
  | 'delete'
  | 'delete by query'
  | 'trash'
  | 'autosave'
  | 'save a draft'

export type Api = 'REST' | 'Local API'
export type Target = { slug: CollectionSlug; id: string; version: string; values: Record<string, unknown> }
type Attempt = { status: number; id?: string | undefined; why?: unknown }
type Ways = Record<Path, (target: Target) => Promise<Attempt>>

const at = '2026-01-01T00:00:00.000Z'
const text = { summary: 'changed' }

/** The same attempts over REST, as this person. */
const overRest = (ask: Ask, asker: Person): Ways => {
  const send = async (method: 'POST' | 'PATCH' | 'DELETE', path: string, body: unknown = {}): Promise<Attempt> => {
    const answer = await ask(method, path, { token: asker.token, body })
    return { status: answer.status, id: answer.body?.doc?.id, why: answer.body?.errors }
  }
  const patch =
    (query: string, body: object) =>
    ({ slug, id }: Target) =>
      send('PATCH', `/${slug}/${id}${query}`, body)
  const patchWhere =
    (query: string) =>
    ({ slug, id }: Target) =>
      send('PATCH', `/${slug}?where[id][equals]=${id}${query}`, { _status: 'published' })
  return {
    'create published': ({ slug, values }) => send('POST', `/${slug}`, { ...values, _status: 'published' }),
    'create published, as a draft': ({ slug, values }) =>
      send('POST', `/${slug}?draft=true`, { ...values, _status: 'published' }),
    update: patch('', text),
    'update to published': patch('', { ...text, _status: 'published' }),
    'update to published, as a draft': patch('?draft=true', { ...text, _status: 'published' }),
    'update by query to published': patchWhere(''),
    'update by query to published, as a draft': patchWhere('&draft=true'),
    duplicate: ({ slug, id, values }) => send('POST', `/${slug}/${id}/duplicate?draft=false`, renamed(values)),
    restore: ({ slug, version }) => send('POST', `/${slug}/versions/${version}`),
    'restore as a draft': ({ slug, version }) => send('POST', `/${slug}/versions/${version}?draft=true`),
    'publish one locale': patch('?publishSpecificLocale=en', { ...text, _status: 'published' }),
    unpublish: patch('', { _status: 'draft' }),
    'unpublish all locales': patch('?unpublishAllLocales=true', {}),
    delete: ({ slug, id }) => send('DELETE', `/${slug}/${id}`),
    'delete by query': ({ slug, id }) => send('DELETE', `/${slug}?where[id][equals]=${id}`),
    trash: patch('', { deletedAt: at }),
    autosave: patch('?autosave=true&draft=true', text),
    'save a draft': patch('?draft=true', text),
  }
}

/** A copy under a name and address of its own, which asks to be public at once. */
const renamed = (values: Record<string, unknown>) => ({
  ...values,
  slug: `copy-${crypto.randomUUID()}`,
  _status: 'published',
})

const overLocal = (payload: Payload, asker: Person): Ways => {
  const rights = { overrideAccess: false, user: asker.user, depth: 0 } as const
  const settle = async (work: Promise<unknown>, done = 200): Promise<Attempt> => {
    try {
      const result = (await work) as { id?: string; errors?: unknown[]; docs?: unknown[] } | null
      if (result?.errors?.length) return { status: 403, why: result.errors }
      // A query that a person's rights narrow to nothing changes nothing and says so.
      if (result?.docs?.length === 0) return { status: 404 }
      return { status: done, id: result?.id }
    } catch (error) {
      return { status: (error as { status?: number }).status ?? 500, why: String(error) }
    }
  }
  const update =
    (data: object, extra: object = {}) =>
    ({ slug, id }: Target) =>
      settle(payload.update({ ...rights, collection: slug, id, data: data as never, ...extra }))
  const updateWhere =
    (extra: object = {}) =>
    ({ slug, id }: Target) =>
      settle(
        payload.update({
          ...rights,
          collection: slug,
          where: { id: { equals: id } },
          data: { _status: 'published' } as never,
          ...extra,
        }),
      )
  const create =
    (extra: object = {}) =>
    ({ slug, values }: Target) =>
      settle(
        payload.create({ ...rights, collection: slug, data: { ...values, _status: 'published' } as never, ...extra }),
        201,
      )
  return {
    'create published': create(),
    'create published, as a draft': create({ draft: true }),
    update: update(text),
    'update to published': update({ ...text, _status: 'published' }),
    'update to published, as a draft': update({ ...text, _status: 'published' }, { draft: true }),
    'update by query to published': updateWhere(),
    'update by query to published, as a draft': updateWhere({ draft: true }),
    duplicate: ({ slug, id, values }) =>
      settle(payload.duplicate({ ...rights, collection: slug as never, id, data: renamed(values) as never }), 201),
    restore: ({ slug, version }) =>
      settle(payload.restoreVersion({ ...rights, collection: slug as never, id: version })),
    'restore as a draft': ({ slug, version }) =>
      settle(payload.restoreVersion({ ...rights, collection: slug as never, id: version, draft: true } as never)),
    'publish one locale': update({ ...text, _status: 'published' }, { publishSpecificLocale: 'en' }),
    unpublish: update({ _status: 'draft' }),
    'unpublish all locales': update({}, { unpublishAllLocales: true }),
    delete: ({ slug, id }) => settle(payload.delete({ ...rights, collection: slug, id })),
    'delete by query': ({ slug, id }) =>
      settle(payload.delete({ ...rights, collection: slug, where: { id: { equals: id } } })),
    trash: update({ deletedAt: at }),
    autosave: update(text, { autosave: true, draft: true }),
    'save a draft': update(text, { draft: true }),
  }
}

/** @returns how to try each path by this door, as this person */
export const waysBy = (api: Api, payload: Payload, ask: Ask, asker: Person): Ways =>
  api === 'REST' ? overRest(ask, asker) : overLocal(payload, asker)

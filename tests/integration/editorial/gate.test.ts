import type { CollectionSlug, Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../../collections/access-table'
import { asSystem } from '../../../src/platform'
import { type Booted, bootPayload, describeEachDatabase } from '../../support/databases'
import { makeDocument, valuesOf } from '../../support/documents'
import { onePersonPerRole, type Person } from '../../support/people'
import { publish, unpublish } from '../../support/publish'
import { type Ask, restOf } from '../../support/rest'
import { before, cast, desk, type Outcome, type Row, readers, type Seen, type State, states } from './gate-table'
import { type Api, type Path, type Target, waysBy } from './public-paths'

describeEachDatabase('no write that is not a step of the workflow changes what readers see', (database) => {
  let booted: Booted
  let payload: Payload
  let ask: Ask
  let people: Record<Role, Person>

  beforeAll(async () => {
    booted = await bootPayload({ database, options: { schema: 'push' } })
    payload = booted.payload
    ask = restOf(payload)
    people = await onePersonPerRole(payload, ask)
  })
  afterAll(() => booted.close())

  const given = async (slug: CollectionSlug, state: State, owner: Person): Promise<Target> => {
    const data = { summary: 'published', ...(slug === 'events' ? { organisers: [owner.id] } : {}) }
    const { id } = await makeDocument(payload, slug, { data, by: owner })
    const system = { collection: slug, id, overrideAccess: true, depth: 0, context: asSystem('test') } as const
    if (state !== 'never published') {
      await payload.update({ ...system, draft: true, data: { summary: 'an early draft' } as never })
      await payload.update({ ...system, draft: true, data: { summary: 'published' } as never })
      await publish(payload, { slug, id })
    }
    const { docs } = await payload.findVersions({
      collection: slug as 'articles',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
      overrideAccess: true,
      depth: 0,
    })
    if (state === 'live with a newer draft') {
      await payload.update({ ...system, draft: true, data: { summary: 'changed' } as never })
    }
    return { slug, id, version: String(docs[0]?.id), values: valuesOf(slug) }
  }

  /** Those who change nothing may all be shown the same document. */
  const shared = new Map<string, Target>()
  const targetFor = async (slug: CollectionSlug, state: State, asker: Person, share: boolean): Promise<Target> => {
    if (!share) return given(slug, state, asker)
    const key = `${slug} ${state}`
    const target = shared.get(key) ?? (await given(slug, state, people.editor))
    shared.set(key, target)
    return target
  }

  const seenByReaders = async ({ slug, id }: { slug: CollectionSlug; id: string }): Promise<Seen> => {
    const { status, body } = await ask('GET', `/${slug}/${id}?depth=0`)
    return status === 404 ? 'nothing' : body.summary
  }

  describe.each(cast)('$role on $slug', ({ role, slug, table }) => {
    it.each(Object.keys(desk) as Path[])('%s', async (path) => {
      const asker = people[role]
      for (const api of ['REST', 'Local API'] as Api[]) {
        const cell = table[path]
        const row: Row = 'REST' in cell ? cell[api] : cell
        for (const [index, state] of states.entries()) {
          const [status, seen] = row[index] as Outcome
          const target = await targetFor(slug, state, asker, table === readers)
          expect(await seenByReaders(target)).toBe(before[state])
          const attempt = await waysBy(api, payload, ask, asker)[path](target)
          const after = await seenByReaders(target)
          const why = JSON.stringify(attempt.why)
          expect({ api, state, status: attempt.status, seen: after }, why).toEqual({ api, state, status, seen })
          if (path === 'duplicate' || path === 'create published, as a draft') {
            if (attempt.id) expect(await seenByReaders({ slug, id: attempt.id }), 'the new document').toBe('nothing')
          }
        }
      }
    })
  })

  it('an author saves a draft of their own live article, and readers keep what they had', async () => {
    const author = people.author
    const { id } = await makeDocument(payload, 'articles', { data: { deck: 'published' }, by: author })
    await publish(payload, { slug: 'articles', id })
    const live = await ask('GET', `/articles/${id}?depth=0`)
    const saved = await ask('PATCH', `/articles/${id}?draft=true`, { token: author.token, body: { deck: 'better' } })
    expect(saved.status).toBe(200)
    const seen = await ask('GET', `/articles/${id}?depth=0`)
    expect(seen.body.deck).toBe('published')
    expect(seen.body.publicModifiedAt).toBe(live.body.publicModifiedAt)
    const draft = await ask('GET', `/articles/${id}?draft=true&depth=0`, { token: author.token })
    expect(draft.body).toMatchObject({ deck: 'better', _status: 'draft' })
    // And again, over what they saved themselves.
    const again = await ask('PATCH', `/articles/${id}?draft=true`, {
      token: author.token,
      body: { deck: 'best', revision: draft.body.revision },
    })
    expect(again.status).toBe(200)
  })

  it('a save that would take the published version down is refused and says how to go on', async () => {
    const target = await given('companies', 'live with a newer draft', people.editor)
    const answer = await ask('PATCH', `/companies/${target.id}`, {
      token: people.editor.token,
      body: { summary: 'changed' },
    })
    expect(answer.status).toBe(409)
    expect(answer.body.errors[0].data.code).toBe('would-unpublish')
    expect(answer.body.errors[0].message).toMatch(/draft=true/)
  })

  it('a restored draft does not take a live document down unasked', async () => {
    const target = await given('companies', 'live', people.editor)
    const { docs } = await payload.findVersions({
      collection: 'companies',
      where: { and: [{ parent: { equals: target.id } }, { 'version._status': { equals: 'draft' } }] },
      overrideAccess: true,
      depth: 0,
    })
    const answer = await ask('POST', `/companies/versions/${docs[0]?.id}`, { token: people.editor.token })
    expect(answer.body.errors?.[0]?.data.code).toBe('would-unpublish')
    expect(await seenByReaders(target)).toBe('published')
  })

  it('what readers see goes into the trash once it was taken down, and comes back as a draft', async () => {
    const target = await given('companies', 'live', people.editor)
    const { token } = people.editor
    const path = `/companies/${target.id}`
    const body = { deletedAt: '2026-01-01T00:00:00.000Z' }
    const refused = await ask('PATCH', path, { token, body })
    expect([refused.status, refused.body.errors[0].data.code]).toEqual([403, 'sign-off-needed'])
    expect(refused.body.errors[0].message).toMatch(/unpublish/)
    await unpublish(payload, target)
    expect((await ask('PATCH', path, { token, body })).status).toBe(200)
    expect((await ask('PATCH', `${path}?trash=true`, { token, body: { deletedAt: null } })).status).toBe(200)
    expect(await seenByReaders(target)).toBe('nothing')
    await publish(payload, target)
    expect(await seenByReaders(target)).toBe('published')
  })

  it('code of ours is refused like everybody: neither overrideAccess nor a system mark opens the gate', async () => {
    for (const state of states) {
      const target = await given('companies', state, people.editor)
      const system = { collection: 'companies', id: target.id, overrideAccess: true, depth: 0 } as const
      for (const context of [{}, asSystem('worker'), { 'editorial:pass': true }, { gate: { companies: {} } }]) {
        const update = payload.update({ ...system, data: { summary: 'changed', _status: 'published' }, context })
        await expect(update).rejects.toMatchObject({ data: { code: 'sign-off-needed' } })
      }
      if (state !== 'never published') {
        await expect(payload.delete(system)).rejects.toMatchObject({ data: { code: 'sign-off-needed' } })
      }
      expect(await seenByReaders(target)).toBe(before[state])
    }
  })

  it('nobody writes a system mark, a revision or a date of publication over REST', async () => {
    const target = await given('companies', 'never published', people.author)
    const answer = await ask('PATCH', `/companies/${target.id}?draft=true&context[imprimatur:system]=x`, {
      token: people.author.token,
      body: {
        summary: 'x',
        context: { 'imprimatur:system': 'x' },
        createdBy: people.editor.id,
        publicModifiedAt: '2001-01-01T00:00:00.000Z',
        firstPublishedAt: '2001-01-01T00:00:00.000Z',
      },
    })
    expect(answer.status).toBe(200)
    const stored = await payload.findByID({
      collection: 'companies',
      id: target.id,
      draft: true,
      overrideAccess: true,
      depth: 0,
    })
    expect(stored.createdBy).toBe(people.author.id)
    expect(stored.publicModifiedAt ?? null).toBeNull()
    expect(stored.firstPublishedAt ?? null).toBeNull()
    const odd = await ask('PATCH', `/companies/${target.id}?draft=true`, {
      token: people.author.token,
      body: { revision: 'seven' },
    })
    expect(odd.status).toBe(400)
  })
})

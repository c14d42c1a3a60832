import type { CollectionSlug, Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../../collections/access-table'
import { isWorkflowSlug } from '../../../collections/shared/slugs'
import { type Booted, bootPayload, describeEachDatabase } from '../../support/databases'
import { makeDocument, pixel, valuesOf, withReferences } from '../../support/documents'
import { ledgerRow } from '../../support/ledger-row'
import { onePersonPerRole, type Person } from '../../support/people'
import { publish, unpublish } from '../../support/publish'
import { type Ask, restOf } from '../../support/rest'
import { type Column, type ExpectedRow, expected, expectedGlobals, expectedReaders } from './expected'
import { changed, letters, passed } from './letters'

describeEachDatabase('the access table over REST', (database) => {
  let booted: Booted
  let payload: Payload
  let ask: Ask
  let people: Record<Role, Person>
  let other: Person

  beforeAll(async () => {
    booted = await bootPayload({ database, options: { schema: 'push' } })
    payload = booted.payload
    ask = restOf(payload)
    people = await onePersonPerRole(payload, ask)
    other = people.admin
  })
  afterAll(() => booted.close())

  /** As if something public showed this picture: no door sets the mark. */
  const show = (id: string) =>
    payload.db.updateOne({ collection: 'media', where: { id: { equals: id } }, data: { public: true } } as never)

  /** A document of this kind for one question; `own` makes it the person's by the collection's rule. */
  const given = async (slug: CollectionSlug, column: Column, asker: Person | null): Promise<string> => {
    const own = column.endsWith('Own') || column === 'readOwnDraft'
    const owner = own && asker ? asker : undefined
    const data: Record<string, unknown> = {}
    if (slug === 'users' && owner) return owner.id
    if (owner && slug === 'events') data.organisers = [owner.id]
    if (owner && slug === 'speakers') data.owners = [owner.id]
    if (owner && slug === 'media') data.owner = owner.id
    if (owner && slug === 'sources') data.createdBy = owner.id
    if (slug === 'appearances') {
      data.event = (await makeDocument(payload, 'events', owner ? { data: { organisers: [owner.id] } } : {})).id
      if (column === 'readPublished') data.state = 'announced'
    }
    // An appearance is somebody's by its event, whoever wrote it down.
    const { id } = await makeDocument(payload, slug, { data, by: slug === 'appearances' ? undefined : owner })
    if (slug === 'media' && column === 'readPublished') await show(id)
    if (column === 'readPublished' && isWorkflowSlug(slug)) await publish(payload, { slug, id })
    return id
  }

  const create = async (slug: CollectionSlug, column: Column, asker: Person | null): Promise<boolean> => {
    const token = asker?.token
    const data = await withReferences(payload, slug)
    if (column === 'createOwn' && asker) {
      data.event = (await makeDocument(payload, 'events', { data: { organisers: [asker.id] } })).id
    }
    if (slug === 'media') {
      const form = new FormData()
      form.set('_payload', JSON.stringify(data))
      form.set('file', new File([pixel], `upload-${asker?.name ?? 'public'}.png`, { type: 'image/png' }))
      return passed(await ask('POST', `/${slug}`, { token, form }))
    }
    return passed(await ask('POST', `/${slug}`, { token, body: data }))
  }

  const update = async (slug: CollectionSlug, id: string, asker: Person | null): Promise<boolean> => {
    const field = changed[slug] as string
    const draft = isWorkflowSlug(slug)
    const value = `Changed by ${asker?.name ?? 'the public'}`
    const answer = await ask('PATCH', `/${slug}/${id}${draft ? '?draft=true' : ''}`, {
      token: asker?.token,
      body: { [field]: value },
    })
    const stored = await payload.findByID({ collection: slug, id, draft, overrideAccess: true, depth: 0 })
    const wrote = (stored as unknown as Record<string, unknown>)[field] === value
    expect(wrote, `the document after an update that answered ${answer.status}`).toBe(passed(answer))
    return wrote
  }

  const read = async (slug: CollectionSlug, id: string, asker: Person | null): Promise<boolean> => {
    const token = asker?.token
    const [one, draft, list] = await Promise.all([
      ask('GET', `/${slug}/${id}?depth=0`, { token }),
      ask('GET', `/${slug}/${id}?depth=0&draft=true`, { token }),
      ask('GET', `/${slug}?depth=0&where[id][equals]=${id}`, { token }),
    ])
    expect(passed(draft), 'read as a draft').toBe(passed(one))
    expect(list.body.docs?.length === 1, 'found in a list').toBe(passed(one))
    return passed(one)
  }

  const announce = async (slug: CollectionSlug, id: string, asker: Person | null): Promise<boolean> => {
    const token = asker?.token
    return passed(await ask('PATCH', `/${slug}/${id}`, { token, body: { state: 'announced' } }))
  }

  const may = async (slug: CollectionSlug, column: Column, asker: Person | null): Promise<boolean> => {
    if (column === 'create' || column === 'createOwn') return create(slug, column, asker)
    const id = await given(slug, column, asker)
    const token = asker?.token
    switch (column) {
      case 'readPublished':
      case 'readDraft':
      case 'readOwnDraft':
        return read(slug, id, asker)
      case 'update':
      case 'updateOwn':
        return update(slug, id, asker)
      case 'announce':
        return announce(slug, id, asker)
      case 'delete':
      case 'deleteOwn':
        return passed(await ask('DELETE', `/${slug}/${id}`, { token }))
      case 'versions': {
        const list = await ask('GET', `/${slug}/versions?where[parent][equals]=${id}`, { token })
        const found = list.body.docs?.[0]?.id
        if (!found) return false
        return passed(await ask('GET', `/${slug}/versions/${found}`, { token }))
      }
    }
  }

  const askers = (cell: string) =>
    Object.entries(letters).map(([letter, role]) => ({
      who: role ?? 'the public',
      asker: role ? people[role] : null,
      allowed: cell.includes(letter),
    }))

  describe.each(Object.entries(expected) as [CollectionSlug, ExpectedRow][])('%s', (slug, cells) => {
    const columns = (Object.entries(cells) as [Column, string | null][]).filter(([, cell]) => cell !== null)
    it.each(columns)('%s: %s', async (column, cell) => {
      const answers: Record<string, boolean> = {}
      const wanted: Record<string, boolean> = {}
      for (const { who, asker, allowed } of askers(cell as string)) {
        // Nothing can be the public's own, and deleting oneself is asked of a person made for it.
        if (!asker && (column.endsWith('Own') || column === 'readOwnDraft')) continue
        if (slug === 'users' && column === 'deleteOwn') continue
        answers[who] = await may(slug, column, asker)
        wanted[who] = allowed
      }
      expect(answers).toEqual(wanted)
    })
  })

  it.each(Object.entries(expectedReaders) as [CollectionSlug, string][])(
    'a row of %s is read by %s alone, and written by nobody',
    async (slug, cell) => {
      if (!payload.collections[slug]) throw new Error(`${slug} is not in the config.`)
      const id = await ledgerRow(payload, slug)
      for (const { who, asker, allowed } of askers(cell)) {
        const token = asker?.token
        expect(passed(await ask('GET', `/${slug}/${id}?depth=0`, { token })), `${who} reads one`).toBe(allowed)
        const list = await ask('GET', `/${slug}?depth=0&where[id][equals]=${id}`, { token })
        expect(list.body.docs?.length === 1, `${who} finds one`).toBe(allowed)
        const counted = await ask('GET', `/${slug}/count`, { token })
        expect(counted.status === 200 && counted.body.totalDocs > 0, `${who} counts`).toBe(allowed)
        for (const [method, path] of [
          ['POST', ''],
          ['PATCH', `/${id}`],
          ['DELETE', `/${id}`],
          ['POST', `/${id}/duplicate`],
          ['PATCH', `?where[id][equals]=${id}`],
          ['DELETE', `?where[id][equals]=${id}`],
        ] as const) {
          const { status } = await ask(method, `/${slug}${path}`, { token, body: {} })
          expect([400, 401, 403, 404, 405], `${who}: ${method} ${path}`).toContain(status)
        }
      }
      expect(await payload.db.count({ collection: slug, where: { id: { equals: id } } })).toMatchObject({
        totalDocs: 1,
      })
    },
  )

  it.each(Object.entries(expectedGlobals))('the global %s', async (slug, cells) => {
    for (const { who, asker, allowed } of askers(cells.read)) {
      const answer = await ask('GET', `/globals/${slug}`, { token: asker?.token })
      expect(passed(answer), `${who} reads`).toBe(allowed)
    }
    for (const { who, asker, allowed } of askers(cells.update)) {
      const answer = await ask('POST', `/globals/${slug}`, { token: asker?.token, body: {} })
      expect(passed(answer), `${who} changes`).toBe(allowed)
    }
    for (const { who, asker, allowed } of askers(cells.versions)) {
      const answer = await ask('GET', `/globals/${slug}/versions`, { token: asker?.token })
      expect(passed(answer), `${who} reads versions`).toBe(allowed)
    }
  })

  it('a newer draft of a live document is read by those who read drafts alone', async () => {
    for (const slug of ['articles', 'events', 'speakers'] as const) {
      const field = changed[slug] as string
      const { id } = await makeDocument(payload, slug, { data: { [field]: 'public' } })
      await publish(payload, { slug, id })
      await payload.update({
        collection: slug,
        id,
        draft: true,
        data: { [field]: 'secret' },
        overrideAccess: true,
        depth: 0,
      })
      for (const { who, asker, allowed } of askers('AERW')) {
        const { body } = await ask('GET', `/${slug}/${id}?draft=true&depth=0`, { token: asker?.token })
        expect(body[field], `${slug} read by ${who}`).toBe(allowed ? 'secret' : 'public')
        const list = await ask('GET', `/${slug}?draft=true&depth=0&where[${field}][equals]=secret`, {
          token: asker?.token,
        })
        expect(list.body.docs?.length ?? 0, `${slug} searched by ${who}`).toBe(allowed ? 1 : 0)
      }
    }
  })

  it('what lies in the trash answers readers in no way', async () => {
    const { id } = await makeDocument(payload, 'companies')
    await publish(payload, { slug: 'companies', id })
    await unpublish(payload, { slug: 'companies', id })
    const at = '2026-01-01T00:00:00.000Z'
    const trashed = await ask('PATCH', `/companies/${id}`, { token: people.editor.token, body: { deletedAt: at } })
    expect(trashed.status).toBe(200)
    for (const query of ['', '?trash=true', '?trash=true&draft=true']) {
      expect((await ask('GET', `/companies/${id}${query}`)).status, query).toBe(404)
    }
    const list = await ask('GET', `/companies?trash=true&where[id][equals]=${id}`)
    expect(list.body.docs).toEqual([])
  })

  it('only admins unlock an account', async () => {
    for (const { who, asker, allowed } of askers('A')) {
      const answer = await ask('POST', '/users/unlock', { token: asker?.token, body: { email: other.email } })
      expect(passed(answer), who).toBe(allowed)
    }
  })

  it('values that every test relies on are whole', () => {
    for (const slug of Object.keys(expected)) expect(valuesOf(slug as CollectionSlug)).toBeTypeOf('object')
  })
})

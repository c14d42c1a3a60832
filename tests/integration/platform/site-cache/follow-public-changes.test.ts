import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSiteCache, siteCacheOf } from '../../../../src/platform'
import { articleBySlug } from '../../../../src/site/queries/article'
import { comparison } from '../../../../src/site/queries/comparison'
import { type Query, queryKey } from '../../../../src/site/queries/query'
import { siteSettings } from '../../../../src/site/queries/site-settings'
import { type Booted, bootPayload, describeEachDatabase } from '../../../support/databases'
import { makeDocument } from '../../../support/documents'
import { publish, unpublish } from '../../../support/publish'

const ask = async <A extends object, T>(payload: Payload, query: Query<A, T>, args: A): Promise<T> => {
  const view = await siteCacheOf(payload).look()
  return view.get(queryKey(query.name, args), () => query.load(payload, args))
}

const retitle = async (payload: Payload, id: string, title: string) => {
  await payload.update({ collection: 'articles', id, data: { title }, draft: true, overrideAccess: true, depth: 0 })
  await publish(payload, { slug: 'articles', id })
}

let editor: { id: string }

const published = (payload: Payload, slug: string, title: string) =>
  makeDocument(payload, 'articles', { data: { title, slug, _status: 'published' }, by: editor })

describeEachDatabase('what the site keeps', (database) => {
  let one: Booted
  let two: Booted
  beforeAll(async () => {
    one = await bootPayload({ database })
    // A second instance on the same database stands for another replica: it shares nothing but the database.
    two = await bootPayload({ database, place: one.place })
    const made = await one.payload.create({
      collection: 'users',
      data: { name: 'Editor', email: 'editor@desk.example', password: 'a-long-password-for-tests', roles: ['editor'] },
      overrideAccess: true,
      depth: 0,
    })
    editor = { ...made, collection: 'users' } as unknown as typeof editor
  })
  afterAll(async () => {
    await two?.close()
    await one?.close()
  })

  const titleOn = async ({ payload }: Booted, slug: string) => (await ask(payload, articleBySlug, { slug }))?.title

  it('is new at the next request after a publication, in the process that published and in another', async () => {
    const { id } = await published(one.payload, 'words', 'First words')
    expect(await titleOn(one, 'words')).toBe('First words')
    expect(await titleOn(two, 'words')).toBe('First words')
    for (const words of ['Second words', 'Third words']) {
      await retitle(one.payload, id, words)
      expect(await titleOn(one, 'words')).toBe(words)
      expect(await titleOn(two, 'words')).toBe(words)
    }
  })

  it('finds an article that was missing a moment ago', async () => {
    expect(await titleOn(one, 'not-yet')).toBeUndefined()
    expect(await titleOn(two, 'not-yet')).toBeUndefined()
    await published(one.payload, 'not-yet', 'Now it is there')
    expect(await titleOn(two, 'not-yet')).toBe('Now it is there')
    expect(await titleOn(one, 'not-yet')).toBe('Now it is there')
  })

  it('lets go of an article that was taken down', async () => {
    const { id } = await published(one.payload, 'soon-gone', 'Soon gone')
    expect(await titleOn(two, 'soon-gone')).toBe('Soon gone')
    await unpublish(one.payload, { slug: 'articles', id })
    expect(await titleOn(two, 'soon-gone')).toBeUndefined()
  })

  it('notices what is not under the gate: a question of the comparison, the site’s own settings', async () => {
    await makeDocument(one.payload, 'frameworks', { data: { _status: 'published' }, by: editor })
    const before = (await ask(two.payload, comparison, {})).dimensions.length
    await makeDocument(one.payload, 'dimensions')
    expect((await ask(two.payload, comparison, {})).dimensions).toHaveLength(before + 1)

    await ask(two.payload, siteSettings, {})
    await one.payload.updateGlobal({
      slug: 'site',
      data: { title: 'Another name' },
      overrideAccess: true,
      depth: 0,
      user: editor as never,
    })
    expect((await ask(two.payload, siteSettings, {})).title).toBe('Another name')
  })

  it('keeps nothing of a draft, and a draft empties nothing', async () => {
    const { id } = await published(one.payload, 'drafted', 'As published')
    await titleOn(one, 'drafted')
    const current = await one.payload.findByID({
      collection: 'articles',
      id: String(id),
      overrideAccess: true,
      depth: 0,
      draft: false,
    })
    await one.payload.update({
      collection: 'articles',
      id,
      data: { title: 'Only a draft', revision: current.revision ?? null },
      draft: true,
      overrideAccess: true,
      depth: 0,
      user: editor as never,
    })
    let loads = 0
    const view = await siteCacheOf(one.payload).look()
    const kept = await view.get(
      queryKey(articleBySlug.name, { slug: 'drafted' }),
      async (): Promise<{ title: string } | null> => {
        loads += 1
        return null
      },
    )
    expect(kept?.title ?? null).toBe('As published')
    expect(loads).toBe(0)
  })

  it('does not mix up two databases of one process', async () => {
    const other = await bootPayload({ database })
    try {
      await published(one.payload, 'same-slug', 'Of the one')
      expect(await titleOn(one, 'same-slug')).toBe('Of the one')
      expect(await titleOn(other, 'same-slug')).toBeUndefined()
    } finally {
      await other.close()
    }
  })
})

describe('the memory itself', () => {
  const gate = () => {
    let open = () => {}
    const closed = new Promise<void>((resolve) => {
      open = resolve
    })
    return { closed, open: () => open() }
  }

  it('shares one reading between requests that ask at once', async () => {
    const cache = createSiteCache(async () => 0)
    const view = await cache.look()
    let loads = 0
    const load = async () => {
      loads += 1
      return 'value'
    }
    expect(await Promise.all([view.get('a', load), view.get('a', load)])).toEqual(['value', 'value'])
    await view.get('a', load)
    expect(loads).toBe(1)
  })

  it('does not keep what was read while a change came in', async () => {
    let changes = 0
    const cache = createSiteCache(async () => changes)
    const reading = gate()
    const early = await cache.look()
    const first = early.get('a', async () => {
      await reading.closed
      return 'before the change'
    })
    changes = 1
    const later = await cache.look()
    expect(await later.get('a', async () => 'after the change')).toBe('after the change')
    reading.open()
    expect(await first).toBe('before the change')
    expect(await (await cache.look()).get('a', async () => 'read again')).toBe('after the change')
  })

  it('answers a request by a question that began after the request came', async () => {
    let changes = 0
    const asked: ReturnType<typeof gate>[] = []
    const cache = createSiteCache(async () => {
      const count = changes
      const turn = gate()
      asked.push(turn)
      await turn.closed
      return count
    })
    const settle = () => new Promise((resolve) => setTimeout(resolve))
    const start = cache.look()
    asked[0]?.open()
    await (await start).get('a', async () => 'old')
    const slow = cache.look()
    await settle()
    // The publication commits while that question is on its way; a reader who knows of it asks now, and so do others.
    changes = 1
    const after = cache.look()
    const alike = cache.look()
    asked[1]?.open()
    await slow
    await settle()
    asked[2]?.open()
    expect(await (await after).get('a', async () => 'new')).toBe('new')
    await alike
    expect(asked).toHaveLength(3)
  })

  it('notices a row that commits late, and moves its span on without losing one', async () => {
    let time = Date.parse('2026-01-01T00:00:00Z')
    const rows: number[] = []
    const spans: number[] = []
    const cache = createSiteCache(
      async (since) => {
        spans.push(time - since.getTime())
        return rows.filter((at) => at > since.getTime()).length
      },
      () => time,
    )
    const value = async (fresh: string) => (await cache.look()).get('a', async () => fresh)
    expect(await value('one')).toBe('one')
    // Written five minutes ago by its own time, visible only now, and another after it is known already.
    rows.push(time)
    expect(await value('two')).toBe('two')
    rows.push(time - 5 * 60_000)
    expect(await value('three')).toBe('three')
    time += 60 * 60_000
    expect(await value('four')).toBe('three')
    rows.push(time - 60_000)
    expect(await value('five')).toBe('five')
    expect(Math.max(...spans.slice(-1))).toBeLessThanOrEqual(30 * 60_000)
  })

  it('begins again, empty, after a question that failed', async () => {
    let fails = false
    const cache = createSiteCache(async () => {
      if (fails) throw new Error('the database is away')
      return 0
    })
    await (await cache.look()).get('a', async () => 'old')
    fails = true
    await expect(cache.look()).rejects.toThrow('the database is away')
    fails = false
    expect(await (await cache.look()).get('a', async () => 'new')).toBe('new')
  })

  it('does not keep a reading that failed', async () => {
    const view = await createSiteCache(async () => 0).look()
    await expect(view.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await view.get('a', async () => 'yes')).toBe('yes')
  })
})

import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Booted, bootPayload, describeEachDatabase } from '../../support/databases'
import { publish } from '../../support/publish'
import { startSaver } from '../../support/saver'
import { stampedArticle, stampOf } from '../../support/stamped-article'

const kills = 50
const atOnce = 2

/** What must hold of one article, whatever happened to the processes that saved it. */
const verify = async (payload: Payload, id: string, accepted: { n: number; publish: boolean }[]) => {
  const { docs: versions } = await payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
    limit: 0,
    pagination: false,
    sort: 'createdAt',
    depth: 0,
    overrideAccess: true,
  })
  const stamps = versions.map(({ version }) => stampOf(version))
  const missing = accepted.filter(({ n }) => !stamps.includes(n))
  expect(missing, 'accepted saves that the history does not hold').toEqual([])

  const latest = await payload.db.findVersions({
    collection: 'articles',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 0,
    pagination: false,
  })
  expect(latest.docs.length, 'versions marked latest').toBe(1)

  const list = await payload.find({
    collection: 'articles',
    draft: true,
    where: { id: { equals: id } },
    depth: 0,
    overrideAccess: true,
  })
  expect(list.docs.length, 'times the draft list has the document').toBe(1)
  expect(stampOf(list.docs[0])).toBe(Math.max(...stamps))

  const live = stampOf(await payload.findByID({ collection: 'articles', id, depth: 0, overrideAccess: true }))
  const lastAccepted = Math.max(0, ...accepted.filter(({ publish }) => publish).map(({ n }) => n))
  // A publish may have been committed in the instant before its process was killed, unheard.
  expect(live % 3, 'only a publish writes the live row').toBe(0)
  expect(live, 'the live row is what the last accepted publish wrote').toBeGreaterThanOrEqual(lastAccepted)
  expect(live - lastAccepted, 'at most one publish went unheard').toBeLessThanOrEqual(3)
}

describeEachDatabase('saves hold', (database) => {
  let booted: Booted
  let payload: Payload
  let userId: string
  let user: NonNullable<Parameters<Payload['update']>[0]['user']>

  const newArticle = async () => {
    const { id } = await payload.create({
      collection: 'articles',
      data: { ...stampedArticle(0), slug: `stamped-${crypto.randomUUID()}` } as never,
      overrideAccess: false,
      user,
      depth: 0,
    })
    await publish(payload, { slug: 'articles', id: String(id), by: user })
    return String(id)
  }

  beforeAll(async () => {
    booted = await bootPayload({ database })
    payload = booted.payload
    const editor = await payload.create({
      collection: 'users',
      data: { name: 'Editor', email: 'editor@example.com', password: 'a-long-password', roles: ['editor'] },
      overrideAccess: true,
      depth: 0,
    })
    userId = String(editor.id)
    user = { ...editor, collection: 'users' }
  })

  afterAll(() => booted?.close())

  it('of two processes saving one document, each save is whole and in the history, or refused', async () => {
    const id = await newArticle()
    const savers = await Promise.all(
      [3, 300].map((first) => startSaver(booted.place, { articleId: id, userId, first, count: 30 })),
    )
    const ends = await Promise.all(savers.map(({ gone }) => gone))
    expect(ends.map(({ code, said }) => (code === 0 ? '' : said))).toEqual(['', ''])
    const accepted = savers.flatMap((saver) => saver.accepted)
    const refused = savers.flatMap((saver) => saver.refused)
    expect(accepted.length + refused.length).toBe(60)
    expect(accepted.length).toBeGreaterThan(10)
    const { docs: versions } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      limit: 0,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    // A publication is a version beside the save it publishes.
    const stamps = new Set(versions.map(({ version }) => stampOf(version)))
    expect([...stamps].sort((a, b) => a - b)).toEqual([0, ...accepted.map(({ n }) => n)].sort((a, b) => a - b))
    expect(new Set(versions.map(({ version }) => version.revision)).size).toBe(versions.length)
  }, 300_000)

  it('of parallel updates of different fields, none is lost: each is kept or refused with 409', async () => {
    const id = await newArticle()
    const changes = ['kicker', 'deck', 'disclosures', 'title'].map((field) => ({ [field]: `changed ${field}` }))
    const results = await Promise.allSettled(
      changes.map((data) =>
        payload.update({ collection: 'articles', id, data, draft: true, overrideAccess: false, user, depth: 0 }),
      ),
    )
    const working = await payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })
    const kept = changes.filter((_, index) => results[index]?.status === 'fulfilled')
    expect(kept.length).toBeGreaterThanOrEqual(1)
    for (const change of kept) expect(working).toMatchObject(change)
  })

  it('a client that sends back the revision it loaded is told when somebody saved since', async () => {
    const id = await newArticle()
    const loaded = await payload.findByID({ collection: 'articles', id, depth: 0, overrideAccess: false, user })
    const save = (data: Record<string, unknown>) =>
      payload.update({ collection: 'articles', id, data, draft: true, overrideAccess: false, user, depth: 0 })
    await save({ deck: 'Theirs', revision: loaded.revision })
    await expect(save({ deck: 'Mine', revision: loaded.revision })).rejects.toMatchObject({
      status: 409,
      data: { code: 'changed-since-loaded' },
    })
    const working = await payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })
    expect(working.deck).toBe('Theirs')
  })

  it('a draft save moves no date readers see', async () => {
    const id = await newArticle()
    const dates = async () => {
      const live = await payload.findByID({ collection: 'articles', id, depth: 0, overrideAccess: false })
      return { modified: live.publicModifiedAt, published: live.firstPublishedAt, updated: live.updatedAt }
    }
    const before = await dates()
    await payload.update({
      collection: 'articles',
      id,
      data: { deck: 'A draft' },
      draft: true,
      overrideAccess: false,
      user,
      depth: 0,
    })
    expect(await dates()).toEqual(before)
  })

  it('a unique clash leaves the live document and the history as they were', async () => {
    const [first, second] = [await newArticle(), await newArticle()]
    const taken = await payload.findByID({ collection: 'articles', id: first, depth: 0, overrideAccess: true })
    const clash = payload.update({
      collection: 'articles',
      id: second,
      draft: true,
      data: { ...stampedArticle(3), slug: taken.slug } as never,
      overrideAccess: false,
      user,
      depth: 0,
    })
    await expect(clash).rejects.toMatchObject({ status: 400 })
    await verify(payload, second, [{ n: 0, publish: true }])
  })

  it(`killed ${kills} times in mid-save, nothing accepted is lost and nothing is torn`, async () => {
    const ids = [await newArticle(), await newArticle()]
    const accepted: { n: number; publish: boolean }[][] = [[], []]
    let killedInSave = 0
    for (let round = 0; round < kills / atOnce; round += 1) {
      await Promise.all(
        ids.map(async (articleId, index) => {
          const saver = await startSaver(booted.place, { articleId, userId, first: 3 + round * 3000 })
          await saver.saving
          await sleep(Math.random() * 120)
          saver.child.kill('SIGKILL')
          const { said } = await saver.gone
          expect(said).toBe('')
          killedInSave += 1
          accepted[index]?.push(...saver.accepted)
        }),
      )
    }
    expect(killedInSave).toBe(kills)
    expect(accepted.flat().length).toBeGreaterThanOrEqual(kills)
    for (const [index, id] of ids.entries()) await verify(payload, id, accepted[index] ?? [])
  }, 900_000)
})

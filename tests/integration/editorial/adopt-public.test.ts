import type { CollectionSlug, Where } from 'payload'
import { expect, it } from 'vitest'
import { up as askMongodb } from '../../../migrations/mongodb/20261123_033000_adopt_public'
import { up as askSqlite } from '../../../migrations/sqlite/20261123_033000_adopt_public'
import { adoptPublic, chainTrail, verifyTrail } from '../../../src/editorial'
import { newRequest } from '../../../src/platform'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { publish } from '../../support/publish'
import { signOffDesk } from '../../support/sign-off-desk'

describeEachDatabase('what was public before sign-off', (database) => {
  const desk = signOffDesk(database)

  const asked = async () => {
    const where = { effect: { equals: 'adopt' } }
    return (await desk.payload.db.find({ collection: 'outbox', where, limit: 0, pagination: false })).docs
  }
  const migrate = async () => {
    const { payload } = desk
    const req = await newRequest(payload)
    const given = { payload, req, db: (payload.db as unknown as { drizzle: unknown }).drizzle } as never
    await (database === 'sqlite' ? askSqlite(given) : askMongodb(given))
  }

  /** A document as an earlier version left it: readers see it, and no sign-off is on record. */
  const before = async (slug: CollectionSlug, withRow = true): Promise<string> => {
    const { id } = await makeDocument(desk.payload, slug)
    await publish(desk.payload, { slug, id })
    const where: Where = { and: [{ collectionSlug: { equals: slug } }, { documentId: { equals: id } }] }
    for (const collection of ['reviews', 'snapshots'] as const) await desk.payload.db.deleteMany({ collection, where })
    const data = { publicSnapshot: null, approvedSnapshot: null, approvedHash: null }
    if (withRow) await desk.payload.db.updateOne({ collection: 'workflows', where, data })
    else await desk.payload.db.deleteMany({ collection: 'workflows', where })
    return id
  }

  it('is not asked after where nothing is public', async () => {
    await migrate()
    expect(await asked()).toEqual([])
    expect(await adoptPublic({ payload: desk.payload })).toBeNull()
  })

  it('gets a snapshot and an entry of the trail, once, and is shown as such until it is approved', async () => {
    const { payload } = desk
    const company = await before('companies')
    const therapy = await before('therapies', false)
    const { id: signed } = await makeDocument(payload, 'companies')
    await publish(payload, { slug: 'companies', id: signed })
    await makeDocument(payload, 'companies')
    await migrate()
    expect(await asked()).toHaveLength(1)

    // A worker that is stopped in the middle leaves the rest to the next.
    await adoptPublic({ payload, signal: AbortSignal.abort() })
    expect(await adoptPublic({ payload })).toBe(2)
    expect(await adoptPublic({ payload })).toBeNull()

    for (const [slug, id] of [
      ['companies', company],
      ['therapies', therapy],
    ] as const) {
      const entries = (await desk.trailOf(slug, id)).filter(({ verb }) => verb === 'public-before-sign-off')
      expect(entries).toMatchObject([{ actor: 'worker' }])
      const standing = await desk.standing(slug, id)
      expect(standing).toMatchObject({
        stage: 'published',
        live: true,
        beforeSignOff: true,
        hash: entries[0]?.snapshot,
      })
    }
    expect(await desk.standing('companies', signed)).toMatchObject({ beforeSignOff: false })
    await chainTrail({ payload })
    expect(await verifyTrail({ payload })).toMatchObject({ broken: null })
  })

  it('stays published where a save changes nothing, and its next edition is signed off like any other', async () => {
    const id = await before('companies')
    await migrate()
    await adoptPublic({ payload: desk.payload })
    const { editor, reviewer } = desk.people
    expect((await desk.draft('companies', id, editor, {})).status).toBe(200)
    expect(await desk.standing('companies', id)).toMatchObject({ stage: 'published' })

    expect((await desk.draft('companies', id, editor, { summary: 'Another.' })).status).toBe(200)
    expect(await desk.standing('companies', id)).toMatchObject({ stage: 'draft', beforeSignOff: true })
    await desk.walk('companies', id, [editor, 'submit'], [reviewer, 'approve'], [editor, 'publish'])
    expect(await desk.standing('companies', id)).toMatchObject({ stage: 'published', beforeSignOff: false })
    // The next draft is begun from what was signed.
    await desk.draft('companies', id, editor, { summary: 'A third.' })
    expect(await desk.standing('companies', id)).toMatchObject({ stage: 'draft', beforeSignOff: false })
  })
})

import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeEachDatabase } from '../../support/databases'
import { type DeskRoom, deskRoom } from '../../support/desk'
import { makeDocument } from '../../support/documents'
import { doorNames } from '../../support/doors'
import { unpublish } from '../../support/publish'

describeEachDatabase('sources', (database) => {
  let room: DeskRoom
  beforeAll(async () => {
    room = await deskRoom(database)
  })
  afterAll(() => room?.booted.close())

  const doi = () => `10.1016/j.test.${crypto.randomUUID()}`

  describe.each(doorNames)('over %s', (name) => {
    const desk = () => room.as('editor', name)
    const stored = (id: string) => room.payload.findByID({ collection: 'sources', id, overrideAccess: true, depth: 0 })
    /** A source, and the milestone that cites it: published, or not. */
    const cited = async (shown: boolean) => {
      const source = await makeDocument(room.payload, 'sources', {
        data: { doi: doi(), archiveUrl: 'https://archive.example/1' },
      })
      const milestone = await makeDocument(room.payload, 'milestones', { data: { source: source.id } })
      if (shown) await room.publish('milestones', milestone.id)
      return { id: source.id, by: milestone.id }
    }
    const csl = { csl: { id: 'other', type: 'webpage', title: 'Another title' } }

    it('stands as readers see it while published work cites it', async () => {
      const { id } = await cited(true)
      const before = await stored(id)
      const tries = {
        csl,
        doi: { doi: doi() },
        url: { url: 'https://elsewhere.example/' },
        archiveUrl: { archiveUrl: null },
      }
      for (const [field, data] of Object.entries(tries)) {
        expect(await desk().save('sources', id, data)).toMatchObject({ status: 400, fields: [field] })
      }
      expect(await desk().save('sources', id, { doi: null })).toMatchObject({ status: 400, fields: ['doi'] })
      expect(await desk().remove('sources', id)).toMatchObject({ status: 409, code: 'source-in-use' })
      expect(await stored(id)).toEqual(before)
    })

    it('takes the day it was last checked, a note and the same item in another order all the same', async () => {
      const { id } = await cited(true)
      const { csl: item } = await stored(id)
      const turned = Object.fromEntries(Object.entries(item as object).reverse())
      const saved = await desk().save('sources', id, {
        checkedOn: '2026-02-01',
        note: 'Says nothing of dose.',
        csl: turned,
      })
      expect(saved.ok).toBe(true)
      expect(await stored(id)).toMatchObject({ checkedOn: '2026-02-01', note: 'Says nothing of dose.' })
    })

    it('is free while only drafts cite it, and again when what showed it is taken down or deleted', async () => {
      const drafted = await cited(false)
      expect((await desk().save('sources', drafted.id, csl)).ok).toBe(true)

      const shown = await cited(true)
      await unpublish(room.payload, { slug: 'milestones', id: shown.by, by: room.people.editor.user })
      expect((await desk().save('sources', shown.id, csl)).ok).toBe(true)

      const gone = await cited(true)
      await unpublish(room.payload, { slug: 'milestones', id: gone.by, by: room.people.editor.user })
      expect((await desk().remove('milestones', gone.by)).ok).toBe(true)
      expect((await desk().remove('sources', gone.id)).ok).toBe(true)
    })

    it('is held by each of two works that cite it', async () => {
      const { id, by } = await cited(true)
      const second = await makeDocument(room.payload, 'milestones', { data: { source: id } })
      await room.publish('milestones', second.id)
      await unpublish(room.payload, { slug: 'milestones', id: by, by: room.people.editor.user })
      expect(await desk().remove('sources', id)).toMatchObject({ status: 409, code: 'source-in-use' })
    })

    it('may lose its DOI, any number of them, and a DOI given up is free again', async () => {
      const made = [await cited(false), await cited(false), await cited(false)]
      const given = (await stored(made[0]?.id ?? '')).doi
      for (const empty of [null, '']) {
        for (const { id } of made) {
          expect(await desk().save('sources', id, { doi: empty }), String(empty)).toMatchObject({ ok: true })
          expect((await stored(id)).doi ?? null).toBeNull()
        }
      }
      // An edit of something else later, when nothing of the DOI is sent.
      for (const { id } of made) expect((await desk().save('sources', id, { note: 'Kept.' })).ok).toBe(true)
      const plain = { csl: { id: 'p', type: 'webpage', title: 'Plain' }, doi: null }
      expect((await desk().create('sources', plain)).ok).toBe(true)
      expect((await desk().create('sources', { ...plain, doi: '' })).ok).toBe(true)
      expect((await desk().save('sources', made[1]?.id ?? '', { doi: given })).ok).toBe(true)
      expect(await desk().save('sources', made[2]?.id ?? '', { doi: given })).toMatchObject({
        status: 400,
        fields: ['doi'],
      })
    })

    it('is copied without its DOI, which belongs to one, unless the item itself names it', async () => {
      const { id } = await cited(false)
      const copied = await desk().copy('sources', id)
      expect(copied).toMatchObject({ ok: true })
      expect((await stored(copied.id)).doi ?? null).toBeNull()
      const named = await makeDocument(room.payload, 'sources', {
        data: { csl: { id: 'n', type: 'article-journal', title: 'Named', DOI: doi() } },
      })
      expect(await desk().copy('sources', named.id)).toMatchObject({ status: 400, fields: ['doi'] })
    })
  })

  if (database === 'sqlite') return
  it('is found by its DOI through the index that keeps DOIs apart', async () => {
    const { db } = room.payload as unknown as { db: MongooseAdapter }
    const found = await db.connection
      .collection('sources')
      .find({ doi: { $eq: doi() } })
      .explain('queryPlanner')
    expect(JSON.stringify(found.queryPlanner.winningPlan)).toContain('"indexName":"doi_1"')
  })
})

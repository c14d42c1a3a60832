import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workflowSlugs } from '../../../collections/shared/slugs'
import { describeEachDatabase } from '../../support/databases'
import { type DeskRoom, deskRoom } from '../../support/desk'
import { makeDocument } from '../../support/documents'
import { doorNames, restDoor } from '../../support/doors'
import { unpublish } from '../../support/publish'

/** A text of each collection that nothing else follows from. */
const textOf = {
  articles: 'deck',
  trials: 'statusNote',
  therapies: 'summary',
  milestones: 'note',
  companies: 'summary',
  frameworks: 'summary',
  events: 'summary',
  speakers: 'title',
  issues: 'preheader',
} as const

/** Told apart by what they are of, not by an address. */
const withoutSlug = ['milestones']

describeEachDatabase('an old version or a copy', (database) => {
  let room: DeskRoom
  beforeAll(async () => {
    room = await deskRoom(database)
  })
  afterAll(() => room?.booted.close())

  describe.each(workflowSlugs)('of %s', (slug) => {
    const field = textOf[slug]
    const desk = (name: (typeof doorNames)[number]) => room.as('editor', name)
    /** The row readers are served from; issues have no readers over REST. */
    const live = (id: string) =>
      room.payload.findByID({ collection: slug, id, overrideAccess: true, depth: 0 }) as unknown as Promise<
        Record<string, unknown>
      >
    /** Published as `first`, then as `second`. Answers the version readers saw first. */
    const twicePublished = async () => {
      const { id } = await makeDocument(room.payload, slug, { data: { [field]: 'first' } })
      await room.publish(slug, id)
      const first = (await room.versionsOf(slug, id)).at(-1) as string
      // An issue goes out once: only what was taken back before any mail left is published again.
      if (slug === 'issues') await unpublish(room.payload, { slug, id, by: room.people.editor.user })
      expect((await desk('REST').save(slug, id, { [field]: 'second' })).ok).toBe(true)
      await room.publish(slug, id)
      return { id, first }
    }

    it.each(doorNames)('is copied as a draft under an address of its own, over %s', async (name) => {
      const { id } = await twicePublished()
      const before = await live(id)
      const copied = await desk(name).copy(slug, id)
      expect(copied).toMatchObject({ ok: true })
      expect(copied.id).not.toBe(id)
      const copy = await room.draftOf(slug, copied.id)
      expect(copy).toMatchObject({ _status: 'draft', [field]: 'second', revision: 1 })
      expect([copy.firstPublishedAt ?? null, copy.publicModifiedAt ?? null]).toEqual([null, null])
      expect((await live(copied.id))._status).toBe('draft')
      if (!withoutSlug.includes(slug)) {
        expect(copy.slug).toMatch(/./)
        expect(copy.slug).not.toBe(before.slug)
      }
      expect(await live(id)).toEqual(before)
      // Nothing of the first stands in the way of the copy's own publication.
      if (slug !== 'trials') await room.publish(slug, copied.id)
    })

    it('comes back as a draft and readers keep what they had', async () => {
      const { id, first } = await twicePublished()
      const before = await live(id)
      expect((await restDoor(room.ask, room.people.editor).restoreAsDraft(slug, first)).ok).toBe(true)
      expect(await live(id)).toEqual(before)
      expect(await room.draftOf(slug, id)).toMatchObject({
        [field]: 'first',
        _status: 'draft',
        firstPublishedAt: before.firstPublishedAt,
        revision: Number(before.revision) + 1,
      })
    })

    it.each(doorNames)('does not put before readers what was taken from them, over %s', async (name) => {
      const { id, first } = await twicePublished()
      await unpublish(room.payload, { slug, id, by: room.people.editor.user })
      expect((await desk(name).restore(slug, first)).ok).toBe(true)
      expect((await live(id))._status).toBe('draft')
      expect(await room.draftOf(slug, id)).toMatchObject({ [field]: 'first', _status: 'draft' })
      expect(await room.shownOf(slug, id).catch(() => null)).not.toMatchObject({ [field]: 'first' })
    })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeEachDatabase } from '../../support/databases'
import { type DeskRoom, deskRoom } from '../../support/desk'
import { makeDocument } from '../../support/documents'
import { doorNames, restDoor } from '../../support/doors'
import { unpublish } from '../../support/publish'

const first = { kind: 'typo', at: '2026-01-01T00:00:00.000Z', note: 'The year was wrong.' }
const second = { kind: 'correction', at: '2026-01-02T00:00:00.000Z', note: 'The dose was wrong.' }

describeEachDatabase('articles', (database) => {
  let room: DeskRoom
  beforeAll(async () => {
    room = await deskRoom(database)
  })
  afterAll(() => room?.booted.close())

  const written = async (data: Record<string, unknown> = {}) =>
    (await makeDocument(room.payload, 'articles', { data, by: room.people.author })).id
  const notesOf = (row: Record<string, unknown> | null) =>
    ((row?.corrections ?? []) as { note: string }[]).map(({ note }) => note)

  describe.each(doorNames)('over %s', (name) => {
    const desk = () => room.as('editor', name)
    const author = () => room.as('author', name)
    const corrected = async () => {
      const id = await written()
      await room.publish('articles', id)
      await desk().save('articles', id, { corrections: [first] })
      await room.publish('articles', id)
      return id
    }

    it('moves a slug freely until readers know it, then by the desk alone', async () => {
      const id = await written()
      expect((await author().save('articles', id, { slug: `early-${id}` })).ok).toBe(true)
      await room.publish('articles', id)
      expect(await author().save('articles', id, { slug: `late-${id}` })).toMatchObject({
        status: 400,
        fields: ['slug'],
      })
      expect((await author().save('articles', id, { deck: 'Better.', slug: `early-${id}` })).ok).toBe(true)
      expect((await desk().save('articles', id, { slug: `late-${id}` })).ok).toBe(true)
      expect((await room.shownOf('articles', id))?.slug).toBe(`early-${id}`)
      await room.publish('articles', id)
      expect((await room.shownOf('articles', id))?.slug).toBe(`late-${id}`)
    })

    it('never loses or doubles a slug: an emptied one stays, a taken one is refused in drafts already', async () => {
      const [one, other] = [await written(), await written()]
      await room.publish('articles', one)
      const slug = (await room.shownOf('articles', one))?.slug
      for (const empty of [null, '']) {
        expect((await desk().save('articles', one, { slug: empty })).ok).toBe(true)
        expect((await room.draftOf('articles', one)).slug).toBe(slug)
      }
      expect(await author().save('articles', other, { slug })).toMatchObject({ status: 400, fields: ['slug'] })
    })

    it('keeps corrections readers have seen, word for word and in order; further ones come after', async () => {
      const id = await corrected()
      const refused = {
        removed: [],
        changed: [{ ...first, note: 'Nothing was wrong.' }],
        dated: [{ ...first, at: '2025-01-01T00:00:00.000Z' }],
        'put behind another': [second, first],
      }
      for (const [what, corrections] of Object.entries(refused)) {
        const answer = await desk().save('articles', id, { corrections })
        expect(answer, what).toMatchObject({ status: 400 })
        expect(
          answer.fields.every((field) => field.startsWith('corrections')),
          what,
        ).toBe(true)
      }
      expect((await desk().save('articles', id, { corrections: [first, second] })).ok).toBe(true)
      expect(notesOf(await room.shownOf('articles', id))).toEqual([first.note])
      // Not seen yet, so it may still change.
      expect((await desk().save('articles', id, { corrections: [first] })).ok).toBe(true)
    })

    it('keeps them while the article is taken down, and in a version brought back from before them', async () => {
      const id = await corrected()
      const [, uncorrected = ''] = await room.versionsOf('articles', id)
      expect((await restDoor(room.ask, room.people.editor).restoreAsDraft('articles', uncorrected)).ok).toBe(true)
      expect(notesOf(await room.draftOf('articles', id))).toEqual([first.note])
      expect(notesOf(await room.shownOf('articles', id))).toEqual([first.note])
      await unpublish(room.payload, { slug: 'articles', id, by: room.people.editor.user })
      expect(await desk().save('articles', id, { corrections: [] })).toMatchObject({ status: 400 })
      const [draft = ''] = await room.versionsOf('articles', id)
      expect((await desk().restore('articles', draft)).ok).toBe(true)
      expect(notesOf(await room.draftOf('articles', id))).toEqual([first.note])
      expect(await desk().save('articles', id, { corrections: [] })).toMatchObject({ status: 400 })
    })
  })

  it('a version from before the first publication, brought back as a draft, changes neither corrections nor dates', async () => {
    const id = await written({ deck: 'first' })
    await room.publish('articles', id)
    const [draft = ''] = await room.versionsOf('articles', id)
    await room.as('editor', 'REST').save('articles', id, { corrections: [first], deck: 'second' })
    await room.publish('articles', id)
    const shown = await room.shownOf('articles', id)
    for (const role of ['author', 'editor'] as const) {
      expect((await restDoor(room.ask, room.people[role]).restoreAsDraft('articles', draft)).ok).toBe(true)
      expect(await room.shownOf('articles', id)).toEqual(shown)
      const restored = await room.draftOf('articles', id)
      expect(restored).toMatchObject({ deck: 'first', firstPublishedAt: shown?.firstPublishedAt })
      expect(notesOf(restored)).toEqual([first.note])
    }
    await room.publish('articles', id)
    expect(await room.shownOf('articles', id)).toMatchObject({
      deck: 'first',
      firstPublishedAt: shown?.firstPublishedAt,
    })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeEachDatabase } from '../../support/databases'
import { type DeskRoom, deskRoom } from '../../support/desk'
import { makeDocument } from '../../support/documents'
import { doorNames, restDoor } from '../../support/doors'

describeEachDatabase('what calendars know an event by', (database) => {
  let room: DeskRoom
  beforeAll(async () => {
    room = await deskRoom(database)
  })
  afterAll(() => room?.booted.close())

  /** An empty field is null in one database and missing in the other. */
  const cityOf = async (which: 'draft' | 'shown', id: string) => {
    const row = await room[`${which}Of`]('events', id)
    return (row?.venue as { city?: string | null } | undefined)?.city ?? null
  }

  describe.each(doorNames)('over %s', (name) => {
    const desk = () => room.as('editor', name)
    const announced = async () => {
      const { id } = await makeDocument(room.payload, 'events')
      await room.publish('events', id)
      return id
    }
    const calendar = async (id: string) => {
      const shown = await room.shownOf('events', id)
      return { uid: shown?.uid, sequence: shown?.sequence }
    }
    const change = async (id: string, data: Record<string, unknown>) => {
      expect((await desk().save('events', id, data)).status).toBe(200)
      await room.publish('events', id)
      return (await calendar(id)).sequence
    }

    it('gives a UID at the site’s host once, and nobody writes another', async () => {
      const { id } = await makeDocument(room.payload, 'events')
      const { uid } = await room.draftOf('events', id)
      expect(uid).toMatch(/^[0-9a-f-]{36}@127\.0\.0\.1$/)
      for (const value of ['mine@elsewhere.example', null, '']) {
        expect((await desk().save('events', id, { uid: value, sequence: 99 })).ok).toBe(true)
        expect(await room.draftOf('events', id)).toMatchObject({ uid, sequence: 0 })
      }
      await room.publish('events', id)
      await desk().save('events', id, { uid: 'mine@elsewhere.example', name: 'Renamed event' })
      await room.publish('events', id)
      expect(await calendar(id)).toEqual({ uid, sequence: 0 })
    })

    it('gives a copy a UID, a sequence and a slug of its own', async () => {
      const id = await announced()
      await change(id, { venue: { city: 'Osaka' } })
      const first = await room.draftOf('events', id)
      expect(first.sequence).toBe(1)
      const copied = await desk().copy('events', id)
      expect(copied.ok).toBe(true)
      const copy = await room.draftOf('events', copied.id)
      expect(copy).toMatchObject({ name: first.name, sequence: 0, _status: 'draft' })
      expect(copy.uid).toMatch(/^[0-9a-f-]{36}@127\.0\.0\.1$/)
      expect(copy.uid).not.toBe(first.uid)
      expect(copy.slug).not.toBe(first.slug)
      await room.publish('events', copied.id)
      expect(await calendar(copied.id)).toEqual({ uid: copy.uid, sequence: 0 })
    })

    it('counts a publication that moves time, place or status, and no other', async () => {
      const id = await announced()
      expect(await change(id, { summary: 'A word more.' })).toBe(0)
      expect(await change(id, { endsAt: '2026-03-02T10:00:00.000Z' })).toBe(1)
      expect(await change(id, { venue: { name: 'Hall A', city: 'Seoul', country: 'KR' } })).toBe(2)
      expect(await change(id, { venue: { name: 'Hall B', city: 'Seoul', country: 'KR' } })).toBe(3)
      expect(await change(id, { status: 'postponed' })).toBe(4)
      expect(await change(id, { registrationUrl: 'https://tickets.example/' })).toBe(4)
    })

    it('counts from what readers were shown, not from drafts in between', async () => {
      const id = await announced()
      for (const city of ['Busan', 'Daegu', 'Incheon']) await desk().save('events', id, { venue: { city } })
      expect((await room.draftOf('events', id)).sequence).toBe(0)
      expect(await calendar(id)).toMatchObject({ sequence: 0 })
      await room.publish('events', id)
      expect(await calendar(id)).toMatchObject({ sequence: 1 })
      await desk().save('events', id, { venue: { city: 'Jeju' } })
      expect(await change(id, { venue: { city: 'Incheon' } })).toBe(1)
    })

    it('keeps the UID and never counts backwards when an old version is put before readers again', async () => {
      const id = await announced()
      const { uid } = await calendar(id)
      const [, first = ''] = await room.versionsOf('events', id)
      await change(id, { venue: { city: 'Osaka' } })
      await change(id, { venue: { city: 'Kobe' } })
      expect(await calendar(id)).toEqual({ uid, sequence: 2 })
      expect((await restDoor(room.ask, room.people.editor).restoreAsDraft('events', first)).ok).toBe(true)
      await room.publish('events', id)
      expect(await room.shownOf('events', id)).toMatchObject({ uid, sequence: 3 })
      expect(await cityOf('shown', id)).toBeNull()
    })
  })

  it('keeps both when an old version comes back as a draft', async () => {
    const { id } = await makeDocument(room.payload, 'events')
    await room.publish('events', id)
    const { uid } = await room.draftOf('events', id)
    const [first = ''] = await room.versionsOf('events', id)
    await room.as('editor', 'REST').save('events', id, { venue: { city: 'Osaka' } })
    await room.publish('events', id)
    expect((await restDoor(room.ask, room.people.editor).restoreAsDraft('events', first)).ok).toBe(true)
    expect(await room.draftOf('events', id)).toMatchObject({ uid, sequence: 1 })
    expect(await cityOf('draft', id)).toBeNull()
    expect(await room.shownOf('events', id)).toMatchObject({ uid, sequence: 1, venue: { city: 'Osaka' } })
    await room.publish('events', id)
    expect(await room.shownOf('events', id)).toMatchObject({ uid, sequence: 2 })
    // Nor does a version that readers did see count before they see it again.
    const [, , , second = ''] = await room.versionsOf('events', id)
    expect((await restDoor(room.ask, room.people.editor).restoreAsDraft('events', second)).ok).toBe(true)
    expect(await room.draftOf('events', id)).toMatchObject({ sequence: 2, _status: 'draft' })
    expect(await cityOf('draft', id)).toBe('Osaka')
  })

  it.each(['as it was', 'as a draft'])(
    'an organiser brings an old version back %s, not its list of organisers',
    async (how) => {
      const { organiser, author } = room.people
      const { id } = await makeDocument(room.payload, 'events', {
        data: { organisers: [organiser.id, author.id], summary: 'first' },
      })
      await room.as('editor', 'REST').save('events', id, { organisers: [organiser.id], summary: 'second' })
      const [first = ''] = await room.versionsOf('events', id)
      const door = restDoor(room.ask, organiser)
      const restored =
        how === 'as a draft' ? await door.restoreAsDraft('events', first) : await door.restore('events', first)
      expect(restored.ok).toBe(true)
      expect(await room.draftOf('events', id)).toMatchObject({ organisers: [organiser.id], summary: 'first' })
    },
  )
})

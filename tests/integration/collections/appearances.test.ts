import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeEachDatabase } from '../../support/databases'
import { type DeskRoom, deskRoom } from '../../support/desk'
import { makeDocument } from '../../support/documents'
import { doorNames } from '../../support/doors'

describeEachDatabase('appearances', (database) => {
  let room: DeskRoom
  beforeAll(async () => {
    room = await deskRoom(database)
  })
  afterAll(() => room?.booted.close())

  const ownEvent = async () =>
    (await makeDocument(room.payload, 'events', { data: { organisers: [room.people.organiser.id] } })).id
  const speaker = async () => (await makeDocument(room.payload, 'speakers')).id
  const stateOf = async (id: string) =>
    (await room.payload.findByID({ collection: 'appearances', id, overrideAccess: true, depth: 0 })).state

  describe.each(doorNames)('over %s', (name) => {
    const desk = () => room.as('editor', name)
    const organiser = () => room.as('organiser', name)

    it('are one for each person and event', async () => {
      const [event, who] = [await ownEvent(), await speaker()]
      expect((await desk().create('appearances', { event, speaker: who })).ok).toBe(true)
      for (const door of [desk(), organiser()]) {
        expect(await door.create('appearances', { event, speaker: who })).toMatchObject({
          status: 400,
          fields: ['speaker'],
        })
      }
      const elsewhere = await desk().create('appearances', { event: await ownEvent(), speaker: who })
      expect(elsewhere.ok).toBe(true)
      const moved = await desk().save('appearances', elsewhere.id, { event })
      expect(moved).toMatchObject({ status: 400, fields: ['speaker'] })
      expect(await desk().copy('appearances', elsewhere.id)).toMatchObject({ status: 400, fields: ['speaker'] })
    })

    it('are one for each person and event even when two are made in the same instant', async () => {
      const [event, who] = [await ownEvent(), await speaker()]
      const answers = await Promise.all([1, 2, 3, 4].map(() => desk().create('appearances', { event, speaker: who })))
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
    })

    it('are announced by the desk, never by an organiser, at first or later', async () => {
      const [event, who] = [await ownEvent(), await speaker()]
      for (const state of ['announced', 'appeared']) {
        const forged = await organiser().create('appearances', { event, speaker: who, state })
        expect(forged).toMatchObject({ status: 403, code: 'announce-forbidden' })
      }
      const { id } = await organiser().create('appearances', { event, speaker: who, state: 'confirmed' })
      expect(await organiser().save('appearances', id, { state: 'announced' })).toMatchObject({
        status: 403,
        code: 'announce-forbidden',
      })
      expect(await stateOf(id)).toBe('confirmed')
      expect(await room.shownOf('appearances', id)).toBeNull()
      expect((await desk().save('appearances', id, { state: 'announced' })).ok).toBe(true)
      expect(await room.shownOf('appearances', id)).toMatchObject({ state: 'announced' })
      expect(await organiser().save('appearances', id, { role: 'Keynote' })).toMatchObject({ status: 403 })
    })

    it('are not copied into an announcement by an organiser', async () => {
      const { id } = await desk().create('appearances', {
        event: await ownEvent(),
        speaker: await speaker(),
        state: 'announced',
      })
      expect((await organiser().copy('appearances', id)).ok).toBe(false)
    })
  })
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { chainTrail, verifyTrail } from '../../../src/editorial'
import { describeEachDatabase } from '../../support/databases'
import { type DeskRoom, deskRoom } from '../../support/desk'
import { makeDocument } from '../../support/documents'
import { doorNames } from '../../support/doors'

const signed = ['announce', 'change-announced', 'take-down']

describeEachDatabase('what readers see of a speaker at an event is signed', (database) => {
  let room: DeskRoom
  beforeAll(async () => {
    room = await deskRoom(database)
  })
  afterAll(() => room?.booted.close())

  const organisersSign = (organisersSignOwn: boolean) =>
    room.payload.updateGlobal({ slug: 'desk', data: { organisersSignOwn }, overrideAccess: true, depth: 0 })
  const confirmed = async (organisers = [room.people.organiser.id]) => {
    const event = (await makeDocument(room.payload, 'events', { data: { organisers } })).id
    return (await makeDocument(room.payload, 'appearances', { data: { event, state: 'confirmed' } })).id
  }
  const entries = async (id: string) => {
    const { docs } = await room.payload.find({
      collection: 'audit',
      where: { and: [{ documentId: { equals: id } }, { verb: { in: signed } }] },
      sort: 'createdAt',
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    return docs
  }
  const snapshots = async (id: string) => {
    const { docs } = await room.payload.find({
      collection: 'snapshots',
      where: { documentId: { equals: id } },
      sort: 'createdAt',
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    return docs
  }

  it.each(doorNames)('by the editor who announces, changes and takes down, over %s', async (door) => {
    const desk = room.as('editor', door)
    const id = await confirmed()
    expect((await desk.save('appearances', id, { role: 'Panellist' })).ok).toBe(true)
    expect(await entries(id), 'nothing of it is public').toEqual([])

    for (const data of [{ state: 'announced' }, { role: 'Keynote' }, { role: 'Keynote' }, { state: 'cancelled' }]) {
      expect((await desk.save('appearances', id, data)).ok).toBe(true)
    }
    const told = await entries(id)
    const actor = `user:${room.people.editor.id}`
    expect(told.map(({ verb, actor }) => [verb, actor])).toEqual(signed.map((verb) => [verb, actor]))
    expect(told[0]).toMatchObject({ before: { state: 'confirmed' }, after: { state: 'announced' } })
    const kept = await snapshots(id)
    expect(kept.map(({ hash }) => hash)).toEqual([told[0]?.snapshot, told[1]?.snapshot])
    expect(kept[1]?.canonical).toMatchObject({ document: { role: 'Keynote', state: 'announced' } })
    expect(told[2]?.snapshot ?? null).toBeNull()
  })

  it('when it is deleted, too', async () => {
    const id = await confirmed()
    await room.as('editor', 'REST').save('appearances', id, { state: 'announced' })
    expect((await room.as('editor', 'REST').remove('appearances', id)).ok).toBe(true)
    expect((await entries(id)).map(({ verb }) => verb)).toEqual(['announce', 'take-down'])
  })

  it('by an organiser for their own event alone, and only where the desk lets them', async () => {
    const [own, foreign] = [await confirmed(), await confirmed([])]
    const organiser = room.as('organiser', 'REST')
    const announce = (id: string) => organiser.save('appearances', id, { state: 'announced' })
    expect(await announce(own)).toMatchObject({ status: 403, code: 'announce-forbidden' })
    await organisersSign(true)
    try {
      expect((await announce(own)).ok).toBe(true)
      expect(await entries(own)).toMatchObject([{ verb: 'announce', actor: `user:${room.people.organiser.id}` }])
      expect((await announce(foreign)).status).toBe(403)
      for (const role of ['author', 'reviewer'] as const) {
        expect((await room.as(role, 'REST').save('appearances', own, { role: 'Chair' })).status).toBe(403)
      }
    } finally {
      await organisersSign(false)
    }
    expect(await organiser.save('appearances', own, { role: 'Chair' })).toMatchObject({ code: 'announce-forbidden' })
  })

  it('by a person: code that writes for nobody changes nothing of it', async () => {
    const id = await confirmed()
    const write = (data: object) =>
      room.payload.update({ collection: 'appearances', id, data, overrideAccess: true, depth: 0 })
    await expect(write({ state: 'announced' })).rejects.toMatchObject({ code: 'announce-forbidden' })
    await room.as('editor', 'REST').save('appearances', id, { state: 'announced' })
    for (const data of [{ role: 'Chair' }, { state: 'withdrawn' }]) {
      await expect(write(data)).rejects.toMatchObject({ code: 'announce-forbidden' })
    }
    const removed = room.payload.delete({ collection: 'appearances', id, overrideAccess: true, depth: 0 })
    await expect(removed).rejects.toMatchObject({ code: 'announce-forbidden' })
    await write({})
    expect((await entries(id)).length).toBe(1)
  })

  it('and the trail of all of it verifies', async () => {
    await chainTrail({ payload: room.payload })
    expect(await verifyTrail({ payload: room.payload })).toMatchObject({ broken: null })
  })
})

import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Role } from '../../../collections/access-table'
import { type Booted, bootPayload, describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { onePersonPerRole, type Person, person } from '../../support/people'
import { publish } from '../../support/publish'
import { type Ask, codeOf, restOf } from '../../support/rest'

describeEachDatabase('an organiser', (database) => {
  let booted: Booted
  let payload: Payload
  let ask: Ask
  let people: Record<Role, Person>
  let organiser: Person
  let stranger: Person
  let event: string
  let foreign: string
  let count = 0

  beforeAll(async () => {
    booted = await bootPayload({ database, options: { schema: 'push' } })
    payload = booted.payload
    ask = restOf(payload)
    people = await onePersonPerRole(payload, ask)
    organiser = people.organiser
    stranger = await person(payload, ask, 'organiser')
  })
  afterAll(() => booted.close())
  beforeEach(async () => {
    event = (await makeDocument(payload, 'events', { data: { organisers: [organiser.id] } })).id
    foreign = (await makeDocument(payload, 'events', { data: { organisers: [stranger.id] } })).id
  })

  const newSpeaker = () => {
    count += 1
    return { speaker: { name: { display: `Dr New ${count}` }, title: 'CSO' }, appearance: { role: 'Panellist' } }
  }
  const add = (who: Person | undefined, at: string, body: unknown = newSpeaker()) =>
    ask('POST', `/events/${at}/speakers`, { token: who?.token, body })
  const edit = (path: string, body: unknown, who = organiser) => ask('PATCH', path, { token: who.token, body })
  const total = async (collection: 'speakers' | 'appearances') =>
    (await payload.count({ collection, overrideAccess: true })).totalDocs

  it('creates a speaker from their event, as its owner, with the appearance', async () => {
    const made = await add(organiser, event)
    expect(made.status).toBe(201)
    const speaker = await payload.findByID({
      collection: 'speakers',
      id: made.body.speaker,
      draft: true,
      overrideAccess: true,
      depth: 0,
    })
    expect(speaker).toMatchObject({ _status: 'draft', owners: [organiser.id], createdBy: organiser.id, title: 'CSO' })
    const appearance = await payload.findByID({
      collection: 'appearances',
      id: made.body.appearance,
      overrideAccess: true,
      depth: 0,
    })
    expect(appearance).toMatchObject({ event, speaker: made.body.speaker, state: 'invited', role: 'Panellist' })
    expect((await ask('GET', `/speakers/${made.body.speaker}`)).status).toBe(404)
    expect((await edit(`/speakers/${made.body.speaker}?draft=true`, { title: 'CEO' })).status).toBe(200)
  })

  it("leaves nothing behind where the appearance is refused: somebody else's event, or an announcement", async () => {
    const before = [await total('speakers'), await total('appearances')]
    // The event is public, so they may see it; it is not theirs.
    await publish(payload, { slug: 'events', id: foreign })
    const refused = await add(organiser, foreign)
    expect([refused.status, codeOf(refused)]).toEqual([403, 'not-your-event'])
    const announced = await add(organiser, event, { ...newSpeaker(), appearance: { state: 'announced' } })
    expect(announced.status).toBe(400)
    expect((await add(organiser, 'no-such-event')).status).toBe(404)
    for (const other of [people.author, people.reviewer]) expect((await add(other, event)).status).toBe(403)
    expect((await add(undefined, event)).status).toBe(401)
    expect([await total('speakers'), await total('appearances')]).toEqual(before)
  })

  it('leaves nothing behind where the save fails in the middle', async () => {
    const before = [await total('speakers'), await total('appearances')]
    const { create } = payload.db
    payload.db.create = (args) => {
      if (args.collection === 'appearances') throw new Error('The disk is full.')
      return create(args)
    }
    try {
      const failed = await add(organiser, event)
      expect(failed.status).toBe(500)
      expect(failed.body.errors[0].message).not.toContain('disk')
    } finally {
      payload.db.create = create
    }
    expect([await total('speakers'), await total('appearances')]).toEqual(before)
    expect((await add(organiser, event)).status).toBe(201)
  })

  it('names what is wrong with what they sent', async () => {
    const nameless = await add(organiser, event, { speaker: { title: 'CSO' } })
    expect(nameless.status).toBe(400)
    expect(nameless.body.errors[0].message).toMatch(/speaker\.name/)
    const sly = await add(organiser, event, { ...newSpeaker(), owners: [stranger.id] })
    expect(sly.status).toBe(400)
  })

  it('edits a speaker they own only while every appearance is at their own events', async () => {
    const { body } = await add(organiser, event)
    const path = `/speakers/${body.speaker}?draft=true`
    expect((await edit(path, { title: 'First' })).status).toBe(200)
    const elsewhere = await makeDocument(payload, 'appearances', { data: { event: foreign, speaker: body.speaker } })
    expect((await edit(path, { title: 'Second' })).status).toBe(403)
    await payload.delete({ collection: 'appearances', id: elsewhere.id, overrideAccess: true, depth: 0 })
    expect((await edit(path, { title: 'Third' })).status).toBe(200)
    expect((await edit(path, { title: 'Not theirs' }, stranger)).status).toBe(403)
  })

  it("proposes changes to others' speakers, and changes nothing by it", async () => {
    const { id } = await makeDocument(payload, 'speakers', { data: { title: 'Professor' } })
    await publish(payload, { slug: 'speakers', id })
    const propose = (body: unknown, who: Person | undefined = organiser) =>
      ask('POST', `/speakers/${id}/proposals`, { token: who?.token, body })
    const made = await propose({ changes: { title: 'Professor emeritus' }, note: 'Retired in March.' })
    expect(made.status).toBe(201)
    const row = await payload.findByID({
      collection: 'reviews',
      id: made.body.proposal,
      overrideAccess: true,
      depth: 0,
    })
    expect(row).toMatchObject({
      kind: 'proposal',
      collectionSlug: 'speakers',
      documentId: id,
      changes: { title: 'Professor emeritus' },
      body: 'Retired in March.',
      author: organiser.id,
    })
    const speaker = await ask('GET', `/speakers/${id}?depth=0`)
    expect(speaker.body.title).toBe('Professor')
    for (const changes of [{}, { owners: [organiser.id] }, { _status: 'published' }, { title: 7 }]) {
      expect((await propose({ changes })).status, JSON.stringify(changes)).toBe(400)
    }
    expect((await ask('POST', `/speakers/${id}/proposals`, { body: { changes: { title: 'x' } } })).status).toBe(401)
    // A speaker whom they may not see cannot be told from one who is not there.
    const hidden = await makeDocument(payload, 'speakers')
    const unseen = await ask('POST', `/speakers/${hidden.id}/proposals`, {
      token: organiser.token,
      body: { changes: { title: 'x' } },
    })
    expect(unseen.status).toBe(404)
  })

  it('keeps appearances at their events, announces none and changes none that is announced', async () => {
    const { body } = await add(organiser, event)
    const path = `/appearances/${body.appearance}`
    expect((await edit(path, { state: 'confirmed', role: 'Chair' })).status).toBe(200)
    for (const state of ['announced', 'appeared']) {
      const refused = await edit(path, { state })
      expect([refused.status, codeOf(refused)]).toEqual([403, 'announce-forbidden'])
    }
    const moved = await edit(path, { event: foreign })
    expect([moved.status, codeOf(moved)]).toEqual([403, 'not-your-event'])
    expect((await edit(path, { state: 'announced' }, people.editor)).status).toBe(200)
    for (const change of [{ role: 'Keynote' }, { state: 'withdrawn' }, { order: 9 }, { titleAtEvent: 'CEO' }]) {
      const refused = await edit(path, change)
      expect([refused.status, codeOf(refused)], JSON.stringify(change)).toEqual([403, 'announce-forbidden'])
    }
    expect((await edit(path, { role: 'Keynote' }, people.editor)).status).toBe(200)
    const speaker = (await makeDocument(payload, 'speakers')).id
    const forged = await ask('POST', '/appearances', {
      token: organiser.token,
      body: { event, speaker, state: 'announced' },
    })
    expect([forged.status, codeOf(forged)]).toEqual([403, 'announce-forbidden'])
    const theirs = await ask('POST', '/appearances', { token: organiser.token, body: { event: foreign, speaker } })
    expect([theirs.status, codeOf(theirs)]).toEqual([403, 'not-your-event'])
  })

  it('is listed by editors alone', async () => {
    const answer = await edit(`/events/${event}?draft=true`, { organisers: [organiser.id, stranger.id], summary: 'x' })
    expect(answer.status).toBe(200)
    const stored = await payload.findByID({
      collection: 'events',
      id: event,
      draft: true,
      overrideAccess: true,
      depth: 0,
    })
    expect(stored).toMatchObject({ organisers: [organiser.id], summary: 'x' })
    expect((await edit(`/events/${foreign}?draft=true`, { summary: 'x' })).status).toBe(403)
  })

  it('comes and goes with the list at once, even where the desk saved it as a draft', async () => {
    const list = (organisers: string[]) =>
      ask('PATCH', `/events/${foreign}?draft=true`, { token: people.editor.token, body: { organisers } })
    const read = () => ask('GET', `/events/${foreign}?draft=true&depth=0`, { token: organiser.token })
    expect((await read()).status).toBe(404)
    await list([stranger.id, organiser.id])
    expect((await read()).status).toBe(200)
    expect((await edit(`/events/${foreign}?draft=true`, { summary: 'now' })).status).toBe(200)
    await list([stranger.id])
    expect((await read()).status).toBe(404)
    expect((await edit(`/events/${foreign}?draft=true`, { summary: 'after' })).status).toBe(403)
  })
})

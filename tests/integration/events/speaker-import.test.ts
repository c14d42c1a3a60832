import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeEachDatabase } from '../../support/databases'
import { type DeskRoom, deskRoom } from '../../support/desk'
import { makeDocument } from '../../support/documents'
import { person } from '../../support/people'
import { codeOf } from '../../support/rest'

const csv = [
  'display_name,name_ko,title,affiliation,country,_status,owners',
  'Kim Minjun,김민준,CMO,Hanbit Cells,KR,published,somebody',
  'Nobody,,,,Atlantis,,',
  'Sato Aiko,,Professor,Kyoto Institute,JP,,',
  '',
].join('\n')

describeEachDatabase('an organiser imports speakers', (database) => {
  let room: DeskRoom
  let event: string
  let foreign: string
  beforeAll(async () => {
    room = await deskRoom(database)
    const other = await person(room.payload, room.ask, 'organiser')
    event = (await makeDocument(room.payload, 'events', { data: { organisers: [room.people.organiser.id] } })).id
    foreign = (await makeDocument(room.payload, 'events', { data: { organisers: [other.id] } })).id
  })
  afterAll(() => room?.booted.close())

  const send = (entries: Record<string, string>, text = csv) => {
    const form = new FormData()
    form.set('file', new Blob([text], { type: 'text/csv' }), 'speakers.csv')
    for (const [key, value] of Object.entries(entries)) form.set(key, value)
    return room.ask('POST', '/speakers/import', { token: room.people.organiser.token, form })
  }
  const count = async (collection: 'speakers' | 'appearances') =>
    (await room.payload.count({ collection, overrideAccess: true })).totalDocs

  it('from the columns they are told, to drafts of their own at their own event', async () => {
    const told = await room.ask('GET', '/speakers/import', { token: room.people.organiser.token })
    expect(told.body.columns.map(({ key }: { key: string }) => key)).toContain('display_name')

    const before = [await count('speakers'), await count('appearances')]
    const seen = await send({ step: 'preview', scope: event })
    expect(seen.status, JSON.stringify(seen.body)).toBe(200)
    expect(seen.body.counts).toEqual({ create: 2, update: 0, unchanged: 0, refused: 1 })
    expect(seen.body.unknown).toEqual(['_status', 'owners'])
    expect([await count('speakers'), await count('appearances')]).toEqual(before)

    const apply = { step: 'apply', scope: event, hash: seen.body.hash, lines: '[2,3,4]' }
    const done = await send(apply)
    expect(done.body.answers.map(({ what }: { what: string }) => what)).toEqual(['created', 'refused', 'created'])
    const { docs } = await room.payload.find({
      collection: 'appearances',
      where: { event: { equals: event } },
      depth: 0,
      overrideAccess: true,
    })
    expect(docs.map(({ state }) => state)).toEqual(['invited', 'invited'])
    const made = await Promise.all(docs.map(({ speaker }) => room.draftOf('speakers', String(speaker))))
    for (const speaker of made) {
      expect(speaker).toMatchObject({ _status: 'draft', owners: [room.people.organiser.id] })
      expect(await room.shownOf('speakers', speaker.id)).toBeNull()
    }
    expect(made.map(({ nativeNames }) => (nativeNames as { text: string }[])[0]?.text)).toContain('김민준')

    // The same file again finds them, and makes nobody twice.
    expect((await send({ step: 'preview', scope: event })).body.counts).toMatchObject({ create: 0, unchanged: 2 })
    await send(apply)
    expect([await count('speakers'), await count('appearances')]).toEqual(before.map((total) => total + 2))
  })

  it('never at another’s event, at none, or over a speaker who is not theirs', async () => {
    const before = [await count('speakers'), await count('appearances')]
    for (const step of ['preview', 'apply']) {
      const refused = await send({ step, scope: foreign })
      expect([refused.status, codeOf(refused)]).toEqual([403, 'event-not-yours'])
      const nowhere = await send({ step })
      expect([nowhere.status, codeOf(nowhere)]).toEqual([400, 'event-needed'])
    }
    const name = { display: 'Lee Seoyeon', family: 'Lee', given: 'Seoyeon', order: 'family-first' }
    const theirs = await makeDocument(room.payload, 'speakers', { data: { name, affiliationText: 'Elsewhere' } })
    await room.publish('speakers', theirs.id)
    const stands = await room.draftOf('speakers', theirs.id)
    const text = 'display_name,affiliation,title\nLee Seoyeon,Elsewhere,Impostor\n'
    const seen = await send({ step: 'preview', scope: event }, text)
    await send({ step: 'apply', scope: event, hash: seen.body.hash, lines: '[2]' }, text)
    expect(await room.draftOf('speakers', theirs.id)).toEqual(stands)
    expect([await count('speakers'), await count('appearances')]).toEqual([(before[0] ?? 0) + 1, before[1]])
  })
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeEachDatabase } from '../../support/databases'
import { type DeskRoom, deskRoom } from '../../support/desk'
import { makeDocument } from '../../support/documents'
import { unpublish } from '../../support/publish'
import { codeOf } from '../../support/rest'

const people = 8
const rounds = 5

describeEachDatabase('several people at once, over REST', (database) => {
  let room: DeskRoom
  beforeAll(async () => {
    room = await deskRoom(database)
  })
  afterAll(() => room?.booted.close())

  const save = (id: string, body: object) =>
    room.ask('PATCH', `/companies/${id}?draft=true&depth=0`, { token: room.people.editor.token, body })
  const bulk = (verb: string, ids: string[], role: 'editor' | 'author' = 'editor') =>
    room.ask('POST', '/companies/bulk', { token: room.people[role].token, body: { do: verb, ids } })
  const company = async (data: object = {}) =>
    (await makeDocument(room.payload, 'companies', { data: { ...data }, by: room.people.author })).id

  it(`of ${people} saves of what was loaded together one is kept, and the others are told so`, async () => {
    const id = await company()
    for (let round = 0; round < rounds; round += 1) {
      const { revision } = await room.draftOf('companies', id)
      const answers = await Promise.all(
        Array.from({ length: people }, (_, who) => save(id, { summary: `round ${round}, person ${who}`, revision })),
      )
      const statuses = answers.map(({ status }) => status).sort()
      expect(statuses).toEqual([200, ...Array(people - 1).fill(409)])
      for (const refused of answers.filter(({ status }) => status !== 200)) {
        expect(codeOf(refused)).toBe('changed-since-loaded')
        expect(refused.body.errors[0].message).toMatch(/^Somebody saved this/)
      }
      const kept = answers.find(({ status }) => status === 200)?.body.doc
      expect(await room.draftOf('companies', id)).toMatchObject({
        summary: kept.summary,
        revision: Number(revision) + 1,
      })
    }
    expect(await room.versionsOf('companies', id)).toHaveLength(1 + rounds)
  })

  it('of saves that do not say what was loaded, each is kept or refused, and none is lost', async () => {
    const id = await company()
    const fields = ['summary', 'website', 'kind', 'headquarters', 'name']
    const values = ['A summary', 'https://a.example/', 'university', 'JP', `Renamed ${id}`]
    const answers = await Promise.all(fields.map((field, index) => save(id, { [field]: values[index] })))
    const stands = await room.draftOf('companies', id)
    for (const [index, { status, body }] of answers.entries()) {
      expect([200, 409], JSON.stringify(body.errors)).toContain(status)
      if (status === 200) expect(stands[fields[index] as string]).toBe(values[index])
    }
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1)
  })

  it('of many documents one that is refused stops no other, and its reason is named', async () => {
    const [first, shown, last] = [await company(), await company(), await company()]
    await room.publish('companies', shown)
    const before = await room.shownOf('companies', shown)
    const { status, body } = await bulk('trash', [first, shown, last])
    expect(status).toBe(200)
    expect(body.answers).toEqual([
      { id: first, ok: true },
      { id: shown, ok: false, code: 'sign-off-needed', sentence: expect.stringMatching(/^Readers can reach this/) },
      { id: last, ok: true },
    ])
    expect(await room.shownOf('companies', shown)).toEqual(before)
  })

  it('of many documents one that is not there, or breaks in the middle, stops no other and says nothing of the inside', async () => {
    const ids = [await company(), 'no-such-company', await company(), await company(), await company()]
    const { updateOne } = room.payload.db
    room.payload.db.updateOne = (args) => {
      if (args.collection === 'companies' && args.id === ids[2]) throw new Error('The disk is full.')
      return updateOne.call(room.payload.db, args)
    }
    const { body } = await bulk('trash', ids).finally(() => {
      room.payload.db.updateOne = updateOne
    })
    expect(body.answers.map(({ id, ok }: { id: string; ok: boolean }) => [id, ok])).toEqual(
      ids.map((id, index) => [id, ![1, 2].includes(index)]),
    )
    for (const index of [1, 2]) expect(body.answers[index].sentence).toMatch(/./)
    expect(JSON.stringify(body)).not.toContain('disk')
    const { docs } = await room.payload.find({
      collection: 'companies',
      where: { and: [{ id: { in: ids.filter((id) => id !== 'no-such-company') } }, { deletedAt: { exists: true } }] },
      trash: true,
      depth: 0,
      overrideAccess: true,
    })
    expect(docs.map(({ id }) => id).sort()).toEqual([ids[0], ids[3], ids[4]].sort())
    // And what broke can be done again.
    expect((await bulk('trash', [ids[2] as string])).body.answers).toEqual([{ id: ids[2], ok: true }])
  })

  it('two who take one document down at once both hear what happened, and it is down', async () => {
    const id = await company()
    await room.publish('companies', id)
    const by = room.people.editor.user
    const ends = await Promise.allSettled([1, 2, 3].map(() => unpublish(room.payload, { slug: 'companies', id, by })))
    expect(ends.some(({ status }) => status === 'fulfilled')).toBe(true)
    expect(await room.shownOf('companies', id)).toBeNull()
  })
})

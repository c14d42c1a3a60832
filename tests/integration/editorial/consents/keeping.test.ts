import { beforeAll, expect, it } from 'vitest'
import type { Role } from '../../../../collections/access-table'
import { chainTrail, verifyTrail } from '../../../../src/editorial'
import { consentDesk } from '../../../support/consent-desk'
import { describeEachDatabase } from '../../../support/databases'
import { makeDocument } from '../../../support/documents'
import { codeOf } from '../../../support/rest'
import { trailOf } from '../../../support/trail'

describeEachDatabase("a speaker's consents", (database) => {
  const desk = consentDesk(database)
  let theirs: string
  let foreign: string

  beforeAll(async () => {
    const owners = [desk.people.organiser.id]
    theirs = (await makeDocument(desk.payload, 'speakers', { data: { owners }, by: desk.people.author })).id
    foreign = (await makeDocument(desk.payload, 'speakers', { by: desk.people.author })).id
  })

  const entriesOf = (id: string) =>
    trailOf(desk.payload, {
      and: [{ documentId: { equals: id } }, { verb: { in: ['record-consent', 'withdraw-consent'] } }],
    })

  it.each<[Role | null, number, number]>([
    [null, 401, 401],
    ['author', 403, 403],
    ['reviewer', 403, 403],
    ['organiser', 201, 403],
    ['editor', 201, 201],
    ['admin', 201, 201],
  ])('are kept by %s: their own speaker %i, another %i', async (role, own, other) => {
    const who = role && desk.people[role]
    for (const [id, status] of [
      [theirs, own],
      [foreign, other],
    ] as const) {
      const made = await desk.record(who, id, 'recording', { evidence: 'Signed form' })
      expect(made.status).toBe(status)
      expect((await desk.ask('GET', `/speakers/${id}/consents`, { token: who?.token })).status).toBe(
        status === 201 ? 200 : status,
      )
      const standing = made.body.consent ?? (await desk.consented(id, 'recording'))
      const taken = await desk.withdraw(who, id, standing)
      expect(taken.status).toBe(status === 201 ? 200 : status)
    }
  })

  it("are not an organiser's to keep where the speaker appears at somebody else's event", async () => {
    const { id } = await makeDocument(desk.payload, 'speakers', { data: { owners: [desk.people.organiser.id] } })
    await makeDocument(desk.payload, 'appearances', { data: { speaker: id } })
    expect((await desk.record(desk.people.organiser, id, 'photo')).status).toBe(403)
  })

  it('say what was agreed to, when, and by which wording; and the trail says who wrote it down', async () => {
    const { id } = await makeDocument(desk.payload, 'speakers')
    const evidence = 'Mail of 3 March to desk@imprimatur.example'
    const { body } = await desk.record(desk.people.editor, id, 'bio', { evidence })
    expect((await desk.list(id)).body).toMatchObject({
      consents: [{ id: body.consent, purpose: 'bio', wordingVersion: '2026-1', evidence, stands: true }],
      withheld: [],
    })
    await desk.withdraw(desk.people.admin, id, body.consent, { evidence: 'Mail from someone@speaker.example' })
    const listed = (await desk.list(id)).body
    expect(listed).toMatchObject({ consents: [{ evidence, stands: false }], withheld: ['bio'] })
    expect(listed.consents[0].withdrawnAt).toEqual(expect.any(String))

    const told = await entriesOf(id)
    expect(told.map(({ verb, actor }) => [verb, actor])).toEqual([
      ['record-consent', `user:${desk.people.editor.id}`],
      ['withdraw-consent', `user:${desk.people.admin.id}`],
    ])
    expect(told[0]).toMatchObject({ after: { consent: body.consent, purpose: 'bio', wordingVersion: '2026-1' } })
    expect(JSON.stringify(told), 'the trail keeps no address').not.toContain('@speaker.example')
  })

  it('are withdrawn once, however many ask at the same moment', async () => {
    const { id } = await desk.speaker()
    const consent = await desk.consented(id, 'photo')
    const answers = await Promise.all(Array.from({ length: 6 }, () => desk.withdraw(desk.people.editor, id, consent)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
    for (const refused of answers.filter(({ status }) => status === 409)) {
      expect(codeOf(refused)).toBe('already-withdrawn')
    }
    expect((await entriesOf(id)).map(({ verb }) => verb)).toEqual(['record-consent', 'withdraw-consent'])
  })

  it('are withdrawn by the newest of their purpose, on the speaker they are of', async () => {
    const { id } = await makeDocument(desk.payload, 'speakers')
    const older = await desk.consented(id, 'photo')
    const newer = await desk.consented(id, 'photo')
    expect(codeOf(await desk.withdraw(desk.people.editor, id, older))).toBe('newer-consent')
    expect(codeOf(await desk.withdraw(desk.people.editor, foreign, newer))).toBe('consent-not-found')
    expect((await desk.withdraw(desk.people.editor, id, newer)).status).toBe(200)
  })

  it.each([
    ['a purpose nobody asks for', { purpose: 'address', wordingVersion: '1' }],
    ['no wording', { purpose: 'photo', wordingVersion: ' ' }],
    ['a date of its own', { purpose: 'photo', wordingVersion: '1', at: '2020-01-01T00:00:00.000Z' }],
    ['nothing', undefined],
  ])('are refused with %s', async (_, body) => {
    const answer = await desk.ask('POST', `/speakers/${foreign}/consents`, { token: desk.people.editor.token, body })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'bad-request'])
  })

  it('of a speaker who is not there are not kept', async () => {
    const answer = await desk.record(desk.people.editor, 'nobody', 'photo')
    expect([answer.status, codeOf(answer)]).toEqual([404, 'speaker-not-found'])
  })

  it('change through no other door, and keep their speaker from being deleted for good', async () => {
    const { id } = await makeDocument(desk.payload, 'speakers')
    const consent = await desk.consented(id, 'photo')
    const all = { collection: 'speaker-consents', overrideAccess: true, depth: 0 } as const
    const row = await desk.payload.findByID({ ...all, id: consent })
    const local = [
      () => desk.payload.create({ ...all, data: { ...row, id: undefined } as never }),
      () => desk.payload.update({ ...all, id: consent, data: { withdrawnAt: null, purpose: 'bio' } }),
      () => desk.payload.update({ ...all, where: {}, data: { purpose: 'bio' } }),
      () => desk.payload.delete({ ...all, id: consent }),
      () => desk.payload.delete({ ...all, where: {} }),
    ]
    for (const write of local) await expect(write()).rejects.toMatchObject({ code: 'consents-append-only' })
    const { token } = desk.people.admin
    for (const [method, path, body] of [
      ['POST', '', row],
      ['PATCH', `/${consent}`, { purpose: 'bio' }],
      ['DELETE', `/${consent}`, undefined],
    ] as const) {
      const answer = await desk.ask(method, `/speaker-consents${path}`, { token, body })
      expect([403, 405], `${method} ${path}`).toContain(answer.status)
    }
    expect(await desk.payload.findByID({ ...all, id: consent })).toEqual(row)
    const gone = await desk.ask('DELETE', `/speakers/${id}`, { token })
    expect([gone.status, codeOf(gone)]).toEqual([409, 'consents-kept'])
  })

  it('stand in a trail that verifies', async () => {
    await chainTrail({ payload: desk.payload })
    expect(await verifyTrail({ payload: desk.payload })).toMatchObject({ broken: null, notChained: 0 })
  })
})

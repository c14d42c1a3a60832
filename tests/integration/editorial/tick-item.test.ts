import { beforeAll, expect, it } from 'vitest'
import { workSchedules } from '../../../src/editorial'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import type { Person } from '../../support/people'
import { codeOf } from '../../support/rest'
import { signOffDesk } from '../../support/sign-off-desk'

const [figures, legal] = ['Figures checked against the source', '法務確認済み']

describeEachDatabase('what a person ticks before sign-off', (database) => {
  const desk = signOffDesk(database)
  const asking = (...items: string[]) =>
    desk.payload.updateGlobal({
      slug: 'desk',
      data: { checklists: items.map((item) => ({ collectionSlug: 'articles' as const, item })) },
      overrideAccess: true,
      depth: 0,
    })
  beforeAll(() => asking(figures, legal))

  const path = (id: string) => `/articles/${id}/checklist`
  const tick = (id: string, who: Person | null, item: string, done = true, more: object = {}) =>
    desk.ask('POST', path(id), { token: who?.token, body: { item, done, ...more } })
  const listOf = async (id: string, who: Person = desk.people.reviewer) =>
    (await desk.ask('GET', path(id), { token: who.token })).body
  const inReview = async (): Promise<string> => {
    const { id } = await makeDocument(desk.payload, 'articles', { by: desk.people.author })
    await desk.walk('articles', id, [desk.people.author, 'submit'])
    return id
  }
  const tickAll = async (id: string) => {
    for (const item of [figures, legal]) expect((await tick(id, desk.people.reviewer, item)).status).toBe(200)
  }
  const told = async (id: string) => (await desk.trailOf('articles', id)).filter(({ verb }) => verb.endsWith('tick'))

  it('is wanted by approval, and by it alone until then', async () => {
    const id = await inReview()
    const refused = await desk.move('articles', id, desk.people.reviewer, 'approve')
    expect([refused.status, codeOf(refused)]).toEqual([422, 'checklist'])
    expect(refused.body.errors[0].message).toContain(`Nobody has ticked “${figures}” yet.`)

    await tick(id, desk.people.reviewer, figures)
    expect((await desk.standing('articles', id)).checklist).toEqual([`Nobody has ticked “${legal}” yet.`])
    await tick(id, desk.people.author, legal)
    await desk.walk('articles', id, [desk.people.reviewer, 'approve'])
  })

  it('is asked of the collections the desk named, not of others', async () => {
    const { id } = await makeDocument(desk.payload, 'companies')
    await desk.approve('companies', id)
    expect(
      (await desk.ask('GET', `/companies/${id}/checklist`, { token: desk.people.editor.token })).body.items,
    ).toEqual([])
  })

  it('says who ticked and when, to those who may read the document', async () => {
    const id = await inReview()
    const before = Date.now()
    const answer = await tick(id, desk.people.reviewer, legal)

    expect(answer.body).toEqual(await listOf(id))
    const [open, done] = answer.body.items
    expect(open).toEqual({ item: figures, tick: null })
    expect(done).toMatchObject({ item: legal, tick: { name: desk.people.reviewer.user.name } })
    expect(Math.abs(Date.parse(done.tick.at) - before)).toBeLessThan(60_000)
    expect((await desk.ask('GET', path(id))).status).toBe(401)
    expect((await desk.ask('GET', path(id), { token: desk.people.organiser.token })).status).toBe(404)
  })

  it('falls when the content changes, and stands again where the change is undone', async () => {
    const id = await inReview()
    await tickAll(id)
    await desk.draft('articles', id, desk.people.author, { deck: 'Changed' })
    expect((await listOf(id)).items.map(({ tick }: { tick: unknown }) => tick)).toEqual([null, null])
    const refused = await desk.move('articles', id, desk.people.reviewer, 'approve')
    expect(codeOf(refused)).toBe('checklist')

    await desk.draft('articles', id, desk.people.author, { deck: null })
    expect((await desk.standing('articles', id)).checklist).toEqual([])
  })

  it('survives a save that changes nothing readers see', async () => {
    const id = await inReview()
    await tickAll(id)
    await desk.draft('articles', id, desk.people.author, {})
    expect((await desk.standing('articles', id)).checklist).toEqual([])
  })

  it('is made on what the person saw, or refused', async () => {
    const id = await inReview()
    const { hash } = await listOf(id)
    await desk.draft('articles', id, desk.people.author, { deck: 'Meanwhile' })

    const answer = await tick(id, desk.people.reviewer, figures, true, { snapshot: hash })

    expect([answer.status, codeOf(answer)]).toEqual([409, 'changed-since-seen'])
    expect(await told(id)).toEqual([])
  })

  it('stops schedule, publish and the worker too, where the desk asks for it later', async () => {
    const id = await inReview()
    await tickAll(id)
    await desk.walk('articles', id, [desk.people.reviewer, 'approve'])
    const scheduled = await inReview()
    await tickAll(scheduled)
    await desk.walk(
      'articles',
      scheduled,
      [desk.people.reviewer, 'approve'],
      [desk.people.editor, 'schedule', { at: '2199-08-20T09:00', zone: 'Asia/Seoul' }],
    )
    try {
      await asking(figures, legal, 'Read aloud')
      for (const [name, more] of [
        ['publish', {}],
        ['schedule', { at: '2199-08-21T09:00', zone: 'Asia/Seoul' }],
      ] as const) {
        expect(codeOf(await desk.move('articles', id, desk.people.editor, name, more)), name).toBe('checklist')
      }
      const clock = { now: () => new Date('2199-08-20T09:00:30+09:00') }
      expect(await workSchedules({ payload: desk.payload, clock })).toMatchObject({ done: 0, failed: 1 })
      expect((await desk.seenByReaders('articles', scheduled)).status).toBe(404)

      await tick(id, desk.people.editor, 'Read aloud')
      await desk.walk('articles', id, [desk.people.editor, 'publish'])
    } finally {
      await asking(figures, legal)
    }
  })

  it('is taken back by anybody who may tick, with both in the trail', async () => {
    const id = await inReview()
    await tick(id, desk.people.reviewer, figures)
    await tick(id, desk.people.reviewer, figures)
    await tick(id, desk.people.editor, figures, false)
    await tick(id, desk.people.editor, figures, false)

    expect((await listOf(id)).items[0].tick).toBeNull()
    const { hash } = await listOf(id)
    expect((await told(id)).map(({ verb, actor, snapshot, after }) => ({ verb, actor, snapshot, after }))).toEqual([
      { verb: 'tick', actor: `user:${desk.people.reviewer.id}`, snapshot: hash, after: { item: figures } },
      { verb: 'untick', actor: `user:${desk.people.editor.id}`, snapshot: hash, after: { item: figures } },
    ])
  })

  it('is for those who edit or review: not for strangers, nor for other authors', async () => {
    const id = await inReview()
    const other = (await makeDocument(desk.payload, 'articles', { by: desk.people.editor })).id
    expect((await tick(id, null, figures)).status).toBe(401)
    expect((await tick(id, desk.people.organiser, figures)).status).toBe(404)
    const refused = await tick(other, desk.people.author, figures)
    expect([refused.status, codeOf(refused)]).toEqual([403, 'forbidden'])
    expect((await listOf(other, desk.people.author)).may).toBe(false)
    for (const who of [desk.people.author, desk.people.reviewer, desk.people.editor, desk.people.admin]) {
      expect((await tick(id, who, figures)).status, who.name).toBe(200)
    }
  })

  it('takes no item that is not on the list, and says what it wants', async () => {
    const id = await inReview()
    const unknown = await tick(id, desk.people.reviewer, 'Invented')
    expect([unknown.status, codeOf(unknown)]).toEqual([404, 'no-such-item'])
    for (const body of [{}, { item: figures }, { item: figures, done: 'yes' }, { item: '', done: true }]) {
      const answer = await desk.ask('POST', path(id), { token: desk.people.reviewer.token, body })
      expect([answer.status, codeOf(answer)]).toEqual([400, 'bad-request'])
    }
  })

  it('is no field of the document and no write to it', async () => {
    const id = await inReview()
    const before = (await desk.rowOf(id))?.revision
    await tickAll(id)
    expect((await desk.rowOf(id))?.revision).toBe(before)
    expect(await desk.versionsOf('articles', id)).toHaveLength(1)
  })
})

import { expect, it } from 'vitest'
import { chainTrail } from '../../../src/editorial'
import type { TimelinePage } from '../../../src/editorial/domain/timeline'
import { counting } from '../../support/counting'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { type Person, person } from '../../support/people'
import { codeOf } from '../../support/rest'
import { signOffDesk } from '../../support/sign-off-desk'

describeEachDatabase('the timeline of a document', (database) => {
  const desk = signOffDesk(database)

  const ask = (who: Person | null, slug: string, id: string, query = '') =>
    desk.ask('GET', `/${slug}/${id}/timeline${query}`, { token: who?.token })
  const timeline = async (who: Person, id: string, query = '', slug = 'articles'): Promise<TimelinePage> => {
    const answer = await ask(who, slug, id, query)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body
  }
  const article = async () => (await makeDocument(desk.payload, 'articles', { by: desk.people.author })).id

  it('tells who did what and when, newest first, with their notes', async () => {
    const { author, editor, reviewer } = desk.people
    const id = await article()
    await desk.walk('articles', id, [author, 'submit', { note: 'Please look.' }])
    await desk.walk('articles', id, [reviewer, 'request-changes', { note: 'Name the source.' }])
    await desk.walk('articles', id, [author, 'submit'], [reviewer, 'approve'])
    const at = `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 11)}09:00`
    await desk.walk('articles', id, [editor, 'schedule', { at, zone: 'Asia/Tokyo' }])

    const { entries, more, zone } = await timeline(author, id)

    expect([more, zone]).toEqual([false, 'Asia/Seoul'])
    expect(entries.map(({ verb, from, to }) => [verb, from, to])).toEqual([
      ['schedule', 'approved', 'scheduled'],
      ['approve', 'in-review', 'approved'],
      ['submit', 'changes-requested', 'in-review'],
      ['request-changes', 'in-review', 'changes-requested'],
      ['submit', 'draft', 'in-review'],
    ])
    expect(entries[0]?.schedule).toMatchObject({ do: 'publish', wallTime: at, zone: 'Asia/Tokyo' })
    expect(entries[1]).toMatchObject({ approvals: { signed: 1, needed: 1 }, selfApproved: false })
    expect(entries[3]).toMatchObject({ note: 'Name the source.', by: { who: 'person', me: false } })
    expect(entries[4]).toMatchObject({ note: 'Please look.', by: { who: 'person', me: true } })
    expect(JSON.stringify(entries)).not.toContain(reviewer.id)
  })

  it('says which entries are not in the chain yet', async () => {
    const id = await article()
    await desk.walk('articles', id, [desk.people.author, 'submit'])
    expect((await timeline(desk.people.author, id)).entries[0]?.sequence).toBeNull()
    await chainTrail({ payload: desk.payload })
    expect((await timeline(desk.people.author, id)).entries[0]?.sequence).toBeGreaterThan(0)
  })

  it('says of an approval that who signed had edited', async () => {
    const set = (fourEyes: boolean) =>
      desk.payload.updateGlobal({ slug: 'desk', data: { fourEyes }, depth: 0, overrideAccess: true })
    const { editor } = desk.people
    const { id } = await makeDocument(desk.payload, 'articles', { by: editor })
    await set(false)
    await desk.walk('articles', id, [editor, 'submit'], [editor, 'approve'])
    await set(true)
    expect((await timeline(editor, id)).entries[0]).toMatchObject({ verb: 'approve', selfApproved: true })
  })

  it('tells of an account that is gone', async () => {
    const leaving = await person(desk.payload, desk.ask, 'editor')
    const { id } = await makeDocument(desk.payload, 'articles', { by: leaving })
    await desk.walk('articles', id, [leaving, 'submit'])
    await desk.payload.delete({ collection: 'users', id: leaving.id, overrideAccess: true, depth: 0 })
    expect((await timeline(desk.people.reviewer, id)).entries[0]?.by).toEqual({ who: 'gone' })
  })

  it('opens to whoever works on the document, and to nobody else', async () => {
    const { admin, editor, reviewer, author, organiser } = desk.people
    const id = await article()
    for (const who of [admin, editor, reviewer, author]) expect((await ask(who, 'articles', id)).status).toBe(200)
    const refused = async (who: Person | null, slug: string, of: string) => {
      const answer = await ask(who, slug, of)
      return [answer.status, codeOf(answer)]
    }
    expect(await refused(null, 'articles', id)).toEqual([401, 'sign-in'])
    expect(await refused(organiser, 'articles', id)).toEqual([404, 'not-found'])
    expect(await refused(editor, 'articles', 'no-such-id')).toEqual([404, 'not-found'])
    expect(codeOf(await ask(editor, 'articles', id, '?page=0'))).toBe('bad-request')

    const { id: own } = await makeDocument(desk.payload, 'events', {
      data: { organisers: [organiser.id] },
      by: editor,
    })
    const { id: other } = await makeDocument(desk.payload, 'events', { by: editor })
    for (const event of [own, other]) await desk.publish('events', event)
    expect((await timeline(organiser, own, '', 'events')).entries[0]).toMatchObject({
      verb: 'publish',
      by: { who: 'withheld' },
    })
    // Readers see it, and so does the organiser; what the desk said of it is not for them.
    expect((await ask(organiser, 'events', other)).status).toBe(404)
  })

  it('comes a page at a time, at the same cost', async () => {
    const { author } = desk.people
    const id = await article()
    await desk.walk('articles', id, [author, 'submit'])
    const asked = counting(desk.payload)
    await timeline(author, id)
    const few = asked.length
    for (let n = 0; n < 12; n += 1) await desk.walk('articles', id, [author, 'withdraw'], [author, 'submit'])

    const before = asked.length
    const first = await timeline(author, id)
    expect(asked.slice(before)).toHaveLength(few)
    expect(few, asked.join('\n')).toBeLessThanOrEqual(6)
    const second = await timeline(author, id, '?page=2')
    expect([first.entries.length, first.more, second.entries.length, second.more]).toEqual([20, true, 5, false])
    expect(new Set([...first.entries, ...second.entries].map((entry) => entry.id)).size).toBe(25)
  })
})

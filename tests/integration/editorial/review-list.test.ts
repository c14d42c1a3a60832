import type { CollectionSlug } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { workflowSlugs } from '../../../collections/shared/slugs'
import type { ReviewPage, ReviewTab } from '../../../src/editorial/domain/review-list'
import { counting } from '../../support/counting'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import type { Person } from '../../support/people'
import { codeOf } from '../../support/rest'
import { signOffDesk } from '../../support/sign-off-desk'

const DAY = 86_400_000

describeEachDatabase('the review list', (database) => {
  const desk = signOffDesk(database)

  const list = async (who: Person, tab: ReviewTab, page = 1): Promise<ReviewPage> => {
    const answer = await desk.ask('GET', `/review-list?tab=${tab}&page=${page}`, { token: who.token })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body
  }
  const idsOf = async (who: Person, tab: ReviewTab) => (await list(who, tab)).rows.map(({ id }) => id)
  const made = async (slug: CollectionSlug, data: object = {}, by = desk.people.author) =>
    (await makeDocument(desk.payload, slug, { data: { ...data }, by })).id
  const wall = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 16)
  const setRow = (id: string, data: object) =>
    desk.payload.db.updateOne({ collection: 'workflows', where: { documentId: { equals: id } }, data } as never)

  const ids = {} as Record<'waiting' | 'edited' | 'returned' | 'signed' | 'timed' | 'failed' | 'draft', string>
  beforeAll(async () => {
    const { author, editor, reviewer } = desk.people
    for (const name of ['waiting', 'edited', 'returned', 'signed', 'timed', 'failed', 'draft'] as const) {
      ids[name] = await made('articles', { title: `Piece ${name}` })
    }
    await desk.walk('articles', ids.waiting, [author, 'submit', { note: 'Ready, I think.' }])
    await desk.draft('articles', ids.edited, editor, { deck: 'By the editor' })
    await desk.walk('articles', ids.edited, [editor, 'submit'])
    await desk.walk('articles', ids.returned, [author, 'submit'])
    await desk.walk('articles', ids.returned, [reviewer, 'request-changes', { note: 'Name the source.' }])
    for (const name of ['signed', 'timed', 'failed'] as const) await desk.approve('articles', ids[name])
    const at = { at: wall(3), zone: 'Asia/Tokyo' }
    await desk.walk('articles', ids.timed, [editor, 'schedule', at])
    await desk.walk('articles', ids.failed, [editor, 'schedule', at])
    await desk.payload.db.updateOne({
      collection: 'schedules',
      where: { documentId: { equals: ids.failed } },
      data: { state: 'failed', openKey: null, lastError: 'What stands here now is not what was approved.' },
    } as never)
  })

  it('is for people who are signed in, and knows its tabs', async () => {
    const nobody = await desk.ask('GET', '/review-list?tab=mine')
    expect([nobody.status, codeOf(nobody)]).toEqual([401, 'sign-in'])
    for (const wrong of ['tab=everything', 'page=0', 'page=x']) {
      const answer = await desk.ask('GET', `/review-list?${wrong}`, { token: desk.people.editor.token })
      expect([wrong, answer.status, codeOf(answer)]).toEqual([wrong, 400, 'bad-request'])
    }
  })

  it('answers whoever has a role here, an admin as an editor', async () => {
    for (const who of Object.values(desk.people)) await list(who, 'waiting')
    expect((await idsOf(desk.people.admin, 'mine')).sort()).toEqual([ids.waiting, ids.edited, ids.signed].sort())
  })

  describe('mine is what waits for this person', () => {
    it('an author: what came back to them, with who asked and their words', async () => {
      const { rows, counts } = await list(desk.people.author, 'mine')
      expect(rows).toMatchObject([
        {
          id: ids.returned,
          slug: 'articles',
          title: 'Piece returned',
          stage: 'changes-requested',
          by: { who: 'person', name: expect.stringContaining('reviewer'), me: false },
          note: 'Name the source.',
          due: null,
        },
      ])
      expect(counts.mine).toBe(1)
    })

    it('a reviewer: all that is in review', async () => {
      expect((await idsOf(desk.people.reviewer, 'mine')).sort()).toEqual([ids.waiting, ids.edited].sort())
    })

    it('an editor: what they did not edit themselves, and what is signed and has no time yet', async () => {
      expect((await idsOf(desk.people.editor, 'mine')).sort()).toEqual([ids.waiting, ids.signed].sort())
      expect((await idsOf(desk.secondEditor, 'mine')).sort()).toEqual([ids.waiting, ids.edited, ids.signed].sort())
    })

    it('a reviewer, where several approvals are wanted: nothing they have signed as it stands', async () => {
      const { author, editor, reviewer } = desk.people
      const want = (count: number) =>
        desk.payload.updateGlobal({
          slug: 'desk',
          data: { approvals: [{ collectionSlug: 'articles', count }] },
          depth: 0,
          overrideAccess: true,
        })
      await want(2)
      try {
        const id = await made('articles', { title: 'Piece of two' })
        await desk.walk('articles', id, [author, 'submit'], [reviewer, 'approve'])
        const { rows, counts } = await list(reviewer, 'mine')
        expect(rows.map((row) => row.id).sort()).toEqual([ids.waiting, ids.edited].sort())
        expect(counts.mine).toBe(2)
        expect((await list(reviewer, 'waiting')).counts).toMatchObject({ mine: 2, waiting: 3 })
        expect(await idsOf(editor, 'mine')).toContain(id)
        expect(await idsOf(desk.secondEditor, 'mine')).toContain(id)

        // What changed is to be signed again.
        await desk.draft('articles', id, author, { deck: 'Changed in review' })
        expect(await idsOf(reviewer, 'mine')).toContain(id)
        await desk.walk('articles', id, [author, 'withdraw'])
      } finally {
        await want(1)
      }
    })

    it('and with four eyes switched off, what they edited as well', async () => {
      const set = (fourEyes: boolean) =>
        desk.payload.updateGlobal({ slug: 'desk', data: { fourEyes }, depth: 0, overrideAccess: true })
      await set(false)
      expect(await idsOf(desk.people.editor, 'mine')).toContain(ids.edited)
      await set(true)
    })
  })

  it('waiting is all that is in review, the first due first, with who asked and when', async () => {
    await setRow(ids.edited, { due: new Date(Date.now() - DAY).toISOString() })
    const { rows, counts } = await list(desk.people.author, 'waiting')
    expect(rows.map(({ id, overdue }) => [id, overdue])).toEqual([
      [ids.edited, true],
      [ids.waiting, false],
    ])
    expect(rows[1]).toMatchObject({ by: { who: 'person', me: true }, note: 'Ready, I think.' })
    expect(Date.parse(rows[1]?.at ?? '')).toBeGreaterThan(Date.now() - DAY)
    expect(counts).toMatchObject({ waiting: 2, overdue: 1, scheduled: 1, failed: 1 })
    expect(await idsOf(desk.people.reviewer, 'overdue')).toEqual([ids.edited])
  })

  it('scheduled names the time in its zone and who set it; failed the reason', async () => {
    const { rows, zone } = await list(desk.people.reviewer, 'scheduled')
    expect(zone).toBe('Asia/Seoul')
    expect(rows).toMatchObject([
      {
        id: ids.timed,
        stage: 'scheduled',
        by: { who: 'person', name: expect.stringContaining('editor') },
        schedule: { do: 'publish', zone: 'Asia/Tokyo', state: 'open', late: false, reason: null },
      },
    ])
    expect((await list(desk.people.editor, 'failed')).rows).toMatchObject([
      { id: ids.failed, schedule: { state: 'failed', reason: 'What stands here now is not what was approved.' } },
    ])
  })

  it('a failure leaves the list with the next step somebody takes', async () => {
    await desk.walk('articles', ids.failed, [desk.people.editor, 'publish'])
    expect(await idsOf(desk.people.editor, 'failed')).toEqual([])
    const row = await desk.payload.db.findOne<{ id: string; state: string; lastError: string }>({
      collection: 'schedules',
      where: { documentId: { equals: ids.failed } },
    })
    expect(row).toMatchObject({ state: 'cancelled', lastError: 'What stands here now is not what was approved.' })
  })

  it('what lies in the trash stands in no list', async () => {
    const id = await made('articles')
    await desk.walk('articles', id, [desk.people.author, 'submit'])
    expect(await idsOf(desk.people.reviewer, 'waiting')).toContain(id)
    await desk.ask('PATCH', `/articles/${id}`, {
      token: desk.people.editor.token,
      body: { deletedAt: new Date().toISOString() },
    })
    expect(await idsOf(desk.people.reviewer, 'waiting')).not.toContain(id)
  })

  describe('an organiser', () => {
    let own: string
    let other: string
    beforeAll(async () => {
      const { editor, organiser } = desk.people
      own = await made('events', { organisers: [organiser.id] }, editor)
      other = await made('events', {}, editor)
      for (const id of [own, other]) await desk.walk('events', id, [editor, 'submit'])
    })

    it('sees their own events alone, and no name of the desk', async () => {
      const { rows, counts } = await list(desk.people.organiser, 'waiting')
      expect(rows.map(({ id }) => id)).toEqual([own])
      expect(rows[0]?.by).toEqual({ who: 'withheld' })
      expect(counts).toMatchObject({ mine: 0, waiting: 1, overdue: 0, scheduled: 0, failed: 0 })
    })

    it('hears what came back, once they have written at it', async () => {
      const { organiser, reviewer } = desk.people
      await desk.draft('events', own, organiser, { venue: { name: 'Hall 2' } })
      await desk.walk('events', own, [reviewer, 'request-changes', { note: 'Which hall?' }])
      expect((await list(organiser, 'mine')).rows).toMatchObject([{ id: own, note: 'Which hall?' }])
    })

    it('who owns nothing sees nothing', async () => {
      await desk.payload.update({
        collection: 'events',
        id: own,
        data: { organisers: [] },
        draft: true,
        depth: 0,
        overrideAccess: true,
      })
      const { rows, counts } = await list(desk.people.organiser, 'waiting')
      expect([rows, counts.waiting]).toEqual([[], 0])
    })
  })

  describe('its cost', () => {
    it('is the same for one document of each collection as for many, a page at a time', async () => {
      const one: [CollectionSlug, string][] = []
      for (const slug of workflowSlugs) one.push([slug, await made(slug, {}, desk.people.editor)])
      for (const [slug, id] of one) await desk.walk(slug, id, [desk.people.editor, 'submit'])
      const asked = counting(desk.payload)
      const cost = async (who: Person, tab: ReviewTab, page = 1) => {
        const before = asked.length
        const answer = await list(who, tab, page)
        return { answer, queries: asked.slice(before) }
      }
      const few = await cost(desk.people.reviewer, 'waiting')
      expect(new Set(few.answer.rows.map(({ slug }) => slug)).size).toBe(workflowSlugs.length)
      // Who asks, the desk's rules, four counts, the page with its count, a look at each collection, trail and names.
      const most = 12 + workflowSlugs.length
      expect(few.queries.length, few.queries.join('\n')).toBeLessThanOrEqual(most)

      for (let n = 0; n < 22; n += 1) {
        const id = await made('articles', {}, desk.people.editor)
        await desk.walk('articles', id, [desk.people.editor, 'submit'])
      }
      const many = await cost(desk.people.reviewer, 'waiting')
      expect(many.answer.rows).toHaveLength(20)
      expect(many.queries.length, many.queries.join('\n')).toBeLessThanOrEqual(most)
      const last = await cost(desk.people.reviewer, 'waiting', many.answer.pages)
      const seen = [...many.answer.rows, ...last.answer.rows].map(({ key }) => key)
      expect(many.answer.pages).toBe(2)
      expect(new Set(seen).size).toBe(many.answer.counts.waiting)
      const scheduled = await cost(desk.people.editor, 'scheduled')
      expect(scheduled.queries.length, scheduled.queries.join('\n')).toBeLessThanOrEqual(13)
    })
  })
})

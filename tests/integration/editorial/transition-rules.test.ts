import type { CollectionSlug } from 'payload'
import { describe, expect, it } from 'vitest'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { codeOf } from '../../support/rest'
import { signOffDesk } from '../../support/sign-off-desk'

describeEachDatabase('sign-off follows the desk’s rules and its clock', (database) => {
  const desk = signOffDesk(database)

  const article = async (): Promise<string> =>
    (await makeDocument(desk.payload, 'articles', { data: { deck: 'As drafted' }, by: desk.people.author })).id

  describe('the desk’s settings', () => {
    const set = (data: object) => desk.payload.updateGlobal({ slug: 'desk', data, overrideAccess: true, depth: 0 })

    it('ask for two approvals, by two people, of the same content', async () => {
      await set({ approvals: [{ collectionSlug: 'articles', count: 2 }] })
      const id = await article()
      await desk.walk('articles', id, [desk.people.author, 'submit'], [desk.people.reviewer, 'approve'])
      expect(await desk.rowOf(id)).toMatchObject({ stage: 'in-review' })
      await desk.walk('articles', id, [desk.people.reviewer, 'approve'])
      expect(await desk.rowOf(id)).toMatchObject({ stage: 'in-review' })

      await desk.walk('articles', id, [desk.people.admin, 'approve'])

      expect(await desk.rowOf(id)).toMatchObject({ stage: 'approved' })
      await set({ approvals: [] })
    })

    it('let a second person’s approval publish at once on the short path', async () => {
      await set({ shortPath: ['companies'] })
      const { id } = await makeDocument(desk.payload, 'companies', { by: desk.people.author })
      await desk.walk('companies', id, [desk.people.author, 'submit'], [desk.people.reviewer, 'approve'])

      expect((await desk.seenByReaders('companies', id)).status).toBe(200)
      expect((await desk.trailOf('companies', id)).at(-1)?.after).toMatchObject({ stage: 'published', shortPath: true })
      await set({ shortPath: [] })
    })

    it('let a desk of one sign its own work, and the trail says so', async () => {
      const { editor } = desk.people
      await set({ fourEyes: false })
      const id = await article()
      await desk.draft('articles', id, editor, { deck: 'By one person' })
      await desk.walk('articles', id, [editor, 'submit'], [editor, 'approve'])

      const approval = (await desk.trailOf('articles', id)).find(({ verb }) => verb === 'approve')
      expect(approval?.after).toMatchObject({ selfApproved: true })
      await set({ fourEyes: true })
    })
  })

  describe('a time to come', () => {
    const open = (slug: CollectionSlug, id: string) =>
      desk.payload.find({
        collection: 'schedules',
        where: { and: [{ collectionSlug: { equals: slug } }, { documentId: { equals: id } }] },
        overrideAccess: true,
        depth: 0,
      })

    it('is kept as wall time, zone and instant; unscheduling takes it back', async () => {
      const { editor } = desk.people
      const id = await article()
      await desk.approve('articles', id)
      await desk.walk('articles', id, [editor, 'schedule', { at: '2199-08-20T09:00', zone: 'Asia/Seoul' }])

      const [row] = (await open('articles', id)).docs
      expect(row).toMatchObject({
        do: 'publish',
        wallTime: '2199-08-20T09:00',
        zone: 'Asia/Seoul',
        dueAt: '2199-08-20T00:00:00.000Z',
        state: 'open',
        scheduledBy: editor.id,
      })
      await desk.walk('articles', id, [editor, 'unschedule'])
      expect((await open('articles', id)).docs[0]?.state).toBe('cancelled')
      expect(await desk.rowOf(id)).toMatchObject({ stage: 'approved' })
    })

    it.each([
      ['that has passed', { at: '2001-01-01T09:00', zone: 'Asia/Seoul' }],
      ['that the clocks skip', { at: '2199-03-31T02:30', zone: 'Europe/Berlin' }],
      ['that happens twice', { at: '2199-10-27T02:30', zone: 'Europe/Berlin' }],
      ['in no known zone', { at: '2199-08-20T09:00', zone: 'Asia/Atlantis' }],
      ['that is none', { at: 'tomorrow', zone: 'Asia/Seoul' }],
    ])('%s is refused', async (_, when) => {
      const id = await article()
      await desk.approve('articles', id)

      const answer = await desk.move('articles', id, desk.people.editor, 'schedule', when)

      expect([answer.status, codeOf(answer)]).toEqual([422, 'time-invalid'])
      expect(await desk.rowOf(id)).toMatchObject({ stage: 'approved' })
    })

    it('is held where the text changes after its approval', async () => {
      const { editor } = desk.people
      const id = await article()
      await desk.approve('articles', id)
      await desk.walk('articles', id, [editor, 'schedule', { at: '2199-08-20T09:00', zone: 'Asia/Seoul' }])

      await desk.draft('articles', id, editor, { deck: 'Changed meanwhile' })

      expect((await open('articles', id)).docs[0]).toMatchObject({ state: 'held' })
      expect(await desk.rowOf(id)).toMatchObject({ stage: 'draft', approvedHash: null })
    })

    it('may be set for taking down what is public, without a change of stage', async () => {
      const id = await article()
      await desk.publish('articles', id)
      const down = { do: 'unpublish', at: '2199-08-20T09:00', zone: 'Asia/Seoul' }
      await desk.walk('articles', id, [desk.people.editor, 'schedule', down])

      expect((await open('articles', id)).docs[0]).toMatchObject({ do: 'unpublish', state: 'open' })
      expect(await desk.rowOf(id)).toMatchObject({ stage: 'published' })
    })
  })
})

import { expect, it, vi } from 'vitest'
import { transition, workSchedules } from '../../../src/editorial'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { signOffDesk } from '../../support/sign-off-desk'

const at = (wall: string) => ({ now: () => new Date(`${wall}+09:00`) })
const nine = '2199-08-20T09:00'

describeEachDatabase('what is scheduled', (database) => {
  const desk = signOffDesk(database)

  const scheduled = async (more: object = {}): Promise<string> => {
    const { id } = await makeDocument(desk.payload, 'articles', { by: desk.people.author })
    await desk.approve('articles', id)
    await desk.walk('articles', id, [desk.people.editor, 'schedule', { at: nine, zone: 'Asia/Seoul', ...more }])
    return id
  }
  const rowOf = async (id: string, verb = 'publish') => {
    const { docs } = await desk.payload.find({
      collection: 'schedules',
      where: { and: [{ documentId: { equals: id } }, { do: { equals: verb } }] },
      overrideAccess: true,
      depth: 0,
    })
    return docs[0]
  }
  const statusOf = async (id: string) => (await desk.seenByReaders('articles', id)).status
  const publications = async (id: string) =>
    (await desk.trailOf('articles', id)).filter(({ verb }) => verb === 'publish').map(({ actor }) => actor)

  it('is out of reach a minute before its time, and public once a worker has met it', async () => {
    const id = await scheduled()
    await workSchedules({ payload: desk.payload, clock: at('2199-08-20T08:59') })
    expect(await statusOf(id)).toBe(404)

    expect(await workSchedules({ payload: desk.payload, clock: at('2199-08-20T09:00') })).toMatchObject({
      done: 1,
      failed: 0,
    })

    expect(await statusOf(id)).toBe(200)
    expect(await rowOf(id)).toMatchObject({ state: 'done', attempts: 1 })
    expect(await publications(id)).toEqual(['worker'])
  })

  it('is done once each by two workers that meet the same rows', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => scheduled()))
    const clock = at('2199-08-20T09:01')

    const worked = await Promise.all([
      workSchedules({ payload: desk.payload, clock }),
      workSchedules({ payload: desk.payload, clock }),
    ])
    for (let round = 0; round < 3; round += 1) await workSchedules({ payload: desk.payload, clock })

    expect(worked.reduce((sum, { failed }) => sum + failed, 0)).toBe(0)
    for (const id of ids) expect([await statusOf(id), await publications(id)]).toEqual([200, ['worker']])
  })

  it('is rolled back whole where the claim was lost meanwhile, and finished by the next', async () => {
    const id = await scheduled()
    const row = await rowOf(id)
    const updateOne = desk.payload.db.updateOne.bind(desk.payload.db)
    const stolen = vi.spyOn(desk.payload.db, 'updateOne').mockImplementation(async (args) => {
      const data = args.data as { state?: string }
      // Another worker takes the row over in the instant before this one marks it done.
      if (args.collection === 'schedules' && data.state === 'done') return null as never
      return updateOne(args)
    })
    await workSchedules({ payload: desk.payload, clock: at('2199-08-20T09:01') })
    stolen.mockRestore()

    expect(await statusOf(id)).toBe(404)
    expect(await publications(id)).toEqual([])
    await desk.payload.db.updateOne({
      collection: 'schedules',
      id: String(row?.id),
      data: { leaseUntil: '2001-01-01T00:00:00Z' },
    })
    await workSchedules({ payload: desk.payload, clock: at('2199-08-20T09:01') })
    expect([await statusOf(id), await publications(id)]).toEqual([200, ['worker']])
  })

  it('fails in front of the desk where what was approved no longer stands', async () => {
    const picture = await makeDocument(desk.payload, 'media')
    const { id } = await makeDocument(desk.payload, 'articles', { data: { hero: picture.id }, by: desk.people.author })
    await desk.approve('articles', id)
    await desk.walk('articles', id, [desk.people.editor, 'schedule', { at: nine, zone: 'Asia/Seoul' }])
    await desk.payload.db.updateOne({ collection: 'media', id: picture.id, data: { alt: 'Swapped' } })

    expect(await workSchedules({ payload: desk.payload, clock: at('2199-08-20T09:01') })).toMatchObject({ failed: 1 })

    expect(await statusOf(id)).toBe(404)
    expect(await rowOf(id)).toMatchObject({
      state: 'failed',
      lastError: expect.stringContaining('not what was approved'),
    })
  })

  it.each([
    ['publish', 'done', 200],
    ['hold', 'held', 404],
    ['skip', 'cancelled', 404],
  ] as const)('after downtime follows its late policy: %s', async (latePolicy, state, status) => {
    const id = await scheduled({ latePolicy })

    await workSchedules({ payload: desk.payload, clock: at('2199-08-21T09:00') })

    expect(await rowOf(id)).toMatchObject({ state })
    expect(await statusOf(id)).toBe(status)
  })

  it('is taken down at its time, and never published past it', async () => {
    const { editor } = desk.people
    const down = { do: 'unpublish', at: '2199-08-22T09:00', zone: 'Asia/Seoul' }
    const [shown, missed] = [await scheduled(), await scheduled()]
    for (const id of [shown, missed]) await desk.walk('articles', id, [editor, 'schedule', down])
    await desk.payload.db.updateOne({
      collection: 'schedules',
      id: String((await rowOf(missed))?.id),
      data: { leaseUntil: '2299-01-01T00:00:00Z' },
    })
    await workSchedules({ payload: desk.payload, clock: at('2199-08-20T09:00') })
    expect(await statusOf(shown)).toBe(200)
    await desk.payload.db.updateOne({
      collection: 'schedules',
      id: String((await rowOf(missed))?.id),
      data: { leaseUntil: '2001-01-01T00:00:00Z' },
    })

    await workSchedules({ payload: desk.payload, clock: at('2199-08-22T09:00') })

    expect([await statusOf(shown), (await rowOf(shown, 'unpublish'))?.state]).toEqual([404, 'done'])
    expect([await statusOf(missed), (await rowOf(missed))?.state]).toEqual([404, 'cancelled'])
    expect(await publications(missed)).toEqual([])
    // Nothing is left to take down, and nobody waits for a time that will not come.
    expect((await rowOf(missed, 'unpublish'))?.state).toBe('cancelled')
    expect(await desk.rowOf(missed)).toMatchObject({ stage: 'approved' })
    expect(await workSchedules({ payload: desk.payload, clock: at('2199-08-23T09:00') })).toMatchObject({ failed: 0 })
    await desk.walk('articles', missed, [editor, 'publish'])
    expect(await statusOf(missed)).toBe(200)
  })

  it('is taken down at its time although the next edition is being written, which stays', async () => {
    const { editor } = desk.people
    const { id } = await makeDocument(desk.payload, 'articles', { data: { deck: 'First' }, by: desk.people.author })
    await desk.publish('articles', id)
    await desk.draft('articles', id, editor, { deck: 'Second, unfinished' })
    const down = { do: 'unpublish', at: '2199-08-22T09:00', zone: 'Asia/Seoul' }
    await desk.walk('articles', id, [editor, 'schedule', down])

    await workSchedules({ payload: desk.payload, clock: at('2199-08-22T09:00') })

    expect([await statusOf(id), (await rowOf(id, 'unpublish'))?.state]).toEqual([404, 'done'])
    expect(await desk.standing('articles', id)).toMatchObject({ stage: 'draft', live: false })
    const kept = await desk.payload.findByID({
      collection: 'articles',
      id,
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    expect(kept.deck).toBe('Second, unfinished')
  })

  it('is cancelled with the document it was set for', async () => {
    const id = await scheduled()
    await desk.payload.delete({ collection: 'articles', id, overrideAccess: true, depth: 0 })

    expect(await rowOf(id)).toMatchObject({ state: 'cancelled' })
    expect(await workSchedules({ payload: desk.payload, clock: at('2199-08-20T09:01') })).toMatchObject({ failed: 0 })
  })

  it('is published by nobody but a worker or a person who may: the account that set it may be gone', async () => {
    const id = await scheduled()
    await desk.payload.delete({ collection: 'users', id: desk.people.reviewer.id, overrideAccess: true, depth: 0 })

    await workSchedules({ payload: desk.payload, clock: at('2199-08-20T09:01') })

    expect(await statusOf(id)).toBe(200)
    const req = { payload: desk.payload, context: {}, user: null } as never
    await expect(transition({ req, slug: 'articles', id, name: 'unpublish' })).rejects.toMatchObject({
      code: 'sign-in',
    })
  })
})

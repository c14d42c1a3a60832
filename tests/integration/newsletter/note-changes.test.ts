import { createLocalReq } from 'payload'
import { describe, expect, it } from 'vitest'
import { transition } from '../../../src/editorial'
import { asArchive } from '../../../src/newsletter'
import { newRequest } from '../../../src/platform'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { publish, signersOf, unpublish } from '../../support/publish'
import { signOffDesk } from '../../support/sign-off-desk'

describeEachDatabase('changes of the tracker', (database) => {
  const desk = signOffDesk(database)

  const changesOf = async (id: string) => {
    const { docs } = await desk.payload.find({
      collection: 'trial-changes',
      where: { documentId: { equals: id } },
      sort: 'createdAt',
      pagination: false,
      overrideAccess: true,
      depth: 0,
    })
    return docs
  }
  const trial = async (data: object = {}) => {
    const { payload } = desk
    const therapy = await makeDocument(payload, 'therapies', { data: { modality: 'car-t', _status: 'published' } })
    const { id } = await makeDocument(payload, 'trials', {
      data: { therapies: [therapy.id], recruitment: 'RECRUITING', ...data },
    })
    return { id, therapy: therapy.id }
  }
  const edit = async (slug: 'trials' | 'milestones' | 'therapies', id: string, data: object) => {
    const answer = await desk.draft(slug, id, desk.people.editor, data)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  }

  it('begin with the record itself, and then are what each publication changed', async () => {
    const { payload } = desk
    const { id, therapy } = await trial({ countries: ['KR', 'JP'] })
    expect(await changesOf(id), 'a draft is no news').toEqual([])
    await publish(payload, { slug: 'trials', id })
    expect(await changesOf(id)).toMatchObject([
      {
        field: 'new',
        state: 'open',
        source: 'editor',
        material: true,
        therapy,
        countries: ['KR', 'JP'],
        topics: ['car-t', 'immune-cells', 'oncology'],
        after: { facts: { recruitment: { code: ['RECRUITING'] } } },
      },
    ])
    const company = await makeDocument(payload, 'companies', { data: { name: 'Alpha Bio', _status: 'published' } })
    await edit('trials', id, { recruitment: 'COMPLETED', sponsors: [company.id], title: 'Another title' })
    await publish(payload, { slug: 'trials', id })
    const [, ...rest] = await changesOf(id)
    expect(rest.map(({ field, before, after }) => ({ field, before: before ?? null, after }))).toEqual([
      { field: 'recruitment', before: { code: ['RECRUITING'] }, after: { code: ['COMPLETED'] } },
      { field: 'sponsors', before: null, after: { names: ['Alpha Bio'] } },
    ])
    const row = await desk.rowOf(id)
    expect(rest.map(({ key }) => key)).toEqual(
      ['recruitment', 'sponsors'].map((field) => `trials/${id}:${row?.publicSnapshot}:${field}`),
    )
  })

  it('tell of what came back after it was taken down only what differs', async () => {
    const { payload } = desk
    const { id } = await trial()
    await publish(payload, { slug: 'trials', id })
    await unpublish(payload, { slug: 'trials', id })
    await publish(payload, { slug: 'trials', id })
    expect(await changesOf(id)).toHaveLength(1)
    await unpublish(payload, { slug: 'trials', id })
    await edit('trials', id, { recruitment: 'TERMINATED' })
    await publish(payload, { slug: 'trials', id })
    expect((await changesOf(id)).map(({ field }) => field)).toEqual(['new', 'recruitment'])
  })

  it('hold none for a mended typing error', async () => {
    const { editor } = desk.people
    const { id } = await trial({ statusNote: 'Enroling.' })
    await publish(desk.payload, { slug: 'trials', id })
    await desk.walk('trials', id, [editor, 'correct', { kind: 'typo', note: 'Spelling.' }])
    await edit('trials', id, { statusNote: 'Enrolling.' })
    await publish(desk.payload, { slug: 'trials', id })
    expect((await changesOf(id)).map(({ field }) => field)).toEqual(['new'])
  })

  it('are told of milestones and therapies too, each under its therapy', async () => {
    const { payload } = desk
    const therapy = await makeDocument(payload, 'therapies', {
      data: { modality: 'gene-therapy-aav', donor: 'none', _status: 'published' },
    })
    const { id } = await makeDocument(payload, 'milestones', {
      data: { therapy: therapy.id, kind: 'submitted', jurisdiction: 'JP', occurredOn: '2025-08', _status: 'published' },
    })
    await edit('milestones', id, { kind: 'approved', occurredOn: '2025-09-02' })
    await publish(payload, { slug: 'milestones', id })
    expect(await changesOf(id)).toMatchObject([
      { field: 'new', therapy: therapy.id, countries: ['JP'], topics: ['gene-therapy', 'regulation'] },
      { field: 'kind', before: { code: ['submitted'] }, after: { code: ['approved'] } },
      { field: 'occurredOn', before: { date: '2025-08', type: null }, after: { date: '2025-09-02', type: null } },
    ])
    await edit('therapies', therapy.id, { donor: 'autologous', target: 'RPE65' })
    await publish(payload, { slug: 'therapies', id: therapy.id })
    const rows = await changesOf(therapy.id)
    expect(rows.map(({ field, material }) => [field, material])).toEqual([
      ['new', true],
      ['donor', true],
      ['target', false],
    ])
  })

  it('hold none of what a load of the archive brings', async () => {
    const { payload } = desk
    const { editor, reviewer } = await signersOf(payload)
    const { id } = await trial()
    const req = await createLocalReq({ user: editor, context: asArchive() }, payload)
    for (const [user, name] of [
      [editor, 'submit'],
      [reviewer, 'approve'],
      [editor, 'publish'],
    ] as const) {
      req.user = user
      await transition({ req, slug: 'trials', id, name, quiet: true })
    }
    expect(await changesOf(id)).toEqual([])
  })

  describe('of a publication that is taken back', () => {
    it('are not there', async () => {
      const { payload } = desk
      const { editor } = await signersOf(payload)
      const { id } = await trial()
      await desk.approve('trials', id)
      const req = await newRequest(payload, editor)
      const { db } = payload
      const transactionID = await db.beginTransaction()
      if (transactionID) req.transactionID = transactionID
      await transition({ req, slug: 'trials', id, name: 'publish', quiet: true })
      await db.rollbackTransaction((await req.transactionID) as string)
      expect(await changesOf(id)).toEqual([])
      expect((await desk.rowOf(id))?.stage).toBe('approved')
    })
  })
})

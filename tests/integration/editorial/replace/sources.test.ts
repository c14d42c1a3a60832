import { expect, it } from 'vitest'
import { loadSources } from '../../../../src/site/queries/sources'
import { describeEachDatabase } from '../../../support/databases'
import { makeDocument } from '../../../support/documents'
import { bodyWith, replacing } from '../../../support/replacing'
import { codeOf } from '../../../support/rest'
import { signOffDesk } from '../../../support/sign-off-desk'

const item = (title: string, more: object = {}) => ({
  id: 'item',
  type: 'article-journal',
  title,
  issued: { 'date-parts': [[2025, 6, 1]] },
  ...more,
})

describeEachDatabase('a cited source is replaced, not changed', (database) => {
  const desk = signOffDesk(database)
  const tools = () => replacing(desk)
  const sourceOf = async (id: string) =>
    (await desk.ask('GET', `/sources/${id}?depth=0`, { token: desk.people.editor.token })).body

  it('where it is cited, listed and rests a statement, in documents of several kinds', async () => {
    const { source, article, replaceSource } = tools()
    const [old, kept] = [await source(), await source()]
    const piece = await article({ title: 'Piece', body: bodyWith({ cited: [kept, old] }), references: [kept, old] })
    await desk.publish('articles', piece)
    const by = desk.people.editor.user
    const therapy = (await makeDocument(desk.payload, 'therapies', { by, data: { _status: 'published' } })).id
    const trial = (await makeDocument(desk.payload, 'trials', { by, data: { therapies: [therapy], sources: [old] } }))
      .id
    const dimension = (await makeDocument(desk.payload, 'dimensions')).id
    const answers = [{ text: 'An answer.', sources: [old, kept] }]
    const findings = [{ dimension, state: 'answered', reviewBy: '2030', answers }]
    const framework = (await makeDocument(desk.payload, 'frameworks', { by, data: { findings } })).id

    const { status, body } = await replaceSource(desk.people.editor, old, {
      csl: item('Mended title'),
      note: 'Title mended',
    })
    expect(status).toBe(201)
    const changed = body.documents.map(({ slug, id, ok }: Record<string, unknown>) => [slug, id, ok])
    expect(changed.sort()).toEqual([
      ['articles', piece, true],
      ['frameworks', framework, true],
      ['trials', trial, true],
    ])
    const draft = await desk.draftOf('articles', piece)
    expect(draft.references).toEqual([kept, body.id])
    expect(JSON.stringify(draft.body)).toContain(body.id)
    expect((await desk.draftOf('trials', trial)).sources).toEqual([body.id])
    const [finding] = (await desk.draftOf('frameworks', framework)).findings as { answers: { sources: string[] }[] }[]
    expect(finding?.answers[0]?.sources).toEqual([body.id, kept])
    expect((await desk.shownOf('articles', piece))?.references).toEqual([kept, old])
    expect(await sourceOf(old)).toMatchObject({ title: expect.stringMatching(/^Source /), replacedBy: body.id })
    expect(await sourceOf(body.id)).toMatchObject({ title: 'Mended title', note: 'Title mended' })

    await desk.publish('articles', piece)
    expect((await desk.shownOf('articles', piece))?.references).toEqual([kept, body.id])
  })

  it('with its DOI, which stays one row’s while readers of both see it', async () => {
    const { source, article, replaceSource } = tools()
    const DOI = '10.1016/j.reth.2025.06.006'
    const old = await source({ csl: item('A titel', { DOI }), url: null })
    const piece = await article({ body: bodyWith({ cited: [old] }), references: [old] })
    await desk.publish('articles', piece)
    const { status, body } = await replaceSource(desk.people.editor, old, { csl: item('A title') })
    expect(status, JSON.stringify(body)).toBe(201)
    expect([(await sourceOf(old)).doi, (await sourceOf(body.id)).doi ?? null]).toEqual([DOI, null])
    const seen = await loadSources(desk.payload, [old, body.id])
    expect([seen[old]?.doi, seen[body.id]?.doi]).toEqual([DOI, DOI])

    await desk.publish('articles', piece)
    const { token } = desk.people.editor
    const checked = await desk.ask('PATCH', `/sources/${body.id}`, { token, body: { checkedOn: '2026-02-03' } })
    expect(checked.status, 'what may change in place still may').toBe(200)
    expect(codeOf(await replaceSource(desk.people.editor, old, {}))).toBe('already-replaced')
  })

  it('and one that is refused with the new data leaves nothing behind', async () => {
    const { source, article, replaceSource } = tools()
    const old = await source()
    const piece = await article({ references: [old] })
    const before = (await desk.payload.count({ collection: 'sources', overrideAccess: true })).totalDocs
    const wrong = await replaceSource(desk.people.editor, old, { csl: item('Wrong', { DOI: 'not-a-doi' }) })
    expect(wrong.status).toBe(400)
    expect((await replaceSource(desk.people.editor, old, { title: 'x' })).status).toBe(400)
    expect((await desk.payload.count({ collection: 'sources', overrideAccess: true })).totalDocs).toBe(before)
    expect([(await sourceOf(old)).replacedBy ?? null, (await desk.draftOf('articles', piece)).references]).toEqual([
      null,
      [old],
    ])
    expect(await desk.trailOf('sources', old)).toEqual([])
  })

  it('a document saved at the same moment keeps what was written, and is changed or named', async () => {
    const { source, article, replaceSource, repoint } = tools()
    const old = await source()
    const ids = await Promise.all([1, 2, 3, 4].map((n) => article({ title: `At once ${n}`, references: [old] })))
    const saves = () =>
      Promise.all(ids.map((id, n) => desk.draft('articles', id, desk.people.admin, { deck: `Written ${n}` })))
    const [{ status, body }, saved] = await Promise.all([replaceSource(desk.people.editor, old), saves()])
    expect(status).toBe(201)
    expect(body.documents).toHaveLength(ids.length)
    for (const [n, id] of ids.entries()) {
      const told = body.documents.find((one: { id: string }) => one.id === id)
      const draft = await desk.draftOf('articles', id)
      expect(draft.references).toEqual([told.ok ? body.id : old])
      if (!told.ok) expect(told.code).toBe('changed-since-loaded')
      if (saved[n]?.status === 200) expect(draft.deck).toBe(`Written ${n}`)
    }
    const rest = await repoint(desk.people.editor, 'sources', old)
    expect(rest.body.documents.every(({ ok }: { ok: boolean }) => ok)).toBe(true)
    for (const id of ids) expect((await desk.draftOf('articles', id)).references).toEqual([body.id])
  })

  it('what lies in the trash keeps it', async () => {
    const { source, article, replaceSource } = tools()
    const old = await source()
    const id = await article({ references: [old] })
    const { token } = desk.people.editor
    const trashed = { deletedAt: '2026-01-01T00:00:00.000Z' }
    expect((await desk.ask('PATCH', `/articles/${id}`, { token, body: trashed })).status).toBe(200)
    expect((await replaceSource(desk.people.editor, old)).body.documents).toEqual([])
  })
})

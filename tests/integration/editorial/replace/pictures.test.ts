import { expect, it } from 'vitest'
import { chainTrail, verifyTrail } from '../../../../src/editorial'
import { describeEachDatabase } from '../../../support/databases'
import { bodyWith, replacing } from '../../../support/replacing'
import { codeOf } from '../../../support/rest'
import { signOffDesk } from '../../../support/sign-off-desk'

describeEachDatabase('a picture in use is replaced, not changed', (database) => {
  const desk = signOffDesk(database)
  const tools = () => replacing(desk)
  const rowOf = async (id: string) =>
    (await desk.ask('GET', `/media/${id}?depth=0`, { token: desk.people.editor.token })).body
  const titles = (documents: { title: string; ok: boolean }[]) => documents.map(({ title, ok }) => [title, ok]).sort()

  it('in every working copy that uses it, as hero and as figure; readers see the old one until the new is signed', async () => {
    const { picture, article, replacePicture } = tools()
    const old = await picture()
    const both = await article({ title: 'Both ways', hero: old, body: bodyWith({ figures: [old] }) })
    await desk.publish('articles', both)
    const figure = await article({ title: 'A figure', body: bodyWith({ figures: [old] }) })
    const other = await article({ title: 'Another picture', hero: await picture() })
    const inPlace = { token: desk.people.editor.token, body: { alt: 'Two vials' } }
    expect(codeOf(await desk.ask('PATCH', `/media/${old}`, inPlace))).toBe('media-in-use')

    const { status, body } = await replacePicture(desk.people.editor, old, { alt: 'Two vials' })
    expect([status, titles(body.documents)]).toEqual([
      201,
      [
        ['A figure', true],
        ['Both ways', true],
      ],
    ])
    expect(await rowOf(body.id)).toMatchObject({ alt: 'Two vials', credit: 'A. Photographer', public: false })
    expect(await rowOf(old)).toMatchObject({ alt: 'A vial', replacedBy: body.id, public: true })

    const working = JSON.stringify([await desk.draftOf('articles', both), await desk.draftOf('articles', figure)])
    expect([working.includes(old), working.split(body.id).length - 1]).toEqual([false, 3])
    expect((await desk.draftOf('articles', other)).hero).not.toBe(body.id)
    const live = JSON.stringify(await desk.shownOf('articles', both))
    expect([live.includes(old), live.includes(body.id)]).toEqual([true, false])

    await desk.publish('articles', both)
    expect(JSON.stringify(await desk.shownOf('articles', both))).not.toContain(old)
    expect([(await rowOf(body.id)).public, (await rowOf(old)).public]).toEqual([true, false])
    expect((await desk.ask('DELETE', `/media/${old}`, { token: desk.people.editor.token })).status).toBe(200)
  })

  it('which takes an approval back and holds its schedule, and says so in the trail', async () => {
    const { picture, article, replacePicture } = tools()
    const old = await picture()
    const id = await article({ hero: old })
    await desk.approve('articles', id)
    const later = { at: '2031-05-01T09:00', zone: 'Asia/Seoul' }
    await desk.walk('articles', id, [desk.people.editor, 'schedule', later])
    const { token } = desk.people.editor
    const told = await desk.ask('GET', `/media/${old}/replace`, { token })
    expect(told.body).toEqual({ may: true, uses: { published: 0, approved: 1 }, replacedBy: null })
    const edited = await desk.ask('PATCH', `/media/${old}`, { token, body: { alt: 'Swapped' } })
    expect(codeOf(edited)).toBe('media-in-use')
    expect(codeOf(await desk.ask('DELETE', `/media/${old}`, { token }))).toBe('media-in-use')
    const { body } = await replacePicture(desk.people.editor, old)
    expect(body.documents).toMatchObject([{ slug: 'articles', id, ok: true }])
    expect(await desk.standing('articles', id)).toMatchObject({ stage: 'draft', schedules: [{ state: 'held' }] })
    expect((await desk.trailOf('articles', id)).slice(-2)).toMatchObject([
      { verb: 'approval-voided' },
      { verb: 'repoint', before: { media: old }, after: { media: body.id }, actor: `user:${desk.people.editor.id}` },
    ])
    expect(await desk.trailOf('media', old)).toMatchObject([{ verb: 'replace', after: { replacedBy: body.id } }])
    expect((await desk.move('articles', id, desk.people.editor, 'publish')).status).toBe(409)
  })

  it('with the rights of whoever replaces it: what they may not edit is named, and stays', async () => {
    const { picture, article, replacePicture, repoint } = tools()
    const { author, editor } = desk.people
    const old = await picture(author)
    const own = await article({ title: 'Own', hero: old }, author)
    const foreign = await article({ title: 'Foreign', hero: old })
    const { body } = await replacePicture(author, old)
    expect(titles(body.documents)).toEqual([
      ['Foreign', false],
      ['Own', true],
    ])
    expect(body.documents.find(({ id }: { id: string }) => id === foreign)).toMatchObject({
      code: 'forbidden',
      sentence: expect.stringContaining('may not edit'),
    })
    expect((await desk.draftOf('articles', own)).hero).toBe(body.id)
    expect((await desk.draftOf('articles', foreign)).hero).toBe(old)

    const again = await repoint(editor, 'media', old)
    expect([again.status, again.body.id]).toEqual([200, body.id])
    expect(titles(again.body.documents)).toEqual([['Foreign', true]])
    expect((await desk.draftOf('articles', foreign)).hero).toBe(body.id)
  })

  it.each([
    ['nobody', null, 401, 'sign-in'],
    ['a reviewer', 'reviewer', 403, 'forbidden'],
    ['an author whose picture it is not', 'author', 403, 'forbidden'],
    ['an organiser whose picture it is not', 'organiser', 403, 'forbidden'],
  ] as const)('not by %s', async (_, role, status, code) => {
    const { picture, replacePicture, repoint } = tools()
    const old = await picture()
    const answer = await replacePicture(role && desk.people[role], old)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
    if (role) expect((await repoint(desk.people[role], 'media', old)).status).toBe(403)
    expect((await rowOf(old)).replacedBy ?? null).toBeNull()
  })

  it('once: the second is told of the first, at the same moment as well', async () => {
    const { picture, article, replacePicture } = tools()
    const old = await picture()
    const id = await article({ hero: old })
    const answers = await Promise.all([1, 2, 3].map(() => replacePicture(desk.people.editor, old)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    const made = answers.find(({ status }) => status === 201)?.body
    const later = await replacePicture(desk.people.editor, old)
    expect([codeOf(later), later.body.errors[0].data.replacedBy]).toEqual(['already-replaced', made.id])
    expect((await desk.trailOf('media', old)).map(({ verb }) => verb)).toEqual(['replace'])
    expect((await desk.draftOf('articles', id)).hero).toBe(made.id)

    const next = await replacePicture(desk.people.editor, made.id)
    expect([next.status, next.body.documents.length]).toEqual([201, 1])
    expect((await desk.draftOf('articles', id)).hero).toBe(next.body.id)
  })

  it('with a file, with words it knows, and where something has taken its place', async () => {
    const { picture, replacePicture, repoint } = tools()
    const old = await picture()
    const { editor } = desk.people
    expect(codeOf(await replacePicture(editor, old, {}, false))).toBe('upload-missing')
    expect(codeOf(await replacePicture(editor, old, { public: true }))).toBe('bad-request')
    expect(codeOf(await replacePicture(editor, 'nothing'))).toBe('not-found')
    expect(codeOf(await repoint(editor, 'media', old))).toBe('not-replaced')
    const empty = await replacePicture(editor, old, { alt: '' })
    expect([empty.status, (await rowOf(old)).replacedBy ?? null]).toEqual([400, null])
  })

  it('and the trail of all of it verifies', async () => {
    await chainTrail({ payload: desk.payload })
    expect(await verifyTrail({ payload: desk.payload })).toMatchObject({ broken: null, notChained: 0 })
  })
})

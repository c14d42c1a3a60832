import { describe, expect, it } from 'vitest'
import { assemble, type MailParts } from '../../../src/newsletter'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { publish } from '../../support/publish'
import { signOffDesk } from '../../support/sign-off-desk'

describeEachDatabase('a roundup', (database) => {
  const desk = signOffDesk(database)

  const rowsOf = async (where: object) => {
    const { docs } = await desk.payload.find({
      collection: 'trial-changes',
      where: where as never,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    return docs
  }
  const stateOf = async (id: string) => {
    const [row] = await rowsOf({ id: { equals: id } })
    return [row?.state, row?.issue ?? null]
  }
  /** Puts all that is open aside, so that each test has its own. */
  const clear = async () => {
    for (const { id } of await rowsOf({ state: { in: ['open', 'dropped'] } })) {
      await desk.payload.update({
        collection: 'trial-changes',
        id,
        data: { state: 'sent' },
        depth: 0,
        overrideAccess: true,
      })
    }
  }
  /** A published trial, whose appearance in the tracker is one open change; answers the change and the trial. */
  const changed = async (data: object = {}) => {
    const therapy = await makeDocument(desk.payload, 'therapies', { data: { modality: 'car-t', _status: 'published' } })
    const [made] = await rowsOf({ documentId: { equals: therapy.id } })
    if (made) {
      const rest = { data: { state: 'sent' as const }, depth: 0, overrideAccess: true }
      await desk.payload.update({ collection: 'trial-changes', id: made.id, ...rest })
    }
    const { id } = await makeDocument(desk.payload, 'trials', {
      data: { therapies: [therapy.id], recruitment: 'RECRUITING', _status: 'published', ...data },
    })
    const [row] = await rowsOf({ documentId: { equals: id } })
    return { trial: id, change: row?.id as string }
  }
  const roundup = async (data: object = {}) =>
    (await makeDocument(desk.payload, 'issues', { data: { kind: 'roundup', body: null, ...data } })).id
  const compile = (id: string, who = desk.people.editor) =>
    desk.ask('POST', `/issues/${id}/compile`, { token: who.token })
  const listIn = async (id: string): Promise<string[]> => {
    const draft = (await desk.draftOf('issues', id)) as unknown as { changes?: { change: string }[] }
    return (draft.changes ?? []).map(({ change }) => change)
  }

  it('gathers what is open, by country and by what changed, and takes it', async () => {
    await clear()
    const japan = await changed({ country: 'JP' })
    const korea = await changed({ country: 'KR' })
    await desk.draft('trials', korea.trial, desk.people.editor, { recruitment: 'COMPLETED', phaseLabel: 'Phase 3' })
    await publish(desk.payload, { slug: 'trials', id: korea.trial })
    const [completed] = await rowsOf({
      and: [{ documentId: { equals: korea.trial } }, { field: { equals: 'recruitment' } }],
    })
    const id = await roundup()
    const answer = await compile(id)
    expect(answer).toMatchObject({ status: 200, body: { added: 3, listed: 3, left: 0 } })
    expect(await listIn(id)).toEqual([korea.change, completed?.id, japan.change])
    expect(await stateOf(korea.change)).toEqual(['taken', id])
    expect((await compile(id)).body, 'a second time brings nothing twice').toEqual({ added: 0, listed: 3, left: 0 })
    await desk.approve('issues', id)
    const [kept] = (
      await desk.payload.find({
        collection: 'mail-parts',
        where: { issue: { equals: id } },
        depth: 0,
        overrideAccess: true,
      })
    ).docs
    const { text } = assemble(kept?.parts as unknown as MailParts, 'default', [0, 1, 2])
    expect(text).toContain('Korea: Recruitment')
    expect(text).toContain('Completed (before: Recruiting)')
    expect(text).toContain('Japan: New in the tracker')
    expect((await compile(id)).status, 'what is signed off stands').toBe(409)
    await desk.walk('issues', id, [desk.people.editor, 'publish'])
    expect((await stateOf(korea.change))[0]).toBe('sent')
    expect((await compile(await roundup())).body, 'and a change goes out once').toMatchObject({ added: 0 })
  })

  it('holds what its audience is about, and says so where nothing changed', async () => {
    await clear()
    const empty = await roundup()
    expect(await compile(empty)).toMatchObject({ status: 200, body: { added: 0, listed: 0, left: 0 } })
    await desk.walk('issues', empty, [desk.people.editor, 'submit'])
    const refused = await desk.move('issues', empty, desk.people.reviewer, 'approve')
    expect(JSON.stringify(refused.body)).toContain('there is nothing to send')
    const japan = await changed({ country: 'JP' })
    const korea = await changed({ country: 'KR' })
    const id = await roundup({ audience: { countries: ['JP'] } })
    expect((await compile(id)).body).toMatchObject({ added: 1 })
    expect(await listIn(id)).toEqual([japan.change])
    expect(await stateOf(korea.change)).toEqual(['open', null])
  })

  it('is compiled by two at once without taking one change twice', async () => {
    await clear()
    const changes = [(await changed()).change, (await changed()).change, (await changed()).change]
    const issues = [await roundup(), await roundup(), await roundup()]
    const answers = await Promise.all(issues.map((id) => compile(id)))
    for (const { status } of answers) expect([200, 409]).toContain(status)
    const lists = await Promise.all(issues.map(listIn))
    expect(lists.flat().sort()).toEqual([...changes].sort())
    for (const [at, list] of lists.entries()) {
      for (const change of list) expect(await stateOf(change)).toEqual(['taken', issues[at]])
    }
  })

  it('gives back what its editor removes, and takes what they put in by hand', async () => {
    await clear()
    const { change } = await changed()
    const id = await roundup()
    await compile(id)
    await desk.draft('issues', id, desk.people.editor, { changes: [] })
    expect(await stateOf(change)).toEqual(['open', null])
    await desk.draft('issues', id, desk.people.editor, { changes: [{ change, note: 'By hand.' }] })
    expect(await stateOf(change)).toEqual(['taken', id])
    const other = await roundup({ changes: [{ change }] })
    expect(await stateOf(change), 'it stays where it was').toEqual(['taken', id])
    await desk.walk('issues', other, [desk.people.editor, 'submit'])
    const refused = await desk.move('issues', other, desk.people.reviewer, 'approve')
    expect(JSON.stringify(refused.body)).toContain('belongs to another issue')
    const copy = await desk.payload.duplicate({ collection: 'issues', id, depth: 0, overrideAccess: true })
    expect(copy.changes ?? []).toEqual([])
  })

  it('puts a change aside for good, until it is brought back', async () => {
    await clear()
    const { change } = await changed()
    const id = await roundup()
    await compile(id)
    const token = desk.people.editor.token
    const move = (verb: string, issue = id) =>
      desk.ask('POST', `/issues/${issue}/roundup`, { token, body: { do: verb, change } })
    expect((await move('drop')).body).toMatchObject({ listed: [], dropped: [{ id: change }], open: 0 })
    expect((await stateOf(change))[0]).toBe('dropped')
    expect((await compile(id)).body).toMatchObject({ added: 0 })
    expect((await move('drop')).status, 'it is not in the list any more').toBe(409)
    const other = await roundup()
    expect((await move('bring-back', other)).body).toMatchObject({ listed: [{ id: change }], dropped: [] })
    expect(await stateOf(change)).toEqual(['taken', other])
    expect((await move('bring-back')).status, 'and not twice').toBe(409)
    const shown = await desk.ask('GET', `/issues/${other}/roundup`, { token })
    expect(shown, 'the panel asks for the same').toMatchObject({
      status: 200,
      body: { listed: [{ id: change, countries: expect.any(Array) }], dropped: [], open: 0 },
    })
    expect((await desk.ask('GET', `/issues/${other}/roundup`)).status).toBe(401)
    const nothing = { token, body: { do: 'bring-back', change: 'nothing' } }
    expect((await desk.ask('POST', `/issues/${id}/roundup`, nothing)).status).toBe(409)
  })

  describe('that is discarded gives its changes back:', () => {
    const discards: [string, (id: string) => Promise<unknown>][] = [
      ['archived', (id) => desk.walk('issues', id, [desk.people.editor, 'archive'])],
      [
        'put into the trash',
        (id) => desk.ask('POST', '/issues/bulk', { token: desk.people.editor.token, body: { do: 'trash', ids: [id] } }),
      ],
      ['deleted', (id) => desk.payload.delete({ collection: 'issues', id, depth: 0, overrideAccess: true })],
    ]
    it.each(discards)('%s', async (_how, discard) => {
      await clear()
      const { change } = await changed()
      const id = await roundup()
      await compile(id)
      await discard(id)
      expect(await stateOf(change)).toEqual(['open', null])
    })
  })

  it('does not go out with what has changed again since', async () => {
    await clear()
    const { trial } = await changed()
    const edit = async (recruitment: string) => {
      await desk.draft('trials', trial, desk.people.editor, { recruitment })
      await publish(desk.payload, { slug: 'trials', id: trial })
    }
    await edit('SUSPENDED')
    const id = await roundup()
    await compile(id)
    await desk.approve('issues', id)
    await edit('TERMINATED')
    expect((await desk.rowOf(id))?.stage, 'its approval is taken back at once').toBe('draft')
    await desk.walk('issues', id, [desk.people.editor, 'submit'])
    const refused = await desk.move('issues', id, desk.people.reviewer, 'approve')
    expect(refused.status).toBe(422)
    expect(JSON.stringify(refused.body)).toContain('changed again since')
  })

  it('is compiled by the desk alone, and only where it is a roundup', async () => {
    const id = await roundup()
    const letter = (await makeDocument(desk.payload, 'issues')).id
    expect((await desk.ask('POST', `/issues/${id}/compile`)).status).toBe(401)
    expect((await compile(id, desk.people.author)).status).toBe(403)
    expect((await compile(id, desk.people.organiser)).status).toBe(403)
    expect((await compile(letter)).status).toBe(409)
    expect((await compile('nothing')).status).toBe(404)
  })
})

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { tryLinks } from '../../../src/newsletter'
import { systemClock } from '../../../src/platform'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument, paragraph } from '../../support/documents'
import { signOffDesk } from '../../support/sign-off-desk'

vi.hoisted(() => {
  process.env.TRY_LINKS = 'on'
})

describeEachDatabase('links to other sites in a mail', (database) => {
  const desk = signOffDesk(database)
  let server: Server
  let site: string
  let gone = new Set<string>()
  let asked: string[] = []

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(gone.has(request.url ?? '') ? 404 : 200).end()
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  const letter = async (...paths: string[]) => {
    const body = paragraph('Letter.')
    const [inner] = body.root.children
    for (const path of paths) {
      const fields = { linkType: 'custom', url: `${site}${path}`, newTab: false }
      const link = { type: 'link', version: 3, format: '', indent: 0, direction: 'ltr', fields, id: 'l1' }
      body.root.children.push({ ...inner, children: [{ ...link, children: inner?.children }] } as never)
    }
    return (await makeDocument(desk.payload, 'issues', { data: { body }, by: desk.people.editor.user })).id
  }
  const submit = (id: string) => desk.walk('issues', id, [desk.people.editor, 'submit'])
  const work = () =>
    tryLinks({
      payload: desk.payload,
      clock: systemClock,
      signal: new AbortController().signal,
      allowed: () => true,
    })
  const approval = async (id: string) => {
    const answer = await desk.move('issues', id, desk.people.reviewer, 'approve')
    return answer.status === 200 ? 'approved' : JSON.stringify(answer.body)
  }
  const items = async (id: string) => {
    const { body } = await desk.ask('GET', `/issues/${id}/checklist`, { token: desk.people.reviewer.token })
    return (body.items as { item: string }[]).map(({ item }) => item)
  }

  it('are tried while it waits for its approval, each once, and waited for', async () => {
    const id = await letter('/one', '/two', '/one')
    expect(await work(), 'a draft is nobody’s business yet').toBe(0)
    await submit(id)
    expect(await approval(id)).toContain('Links: 2 to other sites are being tried')
    asked = []
    expect(await work()).toBe(2)
    expect(asked.sort()).toEqual(['/one', '/two'])
    expect(await work(), 'what answered is not asked again').toBe(0)
    expect(await approval(id)).toBe('approved')
  })

  it('that do not answer are ticked by somebody who opened them, on that very content, or changed', async () => {
    const { editor } = desk.people
    gone = new Set(['/lost'])
    const id = await letter('/there', '/lost')
    await submit(id)
    await work()
    const [item, ...more] = await items(id)
    expect(more).toEqual([])
    expect(item).toBe(`${site}/lost leads where it should, though it did not answer a machine`)
    expect(await approval(id)).toContain('Nobody has ticked')
    const tick = { token: editor.token, body: { item, done: true } }
    expect((await desk.ask('POST', `/issues/${id}/checklist`, tick)).status).toBe(200)
    const other = { token: editor.token, body: { item: 'what nobody asked', done: true } }
    expect((await desk.ask('POST', `/issues/${id}/checklist`, other)).status).toBe(404)
    expect(await approval(id)).toBe('approved')
    await desk.walk('issues', id, [editor, 'publish'])
  })

  it('hold nothing up once it is signed off, whatever a site does then', async () => {
    const id = await letter('/later')
    await submit(id)
    await work()
    expect(await approval(id)).toBe('approved')
    gone = new Set(['/later'])
    const again = await letter('/later')
    await submit(again)
    await desk.payload.db.deleteMany({ collection: 'payload-kv' as never, where: {} })
    expect(await approval(again), 'nothing known is nothing answered').toContain('are being tried')
    await work()
    expect(await items(again)).toHaveLength(1)
    expect(await items(id)).toEqual([])
    await desk.walk('issues', id, [desk.people.editor, 'publish'])
  })
})

import { beforeAll, expect, it } from 'vitest'
import { describeEachDatabase } from '../../../support/databases'
import { intakeRoom } from '../../../support/intake-room'
import { type Person, person } from '../../../support/people'
import { type Ask, codeOf, restOf } from '../../../support/rest'

describeEachDatabase('what admins look after of readers', (database) => {
  const room = intakeRoom(database)
  let ask: Ask
  let admin: Person
  let editor: Person
  beforeAll(async () => {
    ask = restOf(room.payload)
    admin = await person(room.payload, ask, 'admin')
    editor = await person(room.payload, ask, 'editor')
  })

  const lookUp = (email: string, who: Person | null = admin) =>
    ask('POST', '/suppressions/look-up', { token: who?.token, body: { email } })
  const dealWith = (id: string, who: Person | null = admin) =>
    ask('POST', `/mail-events/${id}/dealt-with`, { token: who?.token })

  it('an address is looked up in any spelling, with what stands against it and what ended', async () => {
    const reader = await room.reader(['editorial', 'event-news'])
    const email = reader.email ?? ''
    expect((await lookUp(email.toUpperCase())).body).toMatchObject({ suppressions: [], lists: expect.any(Array) })
    await ask('POST', '/suppressions', { token: admin.token, body: { email, why: 'asked by telephone' } })
    const [held] = (await lookUp(email)).body.suppressions
    expect(held).toMatchObject({ scope: 'all', reason: 'manual', why: 'asked by telephone', liftedAt: null })
    await ask('POST', `/suppressions/${held.id}/lift`, { token: admin.token, body: { why: 'asked again' } })
    const ended = (await lookUp(email)).body
    expect(ended.suppressions).toMatchObject([{ reason: 'manual', liftedAt: expect.any(String) }])
    expect(ended.lists.map(({ list }: { list: string }) => list).sort()).toEqual(['editorial', 'event-news'])
    expect((await lookUp('nobody@mail.example')).body).toEqual({ lists: null, suppressions: [] })
  })

  it('the trail says that it was asked for, without the address', async () => {
    await lookUp('asked@mail.example')
    const entries = await room.rows('audit', { verb: { equals: 'look-up-reader' } })
    expect(entries.at(-1)).toMatchObject({ actor: `user:${admin.id}`, collectionSlug: 'suppressions' })
    expect(JSON.stringify(entries)).not.toContain('asked@mail.example')
  })

  it('a mail that could not be read is seen to once, and what it rests on stays', async () => {
    await room.dropped('From: a@b.example\r\nTo: c@d.example\r\nSubject: hello\r\n\r\nNo report.\r\n')
    await room.readMail()
    const [unread] = await room.events({ kind: { equals: 'unread' } })
    const id = String(unread?.id)
    const first = await dealWith(id)
    expect(first).toMatchObject({ status: 200, body: { by: `user:${admin.id}`, at: expect.any(String) } })
    expect((await dealWith(id)).body).toEqual(first.body)
    const [kept] = await room.events({ id: { equals: id } })
    expect(kept?.evidence).toEqual({ ...(unread?.evidence as object), dealtWith: first.body })
    expect(await room.rows('audit', { verb: { equals: 'mail-dealt-with' } })).toHaveLength(1)
    expect((await dealWith('00000000-0000-4000-8000-000000000000')).status).toBe(404)
  })

  it('is for admins, and an address has to be one', async () => {
    expect([(await lookUp('a@mail.example', null)).status, (await dealWith('x', null)).status]).toEqual([401, 401])
    const answers = [await lookUp('a@mail.example', editor), await dealWith('x', editor)]
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [403, 'forbidden'],
      [403, 'forbidden'],
    ])
    expect((await lookUp('no address')).status).toBe(400)
  })
})

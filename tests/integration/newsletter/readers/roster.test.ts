import { beforeAll, expect, it } from 'vitest'
import { describeEachDatabase } from '../../../support/databases'
import { type Person, person } from '../../../support/people'
import { readerRoom } from '../../../support/reader-room'
import { type Answer, type Ask, codeOf, restOf } from '../../../support/rest'

describeEachDatabase('files of readers', (database) => {
  const room = readerRoom(database)
  let ask: Ask
  let admin: Person
  let editor: Person
  beforeAll(async () => {
    ask = restOf(room.payload)
    admin = await person(room.payload, ask, 'admin')
    editor = await person(room.payload, ask, 'editor')
  })

  const send = (text: string, step: string, hash = '', who: Person | null = admin): Promise<Answer> => {
    const form = new FormData()
    form.set('file', new File([text], 'readers.csv', { type: 'text/csv' }))
    form.set('step', step)
    form.set('hash', hash)
    return ask('POST', '/subscribers/import', { token: who?.token, form })
  }
  const imported = async (text: string): Promise<Answer> => {
    const { body } = await send(text, 'preview')
    return send(text, 'apply', body.hash)
  }
  const csv = (...rows: string[]) => ['email,list,state,name,consentAt,consentWording,consentHow', ...rows].join('\n')
  const stateOf = async (email: string) =>
    (await room.readerOf(email))?.lists?.map(({ list, state }) => `${list} ${state}`).sort() ?? null
  const counted = ({ body }: Answer) => body.counts

  it('say before anything is written what each line would do', async () => {
    const before = (await room.rows('subscribers')).length
    const answer = await send(
      csv(
        'new@import.example,editorial,,,,,',
        'proved@import.example,event-news,,,2025-03-14,2024 form,signed at the booth',
        'gone@import.example,editorial,unsubscribed,,,,',
        'not an address,editorial,,,,,',
        'a@import.example,everything,,,,,',
        'b@import.example,editorial,,,2025-03-14,,',
        'c@import.example,editorial,,,2199-01-01,w,h',
        'NEW@import.example,editorial,,,,,',
      ),
      'preview',
    )
    expect(answer.body.rows.map(({ line, plan }: { line: number; plan: string }) => [line, plan])).toEqual([
      [2, 'add-pending'],
      [3, 'add-active'],
      [4, 'stop'],
      ...[5, 6, 7, 8, 9].map((line) => [line, 'refused']),
    ])
    expect(answer.body.rows.slice(3).map(({ code }: { code: string }) => code)).toEqual([
      'address',
      'list',
      'consent-incomplete',
      'consent-date',
      'twice',
    ])
    expect((await room.rows('subscribers')).length).toBe(before)
  })

  it('never raise permission: no proof, no subscription, and no mail', async () => {
    const text = csv('plain@import.example,editorial,subscribed,Kim,,,')
    expect(counted(await imported(text))).toEqual({ 'add-pending': 1 })
    expect(await stateOf('plain@import.example')).toEqual(['editorial pending'])
    await room.send()
    expect(room.post.mails).toEqual([])
    expect(counted(await imported(text))).toEqual({ unchanged: 1 })
  })

  it('with proof of consent subscribe, and keep the proof', async () => {
    await imported(csv('proof@import.example,editorial,,Lee,2025-03-14,2024 form,signed at the booth'))
    expect(await stateOf('proof@import.example')).toEqual(['editorial active'])
    const { id } = await room.known('proof@import.example')
    const [consent] = await room.rows('consents', { subscriber: { equals: id } })
    expect(consent).toMatchObject({ kind: 'opt-in', how: 'import', wordingVersion: '2024 form' })
    expect(consent?.at).toContain('2025-03-14')
    expect(consent?.evidence).toMatchObject({ how: 'signed at the booth' })
  })

  it('never take back an unsubscription, a bounce or the desk’s word, whatever they prove', async () => {
    const stopped = await room.reader(['editorial'])
    await room.stop(room.unsubscribeToken(stopped, 'editorial'))
    const named = { email: 'Kim@import.example', scope: 'all', why: 'asked by telephone' }
    expect((await ask('POST', '/suppressions', { token: admin.token, body: named })).body).toEqual({ added: true })
    const proof = '2026-01-01,form,paper'
    const answer = await imported(
      csv(`${stopped.email},editorial,,,${proof}`, `kim@import.example,event-news,,,${proof}`),
    )
    expect(counted(answer)).toEqual({ 'stays-stopped': 2 })
    expect(await stateOf(stopped.email ?? '')).toEqual(['editorial unsubscribed'])
    expect(await room.readerOf('kim@import.example')).toBeUndefined()
  })

  it('stop whom they say to stop, known or not', async () => {
    const known = await room.reader(['editorial', 'event-news'])
    await imported(csv(`${known.email},editorial,unsubscribed,,,,`, 'stranger@import.example,editorial,no,,,,'))
    expect(await stateOf(known.email ?? '')).toEqual(['editorial unsubscribed', 'event-news active'])
    expect(await room.holding(known.email ?? '')).toEqual(['editorial unsubscribe'])
    expect(await room.holding('stranger@import.example')).toEqual(['editorial unsubscribe'])
    expect(await room.readerOf('stranger@import.example')).toBeUndefined()
  })

  it('do not overwrite what a reader chose', async () => {
    const reader = await room.reader(['editorial'], { name: 'Mina', topics: 'car-t' })
    await imported(csv(`${reader.email},event-news,,Somebody else,,,`))
    expect(await room.known(reader.email ?? '')).toMatchObject({ name: 'Mina', topics: ['car-t'] })
    expect(await stateOf(reader.email ?? '')).toEqual(['editorial active', 'event-news pending'])
  })

  it('are taken back: what they added goes, what the reader did since stays, and nobody is subscribed by it', async () => {
    const known = await room.reader(['event-news'])
    const { body } = await imported(
      csv(
        'u1@import.example,editorial,,,,,',
        'u2@import.example,editorial,,,2025-03-14,form,paper',
        'u3@import.example,editorial,,,,,',
        `${known.email},event-news,unsubscribed,,,,`,
      ),
    )
    await room.subscribe({ email: 'u3@import.example', lists: 'editorial' })
    await room.send()
    await room.confirm(room.linkIn('u3@import.example'))
    const undone = await ask('POST', `/reader-imports/${body.import}/undo`, { token: admin.token, body: {} })
    expect(undone.body).toEqual({ undone: 2 })
    expect(await room.readerOf('u1@import.example')).toBeUndefined()
    expect(await stateOf('u2@import.example')).toEqual(['editorial unsubscribed'])
    expect(await stateOf('u3@import.example')).toEqual(['editorial active'])
    expect(await room.holding(known.email ?? '')).toEqual(['event-news unsubscribe'])
    const again = await ask('POST', `/reader-imports/${body.import}/undo`, { token: admin.token, body: {} })
    expect(again.body).toEqual({ undone: 0 })
  })

  it('leave with formulas neutralised, told to the trail, for admins alone', async () => {
    await room.reader(['editorial'], { name: '=HYPERLINK("https://x.example")' })
    const answer = await ask('GET', '/subscribers/export.csv', { token: admin.token })
    expect(answer.status).toBe(200)
    expect(answer.body).toContain(`"'=HYPERLINK(""https://x.example"")"`)
    const [told] = (await room.rows('audit', { verb: { equals: 'export' } })).slice(-1)
    expect(told).toMatchObject({ actor: `user:${admin.id}`, collectionSlug: 'subscribers' })
    for (const [who, status] of [
      [editor, 403],
      [null, 401],
    ] as const) {
      expect((await ask('GET', '/subscribers/export.csv', { token: who?.token })).status).toBe(status)
      expect((await send(csv('x@x.example,editorial,,,,,'), 'preview', '', who)).status).toBe(status)
      expect((await ask('POST', '/suppressions', { token: who?.token, body: {} })).status).toBe(status)
      expect((await ask('POST', '/reader-imports/00000000/undo', { token: who?.token, body: {} })).status).toBe(status)
    }
  })

  it('are refused where they are not the ones that were looked at', async () => {
    const { body } = await send(csv('x@import.example,editorial,,,,,'), 'preview')
    const refused = await send(csv('y@import.example,editorial,,,,,'), 'apply', body.hash)
    expect([refused.status, codeOf(refused)]).toEqual([409, 'file-changed'])
  })
})

describeEachDatabase('a suppression', (database) => {
  const room = readerRoom(database)
  let ask: Ask
  let admin: Person
  beforeAll(async () => {
    ask = restOf(room.payload)
    admin = await person(room.payload, ask, 'admin')
  })
  const of = async (email: string) =>
    (await room.rows('suppressions', { addressHash: { equals: room.hashOf(email) } }))[0]
  const lift = async (email: string) =>
    ask('POST', `/suppressions/${(await of(email))?.id}/lift`, { token: admin.token, body: { why: 'mailbox is back' } })

  it('of the desk is lifted by an admin, who is named, and may be set again', async () => {
    const body = { email: 'hand@mail.example', why: 'asked by letter' }
    const set = () => ask('POST', '/suppressions', { token: admin.token, body })
    expect([(await set()).body, (await set()).body]).toEqual([{ added: true }, { added: false }])
    expect(await room.holding('hand@mail.example')).toEqual(['all manual'])
    expect((await lift('hand@mail.example')).status).toBe(200)
    expect(await room.holding('hand@mail.example')).toEqual([])
    expect(await of('hand@mail.example')).toMatchObject({ liftedBy: `user:${admin.id}` })
    expect((await set()).body).toEqual({ added: true })
    expect(JSON.stringify(await room.rows('audit'))).not.toContain('hand@mail.example')
  })

  it('by the reader is lifted by nobody but the reader', async () => {
    const reader = await room.reader()
    await room.stop(room.unsubscribeToken(reader, 'editorial'))
    const refused = await lift(reader.email ?? '')
    expect([refused.status, codeOf(refused)]).toEqual([409, 'lift-refused'])
    expect(await room.holding(reader.email ?? '')).toEqual(['editorial unsubscribe'])
  })
})

import { afterEach, beforeAll, expect, it } from 'vitest'
import type { Subscriber } from '../../../../src/payload-types'
import { describeEachDatabase } from '../../../support/databases'
import { type Person, person } from '../../../support/people'
import { readerRoom } from '../../../support/reader-room'
import { type Ask, codeOf, restOf } from '../../../support/rest'

type Row = { version: string; text: string; list?: 'editorial' | 'event-news' }

describeEachDatabase('the wording a consent names', (database) => {
  const room = readerRoom(database)
  const rows = async () =>
    ((await room.payload.findGlobal({ slug: 'mail', depth: 0, overrideAccess: true })).consentWording ?? []) as Row[]
  let count = 0
  /** The desk writes another; what it wrote before stands. */
  const reworded = async (list?: Row['list']): Promise<string> => {
    count += 1
    const version = `desk “${count}” & sons`
    const data = {
      consentWording: [...(await rows()), { version, text: `I agree (${count}).`, ...(list ? { list } : {}) }],
    }
    await room.payload.updateGlobal({ slug: 'mail', data, depth: 0, overrideAccess: true })
    return version
  }
  const consentsOf = async ({ id }: Subscriber) =>
    (await room.rows('consents', { subscriber: { equals: id } })).map(({ list, kind, wordingVersion }) => [
      list,
      kind,
      wordingVersion,
    ])
  const refusal = async (answer: Response) => {
    const text = await answer.text()
    return { status: answer.status, code: /data-code="([^"]+)"/.exec(text)?.[1], text }
  }

  it('is the one that stood on the form, though the desk wrote another before it came in', async () => {
    const first = await reworded('editorial')
    const page = await (await room.form()).text()
    expect(page.match(/name="wording-(?:editorial|event-news|clicks)"/g)).toHaveLength(3)
    expect(page).toContain('name="wording-event-news" value="built-in-1-en"')
    await reworded()
    const shown = { 'wording-editorial': first, 'wording-event-news': 'built-in-1-en' }
    await room.subscribe({ email: 'open@mail.example', lists: ['editorial', 'event-news'], ...shown })
    await room.send()
    await room.confirm(room.linkIn('open@mail.example'))
    expect((await consentsOf(await room.known('open@mail.example'))).sort()).toEqual([
      ['editorial', 'opt-in', first],
      ['event-news', 'opt-in', 'built-in-1-en'],
    ])
    const after = await (await room.form()).text()
    expect([after.includes('I agree (1).'), after.match(/I agree \(2\)\./g)?.length]).toEqual([false, 2])
  })

  it('has to be one of ours: else the form is shown again with the current one, and nothing is lost', async () => {
    const ours = await reworded('event-news')
    const form = { email: 'lost@mail.example', name: 'Kim', lists: 'editorial', topics: 'car-t', lang: 'ko' }
    const sent: Record<string, string>[] = [
      {},
      { 'wording-editorial': '' },
      { 'wording-editorial': 'never-written' },
      { 'wording-editorial': 'built-in-9-ko' },
      { 'wording-editorial': ours },
      { 'wording-event-news': ours },
      { 'wording-editorial': 'built-in-1-ko', clicks: 'yes' },
    ]
    for (const more of sent) {
      const { status, code, text } = await refusal(await room.subscribeBare({ ...form, ...more }))
      expect([status, code], JSON.stringify(more)).toEqual([409, 'wording-unknown'])
      expect(text).toContain('어떤 문구에 동의하셨는지')
      for (const kept of ['value="lost@mail.example"', 'value="Kim"', 'value="car-t" checked'])
        expect(text).toContain(kept)
      expect(text).toMatch(/value="editorial"[^>]* checked/)
      expect(text).toContain('name="wording-editorial"')
    }
    expect(await room.readerOf('lost@mail.example')).toBeUndefined()
  })

  it('is asked for beside the button where links are counted, and nothing is confirmed without it', async () => {
    const email = 'clicks@mail.example'
    await room.subscribe({ email, lists: 'editorial', clicks: 'yes' })
    await room.send()
    const token = room.linkIn(email)
    for (const form of [{ clicks: 'yes' }, { clicks: 'yes', 'wording-clicks': 'made-up' }] as Record<
      string,
      string
    >[]) {
      const { status, code, text } = await refusal(await room.confirmBare(token, form))
      expect([status, code]).toEqual([409, 'wording-unknown'])
      expect(text).toMatch(/name="clicks" value="yes"[^>]* checked/)
    }
    const reader = await room.known(email)
    expect([reader.lists?.[0]?.state, await consentsOf(reader)]).toEqual(['pending', []])
    // Lists rest on the form's; the button alone needs nothing.
    expect((await room.confirmBare(token)).status).toBe(200)
    expect((await room.known(email)).lists?.[0]?.state).toBe('active')
  })

  it('is asked for by the preferences where something is newly agreed to, and never to withdraw', async () => {
    const reader = await room.reader(['editorial'])
    const token = room.preferencesToken(reader)
    const before = await consentsOf(reader)
    const added = { do: 'save', lists: ['editorial', 'event-news'], topics: 'oncology', pause: '30' }
    const counted = { do: 'save', lists: 'editorial', topics: 'oncology', pause: '30', clicks: 'yes' }
    for (const form of [added, counted, { ...added, 'wording-event-news': 'made-up' }]) {
      const { status, code, text } = await refusal(await room.preferBare(token, form))
      expect([status, code]).toEqual([409, 'wording-unknown'])
      for (const kept of ['value="oncology" checked', 'value="30" selected']) expect(text).toContain(kept)
    }
    expect(await room.known(reader.email ?? '')).toMatchObject({ topics: [], lists: [{ list: 'editorial' }] })
    expect(await consentsOf(reader)).toEqual(before)

    expect((await room.prefer(token, counted)).status).toBe(200)
    // What was agreed to before stays agreed to, without a wording and without a new row.
    expect((await room.preferBare(token, counted)).status).toBe(200)
    expect(await consentsOf(reader)).toHaveLength(before.length + 1)
    expect((await room.preferBare(token, { do: 'save' })).status).toBe(200)
    expect((await room.known(reader.email ?? '')).lists).toMatchObject([{ state: 'unsubscribed' }])
  })
})

describeEachDatabase('wording that stood', (database) => {
  const room = readerRoom(database)
  let ask: Ask
  let admin: Person
  beforeAll(async () => {
    ask = restOf(room.payload)
    admin = await person(room.payload, ask, 'admin')
  })
  const save = (body: object) => ask('POST', '/globals/mail', { token: admin.token, body })
  const standing = async () => (await ask('GET', '/globals/mail', { token: admin.token })).body.consentWording
  afterEach(async () => {
    expect((await standing())[0]).toMatchObject({ version: '2025', text: 'I agree.' })
  })

  it('stays word for word; a new one is added instead, and other settings change freely', async () => {
    expect((await save({ postalAddress: 'Seoul' })).status).toBe(200)
    expect((await save({ consentWording: [{ version: '2025', text: 'I agree.' }] })).status).toBe(200)
    const [stood] = await standing()
    for (const consentWording of [
      [{ ...stood, text: 'I agree to more.' }],
      [{ ...stood, version: '2026' }],
      [],
      null,
    ]) {
      const refused = await save({ consentWording, postalAddress: 'Busan' })
      expect([refused.status, codeOf(refused)]).toEqual([409, 'wording-stands'])
      expect(refused.body.errors[0].message).toContain('add a new wording with a version of its own')
    }
    expect((await save({ consentWording: [stood, { version: '2026', text: 'I agree to more.' }] })).status).toBe(200)
    expect((await save({ postalAddress: 'Incheon' })).status).toBe(200)
    expect((await standing()).map(({ version }: Row) => version)).toEqual(['2025', '2026'])
  })

  it('is not put out of the way by restoring the settings of before', async () => {
    const { body } = await ask('GET', '/globals/mail/versions?sort=createdAt&depth=0', { token: admin.token })
    const oldest = body.docs.find((one: { version: { consentWording?: Row[] } }) => !one.version.consentWording?.length)
    const refused = await ask('POST', `/globals/mail/versions/${oldest.id}`, { token: admin.token })
    expect([refused.status, codeOf(refused)]).toEqual([409, 'wording-stands'])
    expect(await standing()).toHaveLength(2)
  })

  it('refuses what is no wording as any other field does', async () => {
    for (const row of [{}, { version: 'x'.repeat(101), text: 'x' }]) {
      expect((await save({ consentWording: [...(await standing()), row] })).status).toBe(400)
    }
  })
})

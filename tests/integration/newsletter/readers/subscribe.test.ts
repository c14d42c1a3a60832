import { expect, it } from 'vitest'
import { CONFIRMATIONS_A_DAY } from '../../../../src/newsletter'
import { describeEachDatabase } from '../../../support/databases'
import { readerRoom } from '../../../support/reader-room'

const inDays = (days: number) => ({ now: () => new Date(Date.now() + days * 86_400_000) })

describeEachDatabase('subscribing', (database) => {
  const room = readerRoom(database)

  it('sends one mail, and nothing is agreed to until its page’s button is pressed', async () => {
    const answered = await room.subscribe({
      email: ' Kim.Mina@Münster.example ',
      name: 'Kim, "Mina"',
      lists: ['editorial', 'event-news'],
      topics: ['car-t', 'made-up'],
      countries: ['KR'],
      language: 'ko',
      residence: 'KR',
      lang: 'ko',
    })
    expect(answered.status).toBe(200)
    expect(await answered.text()).toContain('메일함을 확인하세요')
    const email = 'Kim.Mina@xn--mnster-3ya.example'
    const waiting = await room.known(email)
    expect(waiting).toMatchObject({ email, topics: [], roleAddress: false })
    expect(waiting.name ?? null).toBeNull()
    expect(waiting.lists?.map(({ list, state }) => [list, state])).toEqual([
      ['editorial', 'pending'],
      ['event-news', 'pending'],
    ])
    expect(await room.rows('consents', { subscriber: { equals: waiting.id } })).toEqual([])

    expect(await room.send()).toEqual({ sent: 1, waiting: 0, failed: 0 })
    // As the parser shows it to a person; on the wire it is ASCII.
    const seen = 'Kim.Mina@münster.example'
    const [mail] = room.post.to(seen)
    expect(mail?.subject).toBe('Imprimatur 구독 확인')
    expect(mail?.from?.value[0]).toEqual({ name: 'Desk, Seoul', address: 'desk@journal.example' })
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')

    const token = room.linkIn(seen)
    for (let looks = 0; looks < 3; looks += 1) {
      const page = await room.lookAtConfirm(token)
      expect(page.headers.get('referrer-policy')).toBe('no-referrer')
      expect(page.headers.get('cache-control')).toBe('no-store')
      expect(page.headers.get('x-robots-tag')).toBe('noindex')
      expect(await page.text()).toContain('<form method="post">')
    }
    expect((await room.known(email)).lists?.[0]?.state).toBe('pending')

    const done = await room.confirm(token)
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('구독되었습니다')])
    expect(await room.known(email)).toMatchObject({
      name: 'Kim, "Mina"',
      topics: ['car-t'],
      countries: ['KR'],
      language: 'ko',
      residence: 'KR',
    })
    const consents = await room.rows('consents', { subscriber: { equals: waiting.id } })
    expect(consents.map(({ list, kind, how, wordingVersion }) => [list, kind, how, wordingVersion]).sort()).toEqual([
      ['editorial', 'opt-in', 'double-opt-in', 'built-in-1-ko'],
      ['event-news', 'opt-in', 'double-opt-in', 'built-in-1-ko'],
    ])
    const trail = await room.rows('audit', { documentId: { equals: waiting.id } })
    expect(trail.map(({ verb }) => verb)).toEqual(['reader-confirmed'])
    expect(JSON.stringify(trail)).not.toContain('mina')
  })

  it('is confirmed once, however often the button is pressed, and by two presses at one time', async () => {
    await room.subscribe({ email: 'twice@mail.example', lists: 'editorial' })
    await room.send()
    const token = room.linkIn('twice@mail.example')
    const answers = await Promise.all([room.confirm(token), room.confirm(token)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await room.confirm(token)).status).toBe(200)
    const { id } = await room.known('twice@mail.example')
    expect(await room.rows('consents', { subscriber: { equals: id } })).toHaveLength(1)
  })

  it('is not said to stand by a link that was used, once the reader has left', async () => {
    const email = 'left@mail.example'
    await room.subscribe({ email, lists: ['editorial', 'event-news'] })
    await room.send()
    const token = room.linkIn(email)
    await room.confirm(token)
    const reader = await room.known(email)

    await room.stop(room.unsubscribeToken(reader, 'event-news'))
    const half = await room.lookAtConfirm(token)
    expect([half.status, await half.text()]).toEqual([200, expect.not.stringContaining('Event news')])
    await room.stop(room.unsubscribeToken(reader))
    expect((await room.lookAtConfirm(token)).status).toBe(410)
    expect((await room.confirmBare(token)).status).toBe(410)
    expect((await room.known(email)).lists).not.toContainEqual(expect.objectContaining({ state: 'active' }))
  })

  it('answers alike for an address that is new, known, suppressed, or tried too often', async () => {
    const known = await room.reader(['editorial'])
    await room.payload.db.create({
      collection: 'suppressions',
      data: {
        addressHash: room.hashOf('dead@mail.example'),
        scope: 'all',
        reason: 'hard-bounce',
        activeKey: `${room.hashOf('dead@mail.example')}:all:hard-bounce`,
        at: new Date().toISOString(),
      },
    })
    const said: string[] = []
    for (const email of ['new@mail.example', known.email ?? '', 'dead@mail.example', 'new@mail.example']) {
      const answered = await room.subscribe({ email, lists: 'editorial' })
      said.push(`${answered.status} ${await answered.text()} ${JSON.stringify([...answered.headers])}`)
    }
    expect(new Set(said).size).toBe(1)
    await room.send()
    expect(room.post.to('dead@mail.example')).toEqual([])
    expect(await room.readerOf('dead@mail.example')).toBeUndefined()
  })

  it('fills nobody’s mailbox: three mails a day to one address, in whatever spelling', async () => {
    for (const email of ['Full@mail.example', 'full@MAIL.example', 'FULL@mail.example', 'full@mail.example', 'ｆ@x']) {
      await room.subscribe({ email, lists: 'editorial' })
    }
    await room.send()
    expect(room.post.mails).toHaveLength(CONFIRMATIONS_A_DAY)
  })

  it('changes nothing of a known reader by a stranger’s form', async () => {
    const reader = await room.reader(['editorial'], { topics: 'oncology', language: 'ja' })
    await room.subscribe({ email: reader.email ?? '', lists: 'event-news', topics: 'car-t', language: 'en' })
    const after = await room.known(reader.email ?? '')
    expect(after).toMatchObject({ topics: ['oncology'], language: 'ja' })
    expect(after.lists?.map(({ list, state }) => `${list} ${state}`)).toEqual([
      'editorial active',
      'event-news pending',
    ])
  })

  it('says what is wrong with a form, and keeps what was filled in', async () => {
    const bad = await room.subscribe({ email: 'not an address', lists: 'editorial', topics: 'car-t' })
    const page = await bad.text()
    expect(bad.status).toBe(400)
    expect(page).toContain('This does not look like a mail address.')
    expect(page).toContain('value="car-t" checked')
    expect((await room.subscribe({ email: 'a@mail.example' })).status).toBe(400)
    const hostile = await room.subscribe({ email: '"><script>alert(1)</script>', lists: 'editorial' })
    expect(await hostile.text()).not.toContain('<script>')
  })

  it('takes nothing from a machine that fills in every field, and tells it nothing', async () => {
    const answered = await room.subscribe({
      email: 'bot@mail.example',
      lists: 'editorial',
      website: 'https://x.example',
    })
    expect(answered.status).toBe(200)
    expect(await room.readerOf('bot@mail.example')).toBeUndefined()
  })

  it('asks a client that comes too often to wait, in its language', async () => {
    const answered = await room.subscribe(
      { email: 'a@mail.example', lists: 'editorial' },
      { 'accept-language': 'ja,en;q=0.5' },
      async () => 90 as never,
    )
    expect([answered.status, answered.headers.get('retry-after')]).toEqual([429, '90'])
    expect(await answered.text()).toContain('2分後')
  })

  it('marks an address of a function or of minutes, and takes it', async () => {
    await room.subscribe({ email: 'info@clinic.example', lists: 'editorial' })
    await room.subscribe({ email: 'x@mailinator.com', lists: 'editorial' })
    expect(await room.known('info@clinic.example')).toMatchObject({ roleAddress: true, disposable: false })
    expect(await room.known('x@mailinator.com')).toMatchObject({ roleAddress: false, disposable: true })
  })

  it('goes through while the mail server is away, and the same link comes when it is back', async () => {
    await room.post.stop()
    const answered = await room.subscribe({ email: 'later@mail.example', lists: 'editorial' })
    expect(answered.status).toBe(200)
    expect((await room.send()).waiting).toBeGreaterThan(0)
    await room.post.start()
    for (const { id, state } of await room.rows('outbox', { effect: { equals: 'reader-mail' } })) {
      const data = { due: new Date(0).toISOString() }
      if (state === 'open') await room.payload.db.updateOne({ collection: 'outbox', id, data })
    }
    expect((await room.send()).sent).toBeGreaterThan(0)
    expect((await room.confirm(room.linkIn('later@mail.example'))).status).toBe(200)
    const rows = await room.rows('outbox', { effect: { equals: 'reader-mail' } })
    expect(JSON.stringify(rows.filter(({ state }) => state !== 'open'))).not.toContain('seed')
  })

  it('by a link that has expired changes nothing, and says what to do', async () => {
    await room.subscribe({ email: 'slow@mail.example', lists: 'editorial' })
    await room.send()
    const [row] = await room.rows('confirmations', {
      subscriber: { equals: (await room.known('slow@mail.example')).id },
    })
    const data = { expiresAt: new Date(Date.now() - 1_000).toISOString() }
    await room.payload.db.updateOne({ collection: 'confirmations', id: row?.id ?? '', data })
    const answered = await room.confirm(room.linkIn('slow@mail.example'))
    expect([answered.status, await answered.text()]).toEqual([410, expect.stringContaining('Subscribe again')])
    expect((await room.known('slow@mail.example')).lists?.[0]?.state).toBe('pending')
  })

  it('is not asked about any more by a mail that comes too late', async () => {
    await room.subscribe({ email: 'stale@mail.example', lists: 'editorial' })
    await room.send(inDays(8))
    expect(room.post.to('stale@mail.example')).toEqual([])
  })

  it('by a link nobody made leads to a page that says so', async () => {
    for (const token of ['0'.repeat(64), 'x', '../../etc', '']) {
      expect((await room.lookAtConfirm(token)).status, token).toBe(404)
      expect((await room.confirm(token)).status, token).toBe(404)
    }
  })

  it('again lifts an unsubscription of that list, and never a bounce', async () => {
    const reader = await room.reader(['editorial', 'event-news'])
    const email = reader.email ?? ''
    await room.stop(room.unsubscribeToken(reader))
    expect(await room.holding(email)).toEqual(['all unsubscribe'])
    await room.subscribe({ email, lists: 'editorial' })
    expect(await room.holding(email)).toEqual(['all unsubscribe'])
    await room.send()
    await room.confirm(room.linkIn(email))
    expect(await room.holding(email)).toEqual(['event-news unsubscribe'])
    const lists = (await room.known(email)).lists?.map(({ list, state }) => `${list} ${state}`)
    expect(lists?.sort()).toEqual(['editorial active', 'event-news unsubscribed'])
  })

  it('shows its form in five languages, with the wording that is agreed to', async () => {
    for (const language of ['en', 'ko', 'ja', 'zh-Hans', 'zh-Hant']) {
      const page = await (await room.form(language)).text()
      expect(page).toContain(`<html lang="${language}"`)
      expect(page.match(/name="lists"/g)).toHaveLength(2)
      expect(page, language).not.toContain('{{')
      expect(page).not.toContain(' checked')
    }
  })
})

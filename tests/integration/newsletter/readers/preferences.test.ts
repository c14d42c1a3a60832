import { expect, it } from 'vitest'
import type { Subscriber } from '../../../../src/payload-types'
import { describeEachDatabase } from '../../../support/databases'
import { readerRoom } from '../../../support/reader-room'

const chosen = {
  do: 'save',
  lists: 'editorial',
  topics: 'oncology',
  countries: ['KR', 'JP'],
  language: 'ja',
  residence: 'JP',
}

describeEachDatabase('the preferences page', (database) => {
  const room = readerRoom(database)
  const statesOf = async ({ email }: Subscriber) =>
    (await room.known(email ?? '')).lists?.map(({ list, state }) => `${list} ${state}`).sort()

  it('shows what stands, in the reader’s language, to nobody but who holds the link', async () => {
    const reader = await room.reader(['editorial'], { language: 'zh-Hant', topics: 'car-t' })
    const page = await room.lookAtPreferences(room.preferencesToken(reader))
    const text = await page.text()
    expect(text).toContain('<html lang="zh-Hant"')
    expect(text).toContain(reader.email)
    expect(text).toContain('value="car-t" checked')
    expect(page.headers.get('cache-control')).toBe('no-store')
    for (const token of ['x', room.unsubscribeToken(reader), room.preferencesToken({ ...reader, tokenVersion: 9 })]) {
      const refused = await room.lookAtPreferences(token)
      expect(refused.status).toBe(404)
      expect(await refused.text()).not.toContain(reader.email)
    }
  })

  it('takes choices and a pause at once', async () => {
    const reader = await room.reader(['editorial'])
    const token = room.preferencesToken(reader)
    const answered = await room.prefer(token, { ...chosen, pause: '30' })
    expect([answered.status, await answered.text()]).toEqual([200, expect.stringContaining('保存しました。')])
    const after = await room.known(reader.email ?? '')
    expect(after).toMatchObject({ topics: ['oncology'], countries: ['KR', 'JP'], language: 'ja', residence: 'JP' })
    const days = (new Date(after.pausedUntil ?? 0).getTime() - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(30)
    await room.prefer(token, { ...chosen, pause: 'keep' })
    expect((await room.known(reader.email ?? '')).pausedUntil).toBeTruthy()
    await room.prefer(token, { ...chosen, pause: '0' })
    expect((await room.known(reader.email ?? '')).pausedUntil ?? null).toBeNull()
  })

  it('ends at once what is unticked, as any other unsubscription does', async () => {
    const reader = await room.reader(['editorial', 'event-news'], { topics: 'car-t', countries: 'KR' })
    await room.stop(room.unsubscribeToken(reader, 'event-news'))
    expect(await room.known(reader.email ?? '')).toMatchObject({ topics: ['car-t'], countries: ['KR'] })
    await room.subscribe({ email: reader.email ?? '', lists: 'event-news', topics: 'oncology' })
    await room.send()
    await room.confirm(room.linkIn(reader.email ?? ''))
    await room.prefer(room.preferencesToken(reader), { do: 'save', lists: 'event-news' })
    expect(await statesOf(reader)).toEqual(['editorial unsubscribed', 'event-news active'])
    expect(await room.holding(reader.email ?? '')).toEqual(['editorial unsubscribe'])
    await room.prefer(room.preferencesToken(reader), { do: 'save' })
    expect(await statesOf(reader)).toEqual(['editorial unsubscribed', 'event-news unsubscribed'])
  })

  it('adds nothing without a mail that is confirmed: a mail is passed on, and its link with it', async () => {
    const reader = await room.reader(['editorial'])
    const email = reader.email ?? ''
    const token = room.preferencesToken(reader)
    const answered = await room.prefer(token, { ...chosen, language: 'en', lists: ['editorial', 'event-news'] })
    expect(await answered.text()).toContain('look into your mailbox and confirm')
    expect(await statesOf(reader)).toEqual(['editorial active', 'event-news pending'])
    await room.send()
    await room.confirm(room.linkIn(email))
    expect(await statesOf(reader)).toEqual(['editorial active', 'event-news active'])
    expect(await room.known(email)).toMatchObject({ topics: ['oncology'], language: 'en' })
  })

  it('stops everything by one button', async () => {
    const reader = await room.reader(['editorial', 'event-news'])
    const answered = await room.prefer(room.preferencesToken(reader), { do: 'stop' })
    expect(answered.status).toBe(200)
    expect(await room.holding(reader.email ?? '')).toEqual(['all unsubscribe'])
  })

  it('gives a reader everything that is kept about them', async () => {
    const reader = await room.reader(['editorial'], { name: 'Mina' })
    const answered = await room.prefer(room.preferencesToken(reader), { do: 'export' })
    expect(answered.headers.get('content-disposition')).toBe('attachment; filename="my-data.json"')
    expect(answered.headers.get('cache-control')).toBe('no-store')
    const data = JSON.parse(await answered.text())
    expect(data.reader).toMatchObject({ email: reader.email, name: 'Mina' })
    expect(data.consents).toHaveLength(1)
    expect(data.lists).toMatchObject([{ list: 'editorial', state: 'active' }])
  })

  it('does nothing that no form of it asks for', async () => {
    const reader = await room.reader()
    const token = room.preferencesToken(reader)
    const forms: Record<string, string>[] = [{}, { do: 'made-up' }, { do: 'erase' }]
    for (const form of forms) expect((await room.prefer(token, form)).status).toBe(400)
    expect(await statesOf(reader)).toEqual(['editorial active'])
  })
})

describeEachDatabase('erasing a reader', (database) => {
  const room = readerRoom(database)

  const delivered = async (reader: Subscriber, issue: string, state: string) => {
    const { addressHash, email: address, id: subscriber } = reader
    const data = { issue, subscriber, addressHash, address, state, token: state === 'claimed' ? 'held' : null }
    return String((await room.payload.db.create({ collection: 'deliveries', data })).id)
  }

  it('leaves a hash that keeps the address off every list, and nothing that leads to them', async () => {
    const reader = await room.reader(['editorial', 'event-news'], {
      name: 'Kim Mina',
      topics: 'car-t',
      residence: 'KR',
    })
    const email = reader.email ?? ''
    for (const state of ['waiting', 'claimed', 'transmitting', 'sent']) await delivered(reader, `issue-${state}`, state)
    const token = room.preferencesToken(reader)
    expect((await room.prefer(token, { do: 'erase', sure: 'yes' })).status).toBe(200)

    const row = (await room.rows('subscribers', { id: { equals: reader.id } }))[0]
    expect(row).toMatchObject({ addressHash: `erased-${reader.id}`, topics: [], tokenVersion: 2 })
    expect([row?.email ?? null, row?.name ?? null, row?.residence ?? null]).toEqual([null, null, null])
    expect(row?.erasedAt).toBeTruthy()
    expect(await room.holding(email)).toEqual(['all unsubscribe'])

    const found = {
      collection: 'deliveries',
      where: { subscriber: { equals: reader.id } },
      limit: 0,
      pagination: false,
    }
    const { docs } = await room.payload.db.find<Record<string, unknown>>(found as never)
    const told = docs.map(({ issue, state, reason, address, token: held }) => [
      issue,
      state,
      reason ?? null,
      address ?? null,
      held ?? null,
    ])
    expect(told.sort()).toEqual([
      ['issue-claimed', 'cancelled', 'erased', null, null],
      ['issue-sent', 'sent', null, null, null],
      ['issue-transmitting', 'transmitting', null, null, null],
      ['issue-waiting', 'cancelled', 'erased', null, null],
    ])
    const everything = await Promise.all(
      (['subscribers', 'consents', 'suppressions', 'confirmations', 'audit', 'outbox'] as const).map((slug) =>
        room.rows(slug),
      ),
    )
    const text = JSON.stringify(everything)
    for (const word of [email, 'Kim Mina']) expect(text).not.toContain(word)
  })

  it('ends every link in their mails, and answers it as if it had never been', async () => {
    const reader = await room.reader()
    const [preferences, stop] = [room.preferencesToken(reader), room.unsubscribeToken(reader, 'editorial')]
    await room.prefer(preferences, { do: 'erase', sure: 'yes' })
    expect((await room.lookAtPreferences(preferences)).status).toBe(404)
    expect((await room.stop(stop)).status).toBe(200)
  })

  it('does not keep them from coming back, by a newly confirmed opt-in, as somebody new', async () => {
    const reader = await room.reader(['editorial'])
    const email = reader.email ?? ''
    await room.prefer(room.preferencesToken(reader), { do: 'erase', sure: 'yes' })
    await room.subscribe({ email, lists: 'editorial' })
    expect(await room.holding(email)).toEqual(['all unsubscribe'])
    await room.send()
    await room.confirm(room.linkIn(email))
    expect((await room.known(email)).id).not.toBe(reader.id)
    expect(await room.holding(email)).toEqual(['event-news unsubscribe'])
  })

  it('while a mail to confirm waits sends it no more', async () => {
    const reader = await room.reader(['editorial'])
    const email = reader.email ?? ''
    await room.subscribe({ email, lists: 'event-news' })
    await room.prefer(room.preferencesToken(reader), { do: 'erase', sure: 'yes' })
    room.post.mails.length = 0
    await room.send()
    expect(room.post.to(email)).toEqual([])
  })
})

import { expect, it } from 'vitest'
import type { Subscriber } from '../../../../src/payload-types'
import { limitClient } from '../../../../src/platform/rate-limit/limit-client'
import { describeEachDatabase } from '../../../support/databases'
import { readerRoom } from '../../../support/reader-room'

const twice = () => limitClient({ points: 2, duration: 600 })

describeEachDatabase('readers’ forms that come too often', (database) => {
  const room = readerRoom(database)
  const trailOf = async ({ id }: Subscriber) =>
    (await room.rows('audit', { documentId: { equals: id } })).map(({ verb }) => verb)
  const saved = { do: 'save', lists: 'editorial', language: 'ko' }

  it('save no more choices of that reader, say when again, and keep what was ticked', async () => {
    const reader = await room.reader(['editorial'], { language: 'ko' })
    const other = await room.reader(['editorial'])
    const token = room.preferencesToken(reader)
    const limit = twice()
    for (const topics of ['car-t', 'oncology']) {
      expect((await room.prefer(token, { ...saved, topics }, limit)).status).toBe(200)
    }
    const before = await trailOf(reader)
    const typed = { do: 'save', topics: 'neurology', countries: 'KR', language: 'ko', pause: '90' }
    const refused = await room.prefer(token, typed, limit)
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
    const page = await refused.text()
    expect(page).toContain('<html lang="ko"')
    expect(page).toContain('10분 후에 다시 시도하세요')
    expect(page).toContain('value="neurology" checked')
    expect(page).toContain('value="90" selected')
    const stands = await room.known(reader.email ?? '')
    expect(stands).toMatchObject({ topics: ['oncology'], countries: [], lists: [{ state: 'active' }] })
    expect(stands.pausedUntil ?? null).toBeNull()
    expect(await trailOf(reader)).toEqual(before)
    expect((await room.prefer(token, { do: 'export' }, limit)).status).toBe(429)
    expect((await room.prefer(room.preferencesToken(other), saved, limit)).status).toBe(200)
  })

  it('still stop everything, and still erase', async () => {
    const [stopped, erased] = [await room.reader(['editorial']), await room.reader(['editorial'])]
    const never = async () => 600
    expect((await room.prefer(room.preferencesToken(stopped), { do: 'stop' }, never)).status).toBe(200)
    expect(await room.holding(stopped.email ?? '')).toEqual(['all unsubscribe'])
    expect((await room.prefer(room.preferencesToken(erased), { do: 'erase', sure: 'yes' }, never)).status).toBe(200)
    expect(await room.readerOf(erased.email ?? '')).toBeUndefined()
  })

  it('confirm nothing, in the language that was asked for, and the link holds for later', async () => {
    const email = 'often@mail.example'
    await room.subscribe({ email, lists: 'editorial', language: 'ja' })
    await room.send()
    const token = room.linkIn(email)
    const limit = twice()
    const from = { 'x-forwarded-for': '203.0.113.9', 'accept-language': 'en' }
    for (let n = 0; n < 2; n += 1) await room.confirm('0'.repeat(64), {}, limit, from)
    const refused = await room.confirm(token, {}, limit, from)
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect(await refused.text()).toContain('10分後にもう一度お試しください')
    const { id, lists } = await room.known(email)
    expect(lists).toMatchObject([{ state: 'pending' }])
    expect(await room.rows('consents', { subscriber: { equals: id } })).toEqual([])
    const elsewhere = { ...from, 'x-forwarded-for': '203.0.113.10' }
    expect((await room.confirm(token, {}, limit, elsewhere)).status).toBe(200)
    expect((await room.known(email)).lists).toMatchObject([{ state: 'active' }])
  })
})

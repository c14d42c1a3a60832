import { expect, it } from 'vitest'
import type { Subscriber } from '../../../../src/payload-types'
import { askedBy } from '../../../support/asked'
import { describeEachDatabase } from '../../../support/databases'
import { readerRoom } from '../../../support/reader-room'

/** The two posts as RFC 8058 section 8 prints them: no cookie, no origin, nothing that tells who asks. */
const urlencoded = (room: { request: (path: string, init: RequestInit) => Request }, token: string) =>
  room.request(`/unsubscribe/${token}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '26' },
    body: 'List-Unsubscribe=One-Click',
  })
const multipart = (room: { request: (path: string, init: RequestInit) => Request }, token: string) =>
  room.request(`/unsubscribe/${token}`, {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=---FormBoundaryjWmhtjORrn' },
    body: [
      '-----FormBoundaryjWmhtjORrn',
      'Content-Disposition: form-data; name="List-Unsubscribe"',
      '',
      'One-Click',
      '-----FormBoundaryjWmhtjORrn--',
      '',
    ].join('\r\n'),
  })

describeEachDatabase('unsubscribing', (database) => {
  const room = readerRoom(database)
  const statesOf = async ({ email }: Subscriber) =>
    (await room.known(email ?? '')).lists?.map(({ list, state }) => `${list} ${state}`)

  it.each([
    ['urlencoded', urlencoded],
    ['multipart', multipart],
  ])('by one click, %s, stands in the ledger at once: list, withdrawal, suppression, trail', async (_, post) => {
    const reader = await room.reader(['editorial', 'event-news'])
    const token = room.unsubscribeToken(reader, 'editorial')
    const asked = post(room, token)
    expect([asked.headers.get('cookie'), asked.headers.get('origin')]).toEqual([null, null])
    const answered = await room.stop(token, asked)
    expect([answered.status, answered.redirected, answered.headers.get('location')]).toEqual([200, false, null])

    expect(await statesOf(reader)).toEqual(['editorial unsubscribed', 'event-news active'])
    expect(await room.holding(reader.email ?? '')).toEqual(['editorial unsubscribe'])
    const [suppression] = await room.rows('suppressions', { addressHash: { equals: reader.addressHash } })
    expect(suppression?.evidence).toMatchObject({ how: 'one-click' })
    const consents = await room.rows('consents', {
      and: [{ subscriber: { equals: reader.id } }, { kind: { equals: 'withdrawal' } }],
    })
    expect(consents.map(({ list, how }) => [list, how])).toEqual([['editorial', 'one-click']])
    const trail = await room.rows('audit', { documentId: { equals: reader.id } })
    expect(trail.at(-1)).toMatchObject({ verb: 'reader-unsubscribed', after: { scope: 'editorial', how: 'one-click' } })
  })

  it('by looking at the page never happens, however often a scanner does', async () => {
    const reader = await room.reader()
    const token = room.unsubscribeToken(reader, 'editorial')
    for (let looks = 0; looks < 3; looks += 1) {
      const page = await room.lookAtStop(token)
      expect([page.status, page.headers.get('referrer-policy')]).toEqual([200, 'no-referrer'])
      expect(await page.text()).toContain('<form method="post">')
    }
    expect(await statesOf(reader)).toEqual(['editorial active'])
    expect(await room.holding(reader.email ?? '')).toEqual([])
  })

  it('twice, and from two places at one time, is once', async () => {
    const reader = await room.reader()
    const token = room.unsubscribeToken(reader, 'editorial')
    const answers = await Promise.all([1, 2, 3, 4].map(() => room.stop(token)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const ofReader = { addressHash: { equals: reader.addressHash } }
    expect(await room.rows('suppressions', ofReader)).toHaveLength(1)
    const withdrawals = { and: [{ subscriber: { equals: reader.id } }, { kind: { equals: 'withdrawal' } }] }
    expect(await room.rows('consents', withdrawals)).toHaveLength(1)
  })

  it('of both lists at one time loses neither', async () => {
    const reader = await room.reader(['editorial', 'event-news'])
    await Promise.all([
      room.stop(room.unsubscribeToken(reader, 'editorial')),
      room.stop(room.unsubscribeToken(reader, 'event-news')),
    ])
    expect(await statesOf(reader)).toEqual(['editorial unsubscribed', 'event-news unsubscribed'])
    expect(await room.holding(reader.email ?? '')).toEqual(['editorial unsubscribe', 'event-news unsubscribe'])
  })

  it('from everything stops both lists by one suppression', async () => {
    const reader = await room.reader(['editorial', 'event-news'])
    await room.stop(room.unsubscribeToken(reader))
    expect(await statesOf(reader)).toEqual(['editorial unsubscribed', 'event-news unsubscribed'])
    expect(await room.holding(reader.email ?? '')).toEqual(['all unsubscribe'])
  })

  it('answers a made-up token like a true one, word for word, and does nothing', async () => {
    const reader = await room.reader()
    const token = room.unsubscribeToken(reader, 'editorial')
    const forged = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`
    const strangers = [forged, room.unsubscribeToken({ ...reader, id: `${'0'.repeat(24)}` } as Subscriber, 'editorial')]
    const before = (await room.rows('suppressions')).length
    const said = await Promise.all(
      [...strangers, 'e-x', ''].map(async (one) => {
        const answered = await room.stop(one)
        return [answered.status, await answered.text()] as const
      }),
    )
    expect(said.map(([status]) => status)).toEqual([200, 200, 200, 200])
    expect((await room.rows('suppressions')).length).toBe(before)
    expect(await statesOf(reader)).toEqual(['editorial active'])
    expect(await (await room.stop(token)).text()).toBe(said[0]?.[1])
    expect(await (await room.lookAtStop(forged)).text()).toBe(await (await room.lookAtStop(token)).text())
  })

  it('by a token made for something else, or before all were ended, does nothing', async () => {
    const reader = await room.reader()
    const preferences = room.preferencesToken(reader)
    const old = room.unsubscribeToken({ ...reader, tokenVersion: 0 }, 'editorial')
    for (const token of [preferences, old]) expect((await room.stop(token)).status).toBe(200)
    expect(await statesOf(reader)).toEqual(['editorial active'])
  })

  it('asks little of the database, and nothing where it is done already', async () => {
    const reader = await room.reader(['editorial', 'event-news'])
    const token = room.unsubscribeToken(reader, 'editorial')
    const first = await askedBy(room.payload, () => room.stop(token))
    const again = await askedBy(room.payload, () => room.stop(token))
    expect(first.filter((call) => !call.startsWith('findGlobal'))).toEqual([
      'findOne subscribers',
      'updateOne subscribers',
      'findOne subscribers',
      'findOne suppressions',
      'create suppressions',
      'find confirmations',
      'updateOne subscribers',
      'create consents',
      'create audit',
    ])
    expect(again.filter((call) => call.startsWith('create'))).toEqual([])
  })
})

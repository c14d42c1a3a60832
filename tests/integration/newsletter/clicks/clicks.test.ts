import { beforeAll, beforeEach, expect, it } from 'vitest'
import { followClick } from '../../../../src/app/(reader)/_doors/click'
import { clickToken, eraseReader, ownData, workDispatches } from '../../../../src/newsletter'
import { dispatchReport } from '../../../../src/newsletter/actions/dispatch/report'
import type { Click, Subscriber } from '../../../../src/payload-types'
import { systemClock } from '../../../../src/platform'
import { describeEachDatabase } from '../../../support/databases'
import { beginFixture, deliveriesOf } from '../../../support/newsletter/dispatched'
import { readerRoom } from '../../../support/reader-room'

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const addresses = ['https://registry.example/?a=1&b=2', 'https://journal.example/trials/x', 'https://third.example/']
const hrefs = addresses.map((address) => address.replaceAll('&', '&amp;'))
const html = hrefs.map((href) => `<p><a class="a" href="${href}">there</a></p>`).join('')
const items = [{ key: '1', countries: [], topics: [], html, text: addresses.map((one) => `<${one}>\n`).join('') }]

describeEachDatabase('links of a mail', (database) => {
  const room = readerRoom(database)
  let agreed: Subscriber
  let other: Subscriber
  let issue: string

  const work = () =>
    workDispatches({
      payload: room.payload,
      clock: systemClock,
      signal: new AbortController().signal,
      smtpUrl: room.post.url,
    })
  const mailOf = ({ email }: Subscriber) => room.post.to(email ?? '').at(-1)
  const tokensIn = (reader: Subscriber) =>
    [...String(mailOf(reader)?.html).matchAll(/href="[^"]*\/c\/([^"]+)"/g)].map(([, token]) => token as string)
  const rows = async (): Promise<Click[]> =>
    (await room.payload.db.find<Click>({ collection: 'clicks', where: { issue: { equals: issue } }, sort: 'link' }))
      .docs
  const counted = async () => (await dispatchReport(room.payload, issue)).clicks
  const follow = (
    token: string,
    { method = 'GET', userAgent = browser, limit = async () => null as number | null } = {},
  ) =>
    followClick({
      payload: room.payload,
      request: room.request(`/c/${token}`, { method, headers: { 'user-agent': userAgent } }),
      token,
      limit,
    })
  /** As if the mails had been handed over a while ago: a person has had time to read. */
  const read = async () => {
    const data = { sentAt: new Date(Date.now() - 3_600_000).toISOString() }
    for (const { id } of await deliveriesOf(room.payload, issue)) {
      await room.payload.db.updateOne({ collection: 'deliveries', id, data })
    }
  }
  const prefer = (reader: Subscriber, more = {}) =>
    room.prefer(room.preferencesToken(reader), { do: 'save', lists: 'editorial', language: 'en', ...more })

  beforeAll(async () => {
    agreed = await room.reader(['editorial'], { clicks: 'yes' })
    other = await room.reader(['editorial'])
  })
  beforeEach(async () => {
    await prefer(agreed, { clicks: 'yes' })
    ;({ issue } = await beginFixture(room.payload, { items, cutOff: new Date(Date.now() + 60_000).toISOString() }))
    await work()
    await read()
  })

  it('lead by way of us where the reader agreed, and are the stored ones for everybody else', async () => {
    expect(tokensIn(agreed)).toHaveLength(3)
    for (const href of hrefs) expect(mailOf(agreed)?.html).not.toContain(href)
    expect(tokensIn(other)).toEqual([])
    for (const href of hrefs) expect(mailOf(other)?.html).toContain(`href="${href}"`)
    // Plain text shows the address itself, so it stays; nothing is loaded when a mail is opened.
    for (const address of addresses) expect(mailOf(agreed)?.text).toContain(address)
    expect(`${mailOf(agreed)?.html}`).not.toMatch(/<img/)
    expect(mailOf(agreed)?.html).toMatch(/href="[^"]*\/unsubscribe\//)
    expect(tokensIn(agreed).join()).not.toContain('mail.example')
  })

  it('lead on to what stands at their number, and are counted once each', async () => {
    const [first = '', second = ''] = tokensIn(agreed)
    const answered = await follow(first)
    expect([answered.status, answered.headers.get('location')]).toEqual([302, addresses[0]])
    expect([answered.headers.get('cache-control'), answered.headers.get('referrer-policy')]).toEqual([
      'no-store',
      'no-referrer',
    ])
    await Promise.all([follow(first), follow(first), follow(second)])
    expect(await counted()).toEqual([
      { link: addresses[0], people: 1, machines: 0 },
      { link: addresses[1], people: 1, machines: 0 },
    ])
    const [row] = await rows()
    const [delivery] = (await deliveriesOf(room.payload, issue)).filter(({ subscriber }) => subscriber === agreed.id)
    for (const who of [agreed.id, agreed.addressHash, delivery?.id ?? ''])
      expect(JSON.stringify(row)).not.toContain(who)
  })

  it('lead nowhere by a token that was made up, or whose number has no link', async () => {
    const [token = ''] = tokensIn(agreed)
    const [, id = ''] = /^\d+-(.+)-[0-9a-f]{20}$/.exec(token) ?? []
    for (const forged of [
      token.replace(/^\d+/, '1'),
      `${token.slice(0, -1)}0`.replace(token, 'x'),
      'https://evil.example',
    ]) {
      const answered = await follow(forged)
      expect([answered.status, answered.headers.get('location')], forged).toEqual([404, null])
    }
    expect((await follow(clickToken({ delivery: id, link: 99 }))).status).toBe(404)
    const nobodys = id.replace(/[0-9a-f]{4}$/, '0000')
    expect((await follow(clickToken({ delivery: nobodys, link: 0 }))).status).toBe(404)
    expect(await rows()).toEqual([])
  })

  it('count as opened by a machine for HEAD, a scanner, and right after the hand-over; a person who comes later counts', async () => {
    const [first = '', second = '', third = ''] = tokensIn(agreed)
    expect((await follow(first, { method: 'HEAD' })).headers.get('location')).toBe(addresses[0])
    await follow(second, { userAgent: 'Mozilla/5.0 (compatible; Proofpoint URL Defense)' })
    expect(await counted()).toMatchObject([
      { people: 0, machines: 1 },
      { people: 0, machines: 1 },
    ])
    const data = { sentAt: new Date().toISOString() }
    for (const { id } of await deliveriesOf(room.payload, issue)) {
      await room.payload.db.updateOne({ collection: 'deliveries', id, data })
    }
    for (const { id } of await rows()) {
      const at = { at: new Date(Date.now() - 60_000).toISOString() }
      await room.payload.db.updateOne({ collection: 'clicks', id, data: at })
    }
    await follow(third)
    expect((await rows()).map(({ machine }) => machine)).toEqual([true, true, true])
    await read()
    for (const { id } of await rows()) {
      const at = { at: new Date(Date.now() - 60_000).toISOString() }
      await room.payload.db.updateOne({ collection: 'clicks', id, data: at })
    }
    await follow(first)
    expect((await counted())?.[0]).toEqual({ link: addresses[0], people: 1, machines: 0 })
    await follow(first, { method: 'HEAD' })
    expect((await counted())?.[0]).toMatchObject({ people: 1, machines: 0 })
  })

  it('count as opened by a machine where many of one mail are opened within a second', async () => {
    const at = new Date(Date.now() + 5_000).toISOString()
    const [first = '', second = '', third = ''] = tokensIn(agreed)
    await follow(first)
    await follow(second)
    // Within the second however slow this machine is.
    for (const { id } of await rows()) await room.payload.db.updateOne({ collection: 'clicks', id, data: { at } })
    await follow(third)
    expect((await rows()).map(({ machine }) => machine)).toEqual([true, true, true])
  })

  it('lead on and count nothing once the reader withdrew, after the mail left and before the next', async () => {
    const [first = ''] = tokensIn(agreed)
    await prefer(agreed)
    const answered = await follow(first)
    expect([answered.status, answered.headers.get('location')]).toEqual([302, addresses[0]])
    expect(await rows()).toEqual([])

    const next = await beginFixture(room.payload, { items, cutOff: new Date(Date.now() + 60_000).toISOString() })
    await work()
    expect((await deliveriesOf(room.payload, next.issue)).map(({ state }) => state)).toEqual(['sent', 'sent'])
    expect(tokensIn(agreed)).toEqual([])
  })

  it('lead on for a client that comes too often, uncounted', async () => {
    const [first = ''] = tokensIn(agreed)
    expect((await follow(first, { limit: async () => 9 })).status).toBe(302)
    expect(await rows()).toEqual([])
  })

  it('are told to the reader who opened them, and forgotten with them', async () => {
    const leaves = await room.reader(['editorial'], { clicks: 'yes' })
    ;({ issue } = await beginFixture(room.payload, { items, cutOff: new Date(Date.now() + 60_000).toISOString() }))
    await work()
    await read()
    const [first = ''] = tokensIn(leaves)
    await follow(first)
    expect((await ownData({ payload: room.payload, reader: leaves })).clicks).toMatchObject([
      { issue, link: addresses[0], machine: false },
    ])
    await eraseReader({ payload: room.payload, subscriber: leaves.id })
    expect(await rows()).toEqual([])
    expect((await follow(first)).status).toBe(302)
    expect(await rows()).toEqual([])
  })
})

import { beforeAll, expect, it, vi } from 'vitest'
import { signatureOf } from '../../../../src/newsletter'
import { FAILURES } from '../../../../src/newsletter/intake-endpoints'
import { bounce } from '../../../support/came-back'
import { describeEachDatabase } from '../../../support/databases'
import { intakeRoom } from '../../../support/intake-room'
import { type Answer, type Ask, codeOf, restOf } from '../../../support/rest'

const key = vi.hoisted(() => {
  process.env.MAIL_EVENTS_KEY = 'a-key-for-reports-of-32-characters-0'
  return process.env.MAIL_EVENTS_KEY
})

const seconds = () => Math.floor(Date.now() / 1_000)

describeEachDatabase('reports that are posted', (database) => {
  const room = intakeRoom(database)
  let ask: Ask
  beforeAll(() => {
    ask = restOf(room.payload)
  })

  const post = (body: unknown, signature?: string, from = '198.51.100.1'): Promise<Answer> => {
    const header = signature ?? signatureOf(key, seconds(), Buffer.from(JSON.stringify(body)))
    return ask('POST', '/mail-events', { body, headers: { 'Imprimatur-Signature': header, 'X-Forwarded-For': from } })
  }

  it('are taken each once, by their ids', async () => {
    const reader = await room.reader(['editorial'])
    const other = await room.reader(['editorial'])
    const returnPath = room.returnPath(await room.delivery(reader))
    const events = [
      { id: '1', kind: 'bounce', status: '5.1.1', returnPath },
      { id: '2', kind: 'unsubscribe', token: room.unsubscribeToken(other, 'editorial') },
      { id: '3', kind: 'bounce', returnPath },
    ]
    const first = await post({ events })
    expect([first.status, first.body.answers]).toEqual([
      200,
      [
        { id: '1', outcome: 'hard-bounce' },
        { id: '2', outcome: 'unsubscribe' },
        { id: '3', outcome: 'unread' },
      ],
    ])
    expect(await room.holding(reader.email ?? '')).toEqual(['all hard-bounce'])
    expect(await room.holding(other.email ?? '')).toEqual(['editorial unsubscribe'])
    const again = await post({ events })
    expect(again.body.answers.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['known', 'known', 'known'])
  })

  it('may be a whole message, as it came', async () => {
    const reader = await room.reader()
    const message = Buffer.from(bounce({ to: room.returnPath(await room.delivery(reader)) }))
    const { handleEndpoints } = await import('payload')
    const instances = (globalThis as unknown as { _payload: Map<string, { payload: unknown }> })._payload
    const [found] = [...instances].filter(([, { payload }]) => payload === room.payload)
    const request = new Request('http://127.0.0.1:3000/api/mail-events', {
      method: 'POST',
      headers: { 'Content-Type': 'message/rfc822', 'Imprimatur-Signature': signatureOf(key, seconds(), message) },
      body: message,
    })
    const response = await handleEndpoints({
      config: room.payload.config,
      request,
      payloadInstanceCacheKey: found?.[0] ?? '',
    })
    expect((await response.json()).answers).toMatchObject([{ outcome: 'hard-bounce' }])
    expect(await room.holding(reader.email ?? '')).toEqual(['all hard-bounce'])
  })

  it('are refused without a signature, with another’s, or when they are old', async () => {
    const body = { events: [{ id: 'x', kind: 'complaint' }] }
    const text = Buffer.from(JSON.stringify(body))
    const wrong = [
      '',
      'v1=0',
      signatureOf('another-key', seconds(), text),
      signatureOf(key, seconds() - 400, text),
      signatureOf(key, seconds(), Buffer.from('{}')),
    ]
    for (const signature of wrong) {
      const refused = await post(body, signature)
      expect([refused.status, codeOf(refused)]).toEqual([401, 'bad-signature'])
    }
    expect(await room.events({ fingerprint: { contains: 'x' } })).toEqual([])
  })

  it('wait after too many whose signature did not hold, and are as many as there are where it does', async () => {
    // The two databases share the process that counts.
    const [guessing, bulk] = database === 'sqlite' ? ['192.0.2.1', '192.0.2.2'] : ['192.0.2.3', '192.0.2.4']
    const body = { events: [{ id: `${database}-bulk`, kind: 'complaint' }] }
    for (let n = 0; n < FAILURES.points; n += 1) expect((await post(body, 'v1=0', guessing)).status).toBe(401)
    const refused = await post(body, 'v1=0', guessing)
    expect([refused.status, codeOf(refused)]).toEqual([429, 'too-many-tries'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const taken = await post(body, undefined, guessing)
    expect([taken.status, taken.body.answers], 'whoever shares that address is heard if signed').toEqual([
      200,
      [{ id: `${database}-bulk`, outcome: 'unread' }],
    ])
    for (let n = 0; n < FAILURES.points + 10; n += 1) expect((await post(body, undefined, bulk)).status).toBe(200)
  })

  it('that say nothing we know are told so', async () => {
    for (const body of [
      {},
      { events: [] },
      { events: [{ kind: 'bounce' }] },
      { events: [{ id: '1', kind: 'open' }] },
    ]) {
      expect((await post(body)).status).toBe(400)
    }
  })

  it('are the only thing that is ever posted there', async () => {
    for (const method of ['PATCH', 'DELETE'] as const) {
      expect((await ask(method, '/mail-events/1', { body: {} })).status).toBeGreaterThanOrEqual(400)
    }
    expect((await ask('GET', '/mail-events')).status).toBe(403)
  })
})

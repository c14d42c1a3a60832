import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/newsletter'
import { signatureHolds, signatureOf } from '../../../src/newsletter/actions/intake/signature'
import { deliveryStatusIn, reportBlocks } from '../../../src/newsletter/domain/intake/report-fields'
import { bounceKind, SOFT_LIMIT, softCount } from '../../../src/newsletter/domain/intake/status'
import { bounce, complaint, plain } from '../../support/came-back'

const id = '0123456789abcdef01234567'
const token = `x-${id}-0123456789abcdef0123`
const read = (text: string) => readMessage(Buffer.from(text))

describe('what a status says of a mailbox', () => {
  it.each([
    ['5.1.1', 'hard-bounce'],
    ['5.0.0', 'hard-bounce'],
    ['5.1.2', 'hard-bounce'],
    ['5.2.1', 'hard-bounce'],
    ['5.4.4', 'hard-bounce'],
    ['5.7.1', 'policy'],
    ['5.7.515', 'policy'],
    ['4.7.0', 'policy'],
    ['5.1.8', 'policy'],
    ['5.2.2', 'soft-bounce'],
    ['5.3.4', 'soft-bounce'],
    ['4.2.2', 'soft-bounce'],
    ['4.4.7', 'soft-bounce'],
    ['2.0.0', null],
    ['5', null],
    ['', null],
  ])('%s: %s', (status, kind) => {
    expect(bounceKind(status, 'failed')).toBe(kind)
  })

  it('is nothing where the mail arrived, and no death where it is only late', () => {
    for (const action of ['delivered', 'relayed', 'expanded', '']) expect(bounceKind('5.1.1', action)).toBeNull()
    expect(bounceKind('5.1.1', 'delayed')).toBe('soft-bounce')
  })
})

describe('failures that may pass', () => {
  const day = 86_400_000
  const start = new Date('2026-01-05T00:00:00Z').getTime()

  it('are counted once a day, and forgotten after two months', () => {
    expect(softCount(0, null, new Date(start))).toBe(1)
    expect(softCount(1, new Date(start), new Date(start + day / 2))).toBe(1)
    expect(softCount(1, new Date(start), new Date(start + 7 * day))).toBe(2)
    expect(softCount(4, new Date(start), new Date(start + 61 * day))).toBe(1)
  })

  it('of five letters in a row are the end of an address', () => {
    let count = 0
    for (let week = 0; week < 5; week += 1) {
      count = softCount(count, week ? new Date(start + (week - 1) * 7 * day) : null, new Date(start + week * 7 * day))
    }
    expect(count).toBe(SOFT_LIMIT)
  })
})

describe('a message that came back', () => {
  it('is a bounce by its status, whatever its prose says', async () => {
    expect(await read(bounce({ to: `${token}@bounce.example` }))).toEqual({
      kind: 'hard-bounce',
      status: '5.1.1',
      action: 'failed',
      diagnostic: '550',
      tokens: [token],
    })
    expect(await read(bounce({ to: `${token}@bounce.example`, status: '5.7.1' }))).toMatchObject({ kind: 'policy' })
    expect(await read(bounce({ to: `${token}@bounce.example`, action: 'relayed', status: '2.0.0' }))).toMatchObject({
      kind: 'unread',
      why: 'no-failure-in-report',
    })
  })

  it('is found by the Message-ID it returns where its address was lost, and folded to any case', async () => {
    const original = [`Message-ID: <${token.toUpperCase()}@journal.example>`, 'Subject: Roundup', '', 'Text']
    expect(await read(bounce({ to: 'postmaster@journal.example', original }))).toMatchObject({ tokens: [token] })
  })

  it('does not believe a report inside the message that is returned', async () => {
    const inner = bounce({ to: 'x@x.example', status: '5.7.1' }).replaceAll('=_b', '=_c').split('\r\n')
    expect(await read(bounce({ to: `${token}@b.example`, original: inner }))).toMatchObject({ kind: 'hard-bounce' })
    const forwarded = ['From: a@x.example', 'Subject: Look', 'Content-Type: message/rfc822', '', ...inner].join('\r\n')
    expect(await read(forwarded)).toMatchObject({ kind: 'unread' })
  })

  it('is a complaint, unless the feedback takes one back', async () => {
    const about = { from: `${token}@bounce.example`, messageId: 'm' }
    expect(await read(complaint(about))).toEqual({ kind: 'complaint', feedback: 'abuse', tokens: [token] })
    expect(await read(complaint({ ...about, type: 'not-spam' }))).toMatchObject({ kind: 'unread' })
  })

  it('is an unsubscription by its subject or its address, and never by an automatic reply', async () => {
    const subject = `Re: ${token}`
    expect(await read(plain({ to: 'unsubscribe@b.example', subject }))).toEqual({
      kind: 'unsubscribe',
      tokens: [token],
    })
    expect(await read(plain({ to: `${token}@b.example`, subject: 'stop' }))).toMatchObject({ kind: 'unsubscribe' })
    expect(await read(plain({ to: `${token}@b.example`, subject, automatic: true }))).toMatchObject({
      kind: 'unread',
      why: 'auto-reply',
    })
    expect(await read(plain({ to: 'desk@b.example', subject: 'Hello' }))).toMatchObject({ why: 'no-report' })
  })

  it.each([
    ['nothing', ''],
    ['noise', '\u0000\u0001\u0002'.repeat(1_000)],
    ['a report of nothing', 'Content-Type: multipart/report; boundary=b\r\n\r\n--b--\r\n'],
    [
      'a boundary that never ends',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b',
    ],
    ['ten thousand parts', `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(10_000)}`],
    [
      'parts a thousand deep',
      Array.from({ length: 1_000 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join(
        '',
      ),
    ],
    ['a header without an end', `Subject: ${'x'.repeat(1_000_000)}`],
    ['more than is read', 'x'.repeat(5 * 1024 * 1024 + 1)],
  ])('that holds %s is counted, and throws nothing', async (_, text) => {
    expect(await read(text)).toMatchObject({ kind: 'unread' })
  })
})

describe('fields of a report', () => {
  it('are unfolded, and of two the first counts', () => {
    expect(reportBlocks('A: 1\r\n 2\r\nA: 3\r\n\r\nB: 4\r\nnot a field\r\n 5')).toEqual([{ a: '1 2' }, { b: '4' }])
    expect(reportBlocks('__proto__: x\r\nconstructor: y')).toEqual([{ constructor: 'y' }])
  })

  it('tell nothing without a recipient', () => {
    expect(deliveryStatusIn('Action: failed\nStatus: 5.1.1')).toBeNull()
  })
})

describe('a signature', () => {
  const key = 'a-key-for-reports-of-32-characters-0'
  const body = Buffer.from('{"events":[]}')
  const now = new Date('2026-11-23T08:00:00Z')
  const seconds = now.getTime() / 1_000
  const holds = (header: string | null, at = now, given: Uint8Array = body) =>
    signatureHolds({ header, body: given, key, now: at })

  it('holds for this body, under this key, for five minutes', () => {
    const header = signatureOf(key, seconds, body)
    expect(holds(header)).toBe(true)
    expect(holds(header, new Date(now.getTime() + 299_000))).toBe(true)
    expect(holds(header, new Date(now.getTime() + 301_000))).toBe(false)
    expect(holds(header, new Date(now.getTime() - 301_000))).toBe(false)
    expect(holds(header, now, Buffer.from('{"events":[1]}'))).toBe(false)
    expect(holds(signatureOf('another', seconds, body))).toBe(false)
    expect(holds(header.replace(`t=${seconds}`, `t=${seconds + 1}`))).toBe(false)
    for (const none of [null, '', 'v1=', `t=${seconds},v1=00`, `${header} `.repeat(2)]) expect(holds(none)).toBe(false)
  })
})

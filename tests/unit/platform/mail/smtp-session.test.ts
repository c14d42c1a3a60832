import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { smtpSession } from '../../../../src/platform/mail'
import { type Sink, type SinkFault, type SinkStep, smtpSink } from '../../../support/smtp-sink'

const envelope = { from: 'x-1@journal.example', to: 'reader@mail.example' }
const short = Buffer.from('Message-ID: <1@journal.example>\r\n\r\nHello.\r\n')
const long = Buffer.concat([short, Buffer.from(`${'A long line of a body.\r\n'.repeat(20_000)}`)])

describe('one connection to the mail server', () => {
  let sink: Sink
  beforeEach(async () => {
    sink = await smtpSink()
  })
  afterEach(() => sink.stop())

  const once = (step: SinkStep, fault: SinkFault): void => {
    let done = false
    sink.answer = (at) => {
      if (at !== step || done) return null
      done = true
      return fault
    }
  }
  const open = () => smtpSession({ url: sink.url, answerTimeout: 1_500, connectionTimeout: 1_500 })

  it('hands over one message after another on the same connection', async () => {
    const session = open()
    for (let n = 0; n < 3; n += 1) expect(await session.send(envelope, short)).toEqual({ outcome: 'sent', code: 250 })
    expect(sink.taken).toHaveLength(3)
    expect(sink.taken[0]).toMatchObject({ to: envelope.to, from: envelope.from, messageId: '<1@journal.example>' })
    session.close()
  })

  const before: SinkStep[] = ['greeting', 'ehlo', 'mail', 'rcpt', 'data']
  it.each(before.flatMap((step) => (['drop', 'stall'] as const).map((fault) => [fault, step] as const)))(
    'knows that nothing was delivered after a %s at %s, and goes on',
    async (fault, step) => {
      once(step, fault)
      const session = open()
      expect(await session.send(envelope, short)).toMatchObject({ outcome: 'deferred', server: true })
      expect(sink.taken).toHaveLength(0)
      expect(await session.send(envelope, short)).toMatchObject({ outcome: 'sent' })
      session.close()
    },
  )

  it.each([
    ['drop', 'body', long],
    ['stall', 'body', long],
    ['drop', 'dot', short],
    ['stall', 'dot', short],
    ['withhold', 'dot', short],
    ['withhold', 'dot', long],
  ] as const)('does not know what became of a message after a %s at %s', async (fault, step, message) => {
    once(step, fault)
    const session = open()
    expect(await session.send(envelope, message)).toMatchObject({ outcome: 'unknown' })
    expect(await session.send(envelope, message)).toMatchObject({ outcome: 'sent' })
    session.close()
  })

  it.each([
    ['refuse', 'rcpt', { outcome: 'refused', code: 550 }],
    ['refuse', 'dot', { outcome: 'refused', code: 554 }],
    ['defer', 'rcpt', { outcome: 'deferred', code: 450, server: false }],
    ['defer', 'dot', { outcome: 'deferred', code: 451, server: false }],
    // A sender or client that is not wanted is the desk's trouble, not this reader's.
    ['refuse', 'mail', { outcome: 'deferred', code: 550, server: true }],
    ['defer', 'mail', { outcome: 'deferred', code: 451, server: true }],
    ['refuse', 'greeting', { outcome: 'deferred', server: true }],
    ['refuse', 'ehlo', { outcome: 'deferred', server: true }],
  ] as const)('takes a %s at %s for what it is, and goes on', async (fault, step, expected) => {
    once(step, fault)
    const session = open()
    expect(await session.send(envelope, short)).toMatchObject(expected)
    expect(await session.send(envelope, short)).toMatchObject({ outcome: 'sent' })
    expect(sink.taken).toHaveLength(1)
    session.close()
  })

  it.each(['drop', 'stall'] as const)('knows of a refusal what it is, also after a %s at rset', async (fault) => {
    let refused = false
    sink.answer = (at) => {
      if (at === 'rset') return fault
      if (at !== 'rcpt' || refused) return null
      refused = true
      return 'refuse'
    }
    const session = open()
    expect(await session.send(envelope, short)).toMatchObject({ outcome: 'refused', code: 550 })
    expect(await session.send(envelope, short)).toMatchObject({ outcome: 'sent' })
    session.close()
  })

  it('is not troubled by the late end of a connection it took leave of', async () => {
    let left: () => void = () => undefined
    sink.answer = (at) => {
      if (at !== 'quit') return null
      left()
      return 'stall'
    }
    const session = smtpSession({ url: sink.url, answerTimeout: 1_500, connectionTimeout: 1_500, maxMessages: 1 })
    expect(await session.send(envelope, short)).toMatchObject({ outcome: 'sent' })
    const leaving = new Promise<void>((settle) => {
      left = settle
    })
    // The old connection ends by its timeout while the answer to this body is awaited on the new one.
    sink.latencyMs = 1_400
    expect(await session.send(envelope, short)).toMatchObject({ outcome: 'sent' })
    await leaving
    expect(await session.send(envelope, short)).toMatchObject({ outcome: 'sent' })
    session.close()
  })

  it('sends no byte of a body that may not begin any more', async () => {
    const session = open()
    expect(await session.send(envelope, short, () => false)).toMatchObject({ outcome: 'deferred', server: false })
    expect(sink.taken).toHaveLength(0)
    expect(await session.send(envelope, short)).toMatchObject({ outcome: 'sent' })
    session.close()
  })

  it('keeps no address of what the server says', async () => {
    sink.answer = (at) => (at === 'rcpt' ? 'refuse' : null)
    const session = open()
    const done = await session.send({ ...envelope, to: 'somebody@mail.example' }, short)
    expect(JSON.stringify(done)).not.toContain('somebody')
    session.close()
  })

  it('says so where no server is at all', async () => {
    await sink.stop()
    expect(await open().send(envelope, short)).toMatchObject({ outcome: 'deferred', server: true })
  })
})

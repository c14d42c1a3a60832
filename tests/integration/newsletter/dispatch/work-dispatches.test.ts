import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { readToken, tokenHolds, workDispatches } from '../../../../src/newsletter'
import { ledgerOf } from '../../../../src/newsletter/actions/dispatch/ledger'
import { accountOf } from '../../../../src/newsletter/domain/dispatch/account'
import type { Dispatch } from '../../../../src/payload-types'
import { systemClock } from '../../../../src/platform'
import { type Booted, bootPayload, describeEachDatabase } from '../../../support/databases'
import { addReader, beginFixture, deliveriesOf, suppress } from '../../../support/newsletter/dispatched'
import { type Sink, smtpSink } from '../../../support/smtp-sink'

describeEachDatabase('an issue that was published is sent', (database) => {
  let booted: Booted
  let sink: Sink
  let readers: Record<string, { id: string; hash: string }>
  const go = () =>
    workDispatches({
      payload: booted.payload,
      clock: systemClock,
      signal: new AbortController().signal,
      smtpUrl: sink.url,
    })
  const dispatchOf = (issue: string) =>
    booted.payload.db.findOne<Dispatch>({ collection: 'dispatches', where: { issue: { equals: issue } } })
  const account = async (issue: string) => accountOf(await ledgerOf(booted.payload).tally(issue))
  const row = async (issue: string, who: string) =>
    (await deliveriesOf(booted.payload, issue)).find((one) => one.addressHash === readers[who]?.hash)

  beforeAll(async () => {
    booted = await bootPayload({ database })
    sink = await smtpSink()
    const add = (who: string, more = {}) => addReader(booted.payload, `${who}@mail.example`, more)
    readers = {
      all: await add('all'),
      korea: await add('korea', { countries: ['KR'], residence: 'KR' }),
      japan: await add('japan', { countries: ['JP'] }),
      taiwan: await add('taiwan', { countries: ['TW'] }),
      left: await add('left', { state: 'unsubscribed' }),
      pending: await add('pending', { state: 'pending' }),
      korean: await add('korean', { language: 'ko' }),
      bounced: await add('bounced'),
    }
    await suppress(booted.payload, readers.bounced?.hash as string)
  })
  afterAll(async () => {
    await booted?.close()
    await sink?.stop()
  })
  beforeEach(() => {
    sink.taken.length = 0
    sink.answer = () => null
  })

  it('once to each of its readers, and every other candidate is accounted for', async () => {
    const { issue } = await beginFixture(booted.payload)
    expect(await go()).toMatchObject({ prepared: 1, sent: 3, finished: 1 })
    expect(sink.taken.map(({ to }) => to).sort()).toEqual([
      'all@mail.example',
      'japan@mail.example',
      'korea@mail.example',
    ])
    expect(await account(issue)).toMatchObject({
      candidates: 5,
      sent: 3,
      excluded: 2,
      waiting: 0,
      reasons: { 'nothing-left': 1, suppressed: 1 },
    })
    expect(await dispatchOf(issue)).toMatchObject({ state: 'sent', candidates: 5 })
    // A worker that comes again finds nothing to do.
    expect(await go()).toEqual({ prepared: 0, sent: 0, finished: 0 })
    expect(sink.taken).toHaveLength(3)
  })

  it('as the stored parts in their order, with the reader’s own links and identifiers', async () => {
    const { issue } = await beginFixture(booted.payload)
    const bodies = new Map<string, string>()
    const whole = await wholeMails(sink, go)
    for (const mail of whole) bodies.set(mail.to, mail.source)
    const parsed = await simpleParser(bodies.get('korea@mail.example') as string)
    expect(parsed.subject).toBe('(광고) 임상시험 소식')
    expect(parsed.from?.value[0]).toEqual({ name: 'Desk, 서울', address: 'desk@journal.example' })
    expect(parsed.text).toMatch(/안녕하십니까\.\s+Korea\s+CARTISTEM: recruiting\s+Lenzumestrocel: completed\s+수신거부/)
    expect(parsed.text).not.toContain('Stemirac')
    expect(parsed.html).toContain('CARTISTEM: recruiting')
    const delivery = await row(issue, 'korea')
    const list = parsed.headers.get('list') as { unsubscribe: { url: string; mail: string } }
    const token = readToken(list.unsubscribe.url.split('/unsubscribe/')[1] as string)
    expect(token).toMatchObject({ id: readers.korea?.id, list: 'editorial' })
    expect(tokenHolds(token as never, { purpose: 'unsubscribe', version: 1 })).toBe(true)
    expect(parsed.html).toContain(list.unsubscribe.url)
    expect(parsed.text).toContain(list.unsubscribe.url)
    const source = bodies.get('korea@mail.example') as string
    expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
    expect(source.match(/^List-Unsubscribe:/gm)).toHaveLength(1)
    for (const once of ['From', 'Date', 'Message-ID', 'To', 'Subject', 'List-Id', 'Feedback-ID', 'MIME-Version']) {
      expect(source.match(new RegExp(`^${once}:`, 'gim')), once).toHaveLength(1)
    }
    expect(Math.max(...source.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(200)
    const ids = readToken((parsed.messageId as string).slice(1).split('@')[0] as string)
    expect(ids?.id).toBe(delivery?.id)
    expect(tokenHolds(ids as never, { purpose: 'message-id' })).toBe(true)
    const back = readToken(sink.taken.find(({ to }) => to === 'korea@mail.example')?.from.split('@')[0] as string)
    expect(tokenHolds(back as never, { purpose: 'return-path' })).toBe(true)
  })

  it('and who stops while it goes out gets nothing from then on', async () => {
    const { issue } = await beginFixture(booted.payload)
    const { payload } = booted
    const reader = await addReader(payload, 'stops@mail.example')
    await payload.updateGlobal({ slug: 'mail', data: { connections: 1 }, overrideAccess: true, depth: 0 })
    // One connection, and the stop comes while the first mail is being answered.
    let stopped = false
    sink.answer = (step, { to }) => {
      if (step === 'dot' && !stopped && to !== 'stops@mail.example') {
        stopped = true
        void suppress(payload, reader.hash, 'editorial')
        sink.latencyMs = 400
      }
      return null
    }
    await go()
    sink.latencyMs = 0
    await payload.updateGlobal({ slug: 'mail', data: { connections: 5 }, overrideAccess: true, depth: 0 })
    const outcome = (await deliveriesOf(payload, issue)).find(({ addressHash }) => addressHash === reader.hash)
    const got = sink.taken.filter(({ to }) => to === 'stops@mail.example').length
    // First in line it was sent before the stop; otherwise it is excluded. Never both.
    expect([outcome?.state, got]).toEqual(got ? ['sent', 1] : ['excluded', 0])
    await payload.db.deleteMany({ collection: 'subscribers', where: { id: { equals: reader.id } } })
  })

  it('a recipient who is deferred is tried again later under the same Message-ID, one refused never', async () => {
    const { issue } = await beginFixture(booted.payload)
    sink.answer = (step, { to }) =>
      step === 'rcpt' && to.startsWith('all') ? 'defer' : step === 'rcpt' && to.startsWith('japan') ? 'refuse' : null
    await go()
    expect(await row(issue, 'japan')).toMatchObject({ state: 'refused', smtpCode: 550 })
    const deferred = await row(issue, 'all')
    expect(deferred).toMatchObject({ state: 'waiting', attempts: 1, smtpCode: 450 })
    expect(new Date(deferred?.dueAt as string).getTime()).toBeGreaterThan(Date.now())
    expect(await dispatchOf(issue)).toMatchObject({ state: 'sending' })
    sink.answer = () => null
    await booted.payload.db.updateOne({
      collection: 'deliveries',
      id: String(deferred?.id),
      data: { dueAt: new Date(0).toISOString() },
    })
    await go()
    expect(await account(issue)).toMatchObject({ sent: 2, refused: 1, excluded: 2, waiting: 0 })
    expect(sink.taken.filter(({ to }) => to.startsWith('all'))).toHaveLength(1)
  })

  it('a mail whose answer was lost is unknown and never sent again by itself', async () => {
    const { issue } = await beginFixture(booted.payload)
    sink.answer = (step, { to }) => (step === 'dot' && to.startsWith('all') ? 'withhold' : null)
    await go()
    sink.answer = () => null
    expect(await row(issue, 'all')).toMatchObject({ state: 'unknown', attempts: 1 })
    await go()
    expect(sink.taken.filter(({ to }) => to.startsWith('all'))).toHaveLength(1)
    expect(await account(issue)).toMatchObject({ sent: 2, unknown: 1, waiting: 0 })
    expect(await dispatchOf(issue)).toMatchObject({ state: 'sent' })
  })

  it('a mail server that is away holds it, and says so to the desk', async () => {
    const { issue } = await beginFixture(booted.payload)
    const { url } = sink
    await sink.stop()
    expect((await go()).sent).toBe(0)
    expect(await account(issue)).toMatchObject({ waiting: 3, sent: 0 })
    expect((await dispatchOf(issue))?.lastError).toBeTruthy()
    sink = await smtpSink(Number(new URL(url).port))
    await booted.payload.db.updateMany({
      collection: 'deliveries',
      where: { issue: { equals: issue } },
      data: { dueAt: new Date(0).toISOString() },
    })
    expect((await go()).sent).toBe(3)
    expect(await dispatchOf(issue)).toMatchObject({ state: 'sent', lastError: null })
  })

  it('by any number of workers at once, once to each', async () => {
    const { payload } = booted
    const many = await Promise.all(Array.from({ length: 60 }, (_, n) => addReader(payload, `many${n}@mail.example`)))
    const { issue } = await beginFixture(payload)
    const worked = await Promise.all([go(), go(), go()])
    // Whoever came second left the preparing to the first; the next run sends what is there.
    await go()
    expect(sink.taken.filter(({ to }) => to.startsWith('many'))).toHaveLength(60)
    expect(new Set(sink.taken.map(({ messageId }) => messageId)).size).toBe(63)
    expect(await account(issue)).toMatchObject({ sent: 63, waiting: 0 })
    expect(worked.reduce((sum, { prepared }) => sum + prepared, 0)).toBe(1)
    await payload.db.deleteMany({ collection: 'subscribers', where: { id: { in: many.map(({ id }) => id) } } })
  })
})

type Whole = { to: string; source: string }

/** The sources of the mails that one run sends. */
const wholeMails = async (sink: Sink, run: () => Promise<unknown>): Promise<Whole[]> => {
  sink.keepWhole = true
  await run()
  sink.keepWhole = false
  return sink.taken.map(({ to, whole }) => ({ to, source: whole ?? '' }))
}

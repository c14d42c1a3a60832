import { afterAll, beforeAll, expect, it } from 'vitest'
import { workDispatches } from '../../../../src/newsletter'
import { dispatchOf } from '../../../../src/newsletter/actions/dispatch/begin-dispatch'
import { ledgerOf } from '../../../../src/newsletter/actions/dispatch/ledger'
import { prepareDispatch } from '../../../../src/newsletter/actions/dispatch/prepare'
import { accountOf } from '../../../../src/newsletter/domain/dispatch/account'
import { systemClock } from '../../../../src/platform'
import { type Booted, bootPayload, describeEachDatabase } from '../../../support/databases'
import { addReader, beginFixture, deliveriesOf } from '../../../support/newsletter/dispatched'
import { type Sink, smtpSink } from '../../../support/smtp-sink'

describeEachDatabase('what a lost worker held', (database) => {
  let booted: Booted
  let sink: Sink
  const go = () =>
    workDispatches({
      payload: booted.payload,
      clock: systemClock,
      signal: new AbortController().signal,
      smtpUrl: sink.url,
    })
  const account = async (issue: string) => accountOf(await ledgerOf(booted.payload).tally(issue))

  beforeAll(async () => {
    booted = await bootPayload({ database })
    sink = await smtpSink()
    for (const who of ['one', 'two', 'three']) await addReader(booted.payload, `${who}@mail.example`)
  })
  afterAll(async () => {
    await booted?.close()
    await sink?.stop()
  })

  it('is waited for no longer than its lease', async () => {
    const { payload } = booted
    const { issue, dispatch } = await beginFixture(payload)
    const ledger = ledgerOf(payload)
    const mine = { issue, token: 'lost-worker' }
    // Prepared, and then the worker dies with one row claimed and one in flight.
    await prepareDispatch({ payload, dispatch, signal: new AbortController().signal })
    const leaseUntil = new Date(Date.now() + 1_000)
    const held = await ledger.claim(mine, { now: new Date(), leaseUntil, limit: 2 })
    expect(held).toHaveLength(2)
    const [flying, claimed] = held
    const mark = [flying as (typeof held)[number]]
    expect([...(await ledger.turn(mine, { list: 'editorial', results: [], mark, leaseUntil }))]).toEqual([flying?.id])
    await ledger.expire(issue, new Date(Date.now() + 2_000))
    const rows = await deliveriesOf(payload, issue)
    expect(rows.find(({ id }) => String(id) === flying?.id)).toMatchObject({ state: 'unknown', reason: 'worker-lost' })
    expect(rows.find(({ id }) => String(id) === claimed?.id)).toMatchObject({ state: 'waiting' })
    // It wakes: what it knows of the mail in flight still counts, a claim that ran out does not.
    expect(
      (await ledger.turn(mine, { list: 'editorial', results: [], mark: [claimed as never], leaseUntil })).size,
    ).toBe(0)
    const results = [{ id: String(flying?.id), state: 'sent' as const, code: 250, attempts: 1 }]
    await ledger.turn(mine, { list: 'editorial', results, mark: [], leaseUntil })
    await go()
    expect(await account(issue)).toMatchObject({ sent: 3, unknown: 0, waiting: 0 })
  })

  it('goes out after all where it was marked without an answer, and never left', async () => {
    const { payload } = booted
    const { issue, dispatch } = await beginFixture(payload)
    const ledger = ledgerOf(payload)
    const mine = { issue, token: 'unanswered' }
    await prepareDispatch({ payload, dispatch, signal: new AbortController().signal })
    const leaseUntil = new Date(Date.now() + 1_000)
    const held = await ledger.claim(mine, { now: new Date(), leaseUntil, limit: 2 })
    await ledger.turn(mine, { list: 'editorial', results: [], mark: held, leaseUntil })
    // The answer was lost with the database; another worker meanwhile called them unknown and closed the sending.
    await ledger.expire(issue, new Date(Date.now() + 2_000))
    await go()
    expect(await account(issue)).toMatchObject({ sent: 1, unknown: 2, waiting: 0 })
    const ids = held.map(({ id }) => id)
    await ledger.release({ issue, token: 'somebody else' }, ids)
    expect(await account(issue)).toMatchObject({ unknown: 2 })
    // It gave them back and was killed before it opened the sending again: whoever comes next does.
    await ledger.release(mine, ids)
    await go()
    expect(await account(issue)).toMatchObject({ sent: 3, unknown: 0, waiting: 0 })
    expect(await dispatchOf(payload, issue)).toMatchObject({ state: 'sent' })
  })
})

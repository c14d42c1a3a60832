import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { workDispatches } from '../../../../src/newsletter'
import { dispatchOf } from '../../../../src/newsletter/actions/dispatch/begin-dispatch'
import { ledgerOf } from '../../../../src/newsletter/actions/dispatch/ledger'
import { systemClock } from '../../../../src/platform'
import { describeEachDatabase } from '../../../support/databases'
import { makeDocument, paragraph } from '../../../support/documents'
import { addReader, beginFixture, deliveriesOf } from '../../../support/newsletter/dispatched'
import { signOffDesk } from '../../../support/sign-off-desk'
import { type Sink, smtpSink } from '../../../support/smtp-sink'

describeEachDatabase('an issue that is taken back', (database) => {
  const desk = signOffDesk(database)
  let sink: Sink
  beforeAll(async () => {
    sink = await smtpSink()
    for (const who of ['one', 'two']) await addReader(desk.payload, `${who}@mail.example`)
  })
  afterAll(() => sink?.stop())
  beforeEach(() => {
    sink.taken.length = 0
    sink.answer = () => null
  })

  const work = () =>
    workDispatches({
      payload: desk.payload,
      clock: systemClock,
      signal: new AbortController().signal,
      smtpUrl: sink.url,
    })
  const published = async () => {
    const { id } = await makeDocument(desk.payload, 'issues', { data: { body: paragraph('Signed words.') } })
    await desk.publish('issues', id)
    return id
  }
  const leased = async (issue: string, ms: number) =>
    desk.payload.db.updateOne({
      collection: 'dispatches',
      where: { issue: { equals: issue } },
      data: { token: 'a-worker', leaseUntil: new Date(Date.now() + ms).toISOString() },
    })

  it('waits for the worker that is writing its readers down', async () => {
    const { editor } = desk.people
    const id = await published()
    await leased(id, 60_000)
    const refused = await desk.move('issues', id, editor, 'unpublish')
    expect([refused.status, refused.body.errors[0].data.code]).toEqual([409, 'being-prepared'])
    await leased(id, -1)
    await desk.walk('issues', id, [editor, 'unpublish'])
    expect(await dispatchOf(desk.payload, id)).toBeNull()
  })

  it('sends nothing by what a late worker wrote down for the edition before', async () => {
    const { editor } = desk.people
    const id = await published()
    await desk.walk('issues', id, [editor, 'unpublish'])
    const stale = { issue: id, state: 'waiting', reason: null, variant: 'KR', parts: '7', tokenVersion: 1 } as const
    const [row] = await deliveriesOf(desk.payload, id)
    expect(row).toBeUndefined()
    const { docs } = await desk.payload.db.find<{ id: string; addressHash: string; email: string }>({
      collection: 'subscribers',
      where: { email: { equals: 'one@mail.example' } },
    })
    const [reader] = docs
    await ledgerOf(desk.payload).add([
      {
        ...stale,
        subscriber: String(reader?.id),
        addressHash: String(reader?.addressHash),
        address: 'one@mail.example',
        domain: 'mail.example',
      },
    ])
    await desk.publish('issues', id)
    expect(await work()).toMatchObject({ sent: 2, finished: 1 })
    expect((await deliveriesOf(desk.payload, id)).map(({ state, parts }) => [state, parts === '7'])).toEqual([
      ['sent', false],
      ['sent', false],
    ])
  })

  it('or cannot be composed holds up no other, and gives no reader up', async () => {
    const broken = await beginFixture(desk.payload)
    await work()
    sink.taken.length = 0
    const { issue } = await beginFixture(desk.payload)
    await desk.payload.db.updateOne({
      collection: 'mail-parts',
      where: { issue: { equals: issue } },
      data: { parts: { broken: true } },
    })
    const well = await beginFixture(desk.payload)
    await work().catch(() => undefined)
    expect((await dispatchOf(desk.payload, well.issue))?.state).toBe('sent')
    expect((await dispatchOf(desk.payload, issue))?.state).not.toBe('sent')
    expect((await deliveriesOf(desk.payload, issue)).filter(({ state }) => state === 'refused')).toEqual([])
    expect((await dispatchOf(desk.payload, broken.issue))?.state).toBe('sent')
  })
})

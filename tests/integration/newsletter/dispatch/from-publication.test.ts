import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { workDispatches } from '../../../../src/newsletter'
import { systemClock } from '../../../../src/platform'
import { describeEachDatabase } from '../../../support/databases'
import { makeDocument, paragraph } from '../../../support/documents'
import { addReader, deliveriesOf } from '../../../support/newsletter/dispatched'
import { signOffDesk } from '../../../support/sign-off-desk'
import { type Sink, smtpSink } from '../../../support/smtp-sink'

describeEachDatabase('the publication of an issue', (database) => {
  const desk = signOffDesk(database)
  let sink: Sink
  beforeAll(async () => {
    sink = await smtpSink()
  })
  afterAll(() => sink?.stop())
  beforeEach(() => {
    sink.taken.length = 0
    sink.answer = () => null
  })
  beforeAll(async () => {
    for (const who of ['one', 'two', 'three']) await addReader(desk.payload, `${who}@mail.example`)
  })

  const issue = async (data: object = {}) =>
    (await makeDocument(desk.payload, 'issues', { data: { body: paragraph('Signed words.'), ...data } })).id
  const work = () =>
    workDispatches({
      payload: desk.payload,
      clock: systemClock,
      signal: new AbortController().signal,
      smtpUrl: sink.url,
    })
  const sending = async (id: string, who = desk.people.editor) =>
    (await desk.ask('GET', `/issues/${id}/sending`, { token: who.token })).body
  const decide = (id: string, what: string, who = desk.people.editor) =>
    desk.ask('POST', `/issues/${id}/sending`, { token: who.token, body: { do: what } })

  it('begins its sending, and the mail says what was signed', async () => {
    const id = await issue()
    await desk.approve('issues', id)
    expect(await work(), 'nothing goes out before').toMatchObject({ sent: 0 })
    await desk.walk('issues', id, [desk.people.editor, 'publish'])
    expect(await sending(id)).toMatchObject({ state: 'preparing' })
    sink.keepWhole = true
    expect(await work()).toMatchObject({ prepared: 1, sent: 3, finished: 1 })
    sink.keepWhole = false
    const [, encoded = ''] = (sink.taken[0]?.whole ?? '').split('text/plain; charset=utf-8')
    const body = encoded.split('\r\n\r\n')[1] ?? ''
    expect(Buffer.from(body, 'base64').toString('utf8')).toContain('Signed words.')
    expect(await sending(id)).toMatchObject({ state: 'sent', account: { candidates: 3, sent: 3, waiting: 0 } })
    expect((await desk.ask('GET', `/issues/${id}/sending`)).status).toBe(401)
  })

  it('is not taken back once a mail has left, and before that is taken back whole', async () => {
    const early = await issue()
    await desk.publish('issues', early)
    await desk.walk('issues', early, [desk.people.editor, 'unpublish'])
    expect(await sending(early)).toEqual({ state: null })
    expect(await work()).toMatchObject({ sent: 0 })
    await desk.publish('issues', early)
    await work()
    expect(sink.taken, 'and once it is published again it goes out once').toHaveLength(3)
    const refused = await desk.move('issues', early, desk.people.editor, 'unpublish')
    expect([refused.status, refused.body.errors[0].data.code]).toEqual([409, 'mail-left'])
  })

  it('goes out at the time that was approved, and at no other', async () => {
    const { editor } = desk.people
    const soon = new Date(Date.now() + 3_600_000)
    soon.setUTCSeconds(0, 0)
    const id = await issue({ sendAt: soon.toISOString(), sendAt_tz: 'Asia/Seoul' })
    await desk.approve('issues', id)
    const now = await desk.move('issues', id, editor, 'publish')
    expect([now.status, now.body.errors[0].data.code]).toEqual([422, 'time-invalid'])
    const wall = (at: Date) => new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 16)
    const other = { at: wall(new Date(soon.getTime() + 7_200_000)), zone: 'Asia/Seoul' }
    const moved = await desk.move('issues', id, editor, 'schedule', other)
    expect([moved.status, moved.body.errors[0].data.code]).toEqual([422, 'time-invalid'])
    await desk.walk('issues', id, [editor, 'schedule', { at: wall(soon), zone: 'Asia/Seoul' }])
    const untimed = await issue()
    await desk.approve('issues', untimed)
    const unsigned = await desk.move('issues', untimed, editor, 'schedule', { at: wall(soon), zone: 'Asia/Seoul' })
    expect([unsigned.status, unsigned.body.errors[0].data.code], 'no time was approved').toEqual([422, 'time-invalid'])
  })

  it('can be paused, gone on with and cancelled by the desk, and each stands in the trail', async () => {
    const { editor, reviewer } = desk.people
    const id = await issue()
    await desk.publish('issues', id)
    // The server takes one mail and then nothing for a while.
    let taken = 0
    sink.answer = (step) => (step === 'rcpt' && ++taken > 1 ? 'defer' : null)
    await work()
    expect((await decide(id, 'pause', reviewer)).status).toBe(403)
    expect(await decide(id, 'pause')).toMatchObject({ status: 200, body: { state: 'paused' } })
    expect((await decide(id, 'pause')).status).toBe(409)
    sink.answer = () => null
    const due = { dueAt: new Date(0).toISOString() }
    await desk.payload.db.updateMany({ collection: 'deliveries', where: { issue: { equals: id } }, data: due })
    expect(await work()).toMatchObject({ sent: 0 })
    await decide(id, 'resume')
    expect(await decide(id, 'cancel')).toMatchObject({ status: 200, body: { state: 'cancelled' } })
    await work()
    expect(await sending(id)).toMatchObject({ state: 'cancelled', account: { candidates: 3, sent: 1, cancelled: 2 } })
    expect(sink.taken).toHaveLength(1)
    expect((await desk.move('issues', id, editor, 'archive')).body.errors[0].data.code).toBe('mail-left')
    // Cancelled is not forgotten: the same issue never begins again.
    const edited = { token: editor.token, body: { body: paragraph('Other words.') } }
    expect((await desk.ask('PATCH', `/issues/${id}?draft=true`, edited)).status).toBe(200)
    await desk.approve('issues', id)
    const again = await desk.move('issues', id, editor, 'publish')
    expect([again.status, again.body.errors[0].data.code]).toEqual([409, 'sent-already'])
    const verbs = (await desk.trailOf('issues', id)).map(({ verb }) => verb)
    expect(verbs.filter((verb) => verb.endsWith('-sending'))).toEqual([
      'pause-sending',
      'resume-sending',
      'cancel-sending',
    ])
  })

  it('leaves what nobody knows to a person, who may send it again on purpose', async () => {
    const { admin } = desk.people
    const id = await issue()
    await desk.publish('issues', id)
    sink.answer = (step, { to }) => (step === 'dot' && to.startsWith('two') ? 'withhold' : null)
    await work()
    sink.answer = () => null
    const report = await sending(id)
    expect(report).toMatchObject({ state: 'sent', account: { sent: 2, unknown: 1 } })
    expect(sink.taken.map(({ messageId }) => messageId)).toContainEqual(
      expect.stringContaining(report.unknown[0].messageId),
    )
    const fate = await desk.ask('POST', `/issues/${id}/sending/fate`, {
      token: admin.token,
      body: { address: 'two@mail.example' },
    })
    expect(fate.body).toMatchObject({ state: 'unknown', messageId: report.unknown[0].messageId })
    const again = await desk.ask('POST', `/issues/${id}/sending/unknown`, {
      token: desk.people.editor.token,
      body: { as: 'send-again' },
    })
    expect(again.body).toEqual({ decided: 1 })
    await work()
    expect(await sending(id)).toMatchObject({ state: 'sent', account: { sent: 3, unknown: 0 } })
    const ids = sink.taken.filter(({ to }) => to.startsWith('two')).map(({ messageId }) => messageId)
    expect([ids.length, new Set(ids).size], 'under the same Message-ID').toEqual([2, 1])
  })

  it('answers why an address did not get it', async () => {
    const { admin, editor } = desk.people
    await addReader(desk.payload, 'korean@mail.example', { language: 'ko' })
    await addReader(desk.payload, 'left@mail.example', { state: 'unsubscribed' })
    const id = await issue()
    const ask = async (address: string, who = admin) =>
      desk.ask('POST', `/issues/${id}/sending/fate`, { token: who.token, body: { address } })
    expect((await ask('one@mail.example')).body).toEqual({ state: 'not-sent', reason: null })
    await desk.publish('issues', id)
    await work()
    const fates = await Promise.all(
      ['one', 'korean', 'left', 'stranger'].map(async (who) => (await ask(`${who}@mail.example`)).body),
    )
    expect(fates.map(({ state, reason }) => [state, reason])).toEqual([
      ['sent', null],
      ['no-candidate', 'other-language'],
      ['no-candidate', 'not-on-list'],
      ['no-candidate', 'unknown-address'],
    ])
    expect((await ask('one@mail.example', editor)).status).toBe(403)
    const entries = (await desk.trailOf('issues', id)).filter(({ verb }) => verb === 'look-up-reader')
    expect(entries).toHaveLength(5)
    expect(JSON.stringify(entries)).not.toContain('mail.example')
    expect(await deliveriesOf(desk.payload, id)).toHaveLength(3)
  })
})

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { assemble, type MailParts, workDispatches } from '../../../src/newsletter'
import { toldFacts } from '../../../src/newsletter/domain/updates/told-facts'
import { systemClock } from '../../../src/platform'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { addReader, deliveriesOf } from '../../support/newsletter/dispatched'
import { publish, unpublish } from '../../support/publish'
import { signOffDesk } from '../../support/sign-off-desk'
import { type Sink, smtpSink } from '../../support/smtp-sink'

describeEachDatabase('an event that changes after its promotion was sent', (database) => {
  const desk = signOffDesk(database)
  let sink: Sink
  beforeAll(async () => {
    sink = await smtpSink()
  })
  afterAll(() => sink?.stop())
  beforeAll(async () => {
    for (const who of ['one', 'two', 'leaver']) {
      await addReader(desk.payload, `${who}@mail.example`, { list: 'event-news' })
    }
    await addReader(desk.payload, 'korean@mail.example', { list: 'event-news', language: 'ko' })
  })
  beforeEach(() => {
    sink.taken.length = 0
  })

  const work = () =>
    workDispatches({
      payload: desk.payload,
      clock: systemClock,
      signal: new AbortController().signal,
      smtpUrl: sink.url,
    })
  const event = async (data: Record<string, unknown> = {}) =>
    (
      await makeDocument(desk.payload, 'events', {
        data: {
          name: 'A meeting in Songdo',
          startsAt: '2099-09-25T00:00:00.000Z',
          startsAt_tz: 'Asia/Seoul',
          endsAt: '2099-09-25T09:00:00.000Z',
          endsAt_tz: 'Asia/Seoul',
          venue: { name: 'Songdo Convensia', city: 'Incheon', country: 'KR' },
          _status: 'published',
          ...data,
        },
      })
    ).id
  const appear = async (id: string, name: string) => {
    const data = { name: { display: name }, title: 'Director', _status: 'published' }
    const speaker = (await makeDocument(desk.payload, 'speakers', { data })).id
    const row = { event: id, speaker, order: 1, state: 'announced', role: 'Keynote' }
    return { speaker, appearance: (await makeDocument(desk.payload, 'appearances', { data: row })).id }
  }
  /** A promotion of the event in the boxes of its readers. */
  const sent = async (id: string, data: object = {}) => {
    const values = { kind: 'event-promotion', event: id, body: null, ...data }
    const issue = (await makeDocument(desk.payload, 'issues', { data: values })).id
    await desk.publish('issues', issue)
    await work()
    return issue
  }
  const change = async (id: string, data: object) => {
    await desk.draft('events', id, desk.people.editor, data)
    await publish(desk.payload, { slug: 'events', id })
  }
  const later = { startsAt: '2099-09-25T01:00:00.000Z' }
  const offersAt = async (path: string) => {
    const answer = await desk.ask('GET', `${path}/updates`, { token: desk.people.editor.token })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body.offers
  }
  const write = (issue: string, who = desk.people.editor) =>
    desk.ask('POST', `/issues/${issue}/updates`, { token: who.token })
  const partsOf = async (issue: string) => {
    const where = { issue: { equals: issue } }
    const { docs } = await desk.payload.find({ collection: 'mail-parts', where, depth: 0, overrideAccess: true })
    return docs[0]?.parts as unknown as MailParts
  }
  const notices = async (issue: string) => {
    const where = { effect: { equals: 'notice' } }
    const { docs } = await desk.payload.db.find<{ id: string; ids: { id: string; transition: string } }>({
      collection: 'outbox',
      where,
      limit: 0,
      pagination: false,
    })
    return docs.filter(({ ids }) => ids.id === issue && ids.transition === 'promotion-outdated').length
  }
  const sequenceOf = async (issue: string) => toldFacts(await partsOf(issue)).sequence ?? -1

  it('is offered as an update, where it was sent and something readers were shown differs', async () => {
    const id = await event()
    const waiting = (await makeDocument(desk.payload, 'issues', { data: { kind: 'event-promotion', event: id } })).id
    await change(id, later)
    expect(await offersAt(`/events/${id}`), 'nobody has the old one').toEqual([])
    const issue = await sent(id)
    await change(id, { summary: 'Said better.' })
    expect(await offersAt(`/events/${id}`), 'the summary is nothing to tell').toEqual([])
    expect(await notices(issue)).toBe(0)
    await change(id, { startsAt: '2099-09-25T02:00:00.000Z', venue: { name: 'Hall 5', city: 'Busan', country: 'KR' } })
    const offered = { issue, language: 'en', changed: ['when', 'where'], draft: null }
    expect(await offersAt(`/events/${id}`)).toMatchObject([offered])
    expect(await offersAt(`/issues/${issue}`)).toMatchObject([offered])
    expect(await offersAt(`/issues/${waiting}`)).toEqual([])
    expect(await notices(issue)).toBe(1)
    expect((await desk.trailOf('issues', issue)).map(({ verb }) => verb)).toContain('promotion-outdated')
  })

  it('makes one draft that says so, however often and at once it is asked for', async () => {
    const id = await event()
    const issue = await sent(id, { audience: { countries: ['KR'] } })
    await change(id, later)
    const answers = await Promise.all([write(issue), write(issue), write(issue)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers.filter(({ body }) => body.made)).toHaveLength(1)
    expect(new Set(answers.map(({ body }) => body.issue)).size).toBe(1)
    const [update] = answers.map(({ body }) => body.issue as string)
    const stored = await desk.ask('GET', `/issues/${update}?draft=true&depth=0`, { token: desk.people.editor.token })
    expect(stored.body).toMatchObject({
      kind: 'event-promotion',
      event: id,
      updateOf: issue,
      language: 'en',
      audience: { countries: ['KR'] },
      subject: 'Update: new time – A meeting in Songdo',
      preheader: expect.stringContaining('Friday, 25 September 2099, 10:00'),
    })
    expect(await offersAt(`/events/${id}`)).toMatchObject([{ issue, draft: { id: update } }])
    expect((await write(issue, desk.people.reviewer)).status).toBe(403)
    expect((await desk.ask('POST', `/issues/${issue}/updates`)).status).toBe(401)
    expect((await write('nothing')).status).toBe(404)
  })

  it('reaches exactly those who got the first, under a higher SEQUENCE and the same UID, and is told once', async () => {
    const { payload, people } = desk
    const id = await event()
    const issue = await sent(id)
    expect(sink.taken.map(({ to }) => to).sort()).toEqual(['leaver', 'one', 'two'].map((who) => `${who}@mail.example`))
    await addReader(payload, `later-${id}@mail.example`, { list: 'event-news' })
    const where = { email: { equals: 'leaver@mail.example' } }
    await payload.db.updateOne({ collection: 'subscribers', where, data: { lists: [] } })
    await change(id, later)
    const { issue: update } = (await write(issue)).body
    sink.taken.length = 0
    await desk.publish('issues', update)
    await work()
    expect(sink.taken.map(({ to }) => to).sort()).toEqual(['one@mail.example', 'two@mail.example'])
    const rows = await deliveriesOf(payload, update)
    expect(rows.map(({ state, reason }) => [state, reason ?? null]).sort()).toEqual([
      ['excluded', 'not-on-list'],
      ['sent', null],
      ['sent', null],
    ])
    const fate = await desk.ask('POST', `/issues/${update}/sending/fate`, {
      token: people.admin.token,
      body: { address: `later-${id}@mail.example` },
    })
    expect(fate.body).toMatchObject({ state: 'no-candidate', reason: 'did-not-get-the-first' })
    expect(await sequenceOf(update)).toBeGreaterThan(await sequenceOf(issue))
    const uid = (parts: MailParts) =>
      Buffer.from(parts.attachments[0]?.base64 ?? '', 'base64')
        .toString('utf8')
        .match(/^(?:UID|METHOD):.*$/gm)
    expect(uid(await partsOf(update))).toEqual(uid(await partsOf(issue)))
    expect(await offersAt(`/events/${id}`), 'they know now').toEqual([])
    expect((await write(issue)).body.errors[0].data.code).toBe('nothing-changed')
    await change(id, { startsAt: '2099-09-25T03:00:00.000Z' })
    expect(await offersAt(`/issues/${update}`), 'and the next change goes to the same people').toMatchObject([
      { issue },
    ])
    expect(await notices(issue)).toBe(2)
  })

  it('tells of a cancellation with a calendar file that cancels, and asks nobody to register', async () => {
    const id = await event({ registrationUrl: 'https://register.example/meeting' })
    const issue = await sent(id)
    await change(id, { status: 'cancelled' })
    const { issue: update } = (await write(issue)).body
    await desk.publish('issues', update)
    const parts = await partsOf(update)
    expect(toldFacts(parts)).toMatchObject({ status: 'cancelled' })
    expect(parts.variants.default?.subject).toBe('Update: Cancelled – A meeting in Songdo')
    expect(assemble(parts, 'default', []).text).not.toContain('register.example')
    expect(await sequenceOf(update)).toBeGreaterThan(await sequenceOf(issue))
  })

  it('counts a speaker who is announced or leaves, and raises the calendar for them too', async () => {
    const { payload } = desk
    const id = await event()
    const { speaker } = await appear(id, 'Leaving Speaker')
    const issue = await sent(id)
    await appear(id, 'Joining Speaker')
    expect(await offersAt(`/events/${id}`)).toMatchObject([{ issue, changed: ['speakers'] }])
    expect(await notices(issue)).toBe(1)
    await unpublish(payload, { slug: 'speakers', id: speaker })
    expect(await notices(issue)).toBe(2)
    const { issue: update } = (await write(issue)).body
    await desk.approve('issues', update)
    expect(await sequenceOf(update)).toBeGreaterThan(await sequenceOf(issue))
    const { body } = await desk.seenByReaders('events', id)
    expect(body.sequence, 'the file on the site is the same').toBe(await sequenceOf(update))
    expect(toldFacts(await partsOf(update)).speakers).toHaveLength(1)
  })

  it('cannot be sent while the first still goes out, nor for what nobody got', async () => {
    const { editor, reviewer } = desk.people
    const id = await event()
    const never = (await makeDocument(desk.payload, 'issues', { data: { kind: 'event-promotion', event: id } })).id
    const orphan = (
      await makeDocument(desk.payload, 'issues', { data: { kind: 'event-promotion', event: id, updateOf: never } })
    ).id
    await desk.walk('issues', orphan, [editor, 'submit'])
    const refused = await desk.move('issues', orphan, reviewer, 'approve')
    expect(JSON.stringify(refused.body)).toContain('that promotion was not sent')
    const issue = await sent(id)
    const where = { issue: { equals: issue } }
    await desk.payload.db.updateOne({ collection: 'dispatches', where, data: { state: 'paused' } })
    await change(id, later)
    const { issue: update } = (await write(issue)).body
    await desk.walk('issues', update, [editor, 'submit'])
    const early = await desk.move('issues', update, reviewer, 'approve')
    expect(JSON.stringify(early.body)).toContain('still being sent')
  })

  it('is the last word: no other update begins while it goes out, and no older mail goes out after it', async () => {
    const { editor, reviewer } = desk.people
    const id = await event()
    const issue = await sent(id)
    await change(id, later)
    const { issue: update } = (await write(issue)).body
    await desk.publish('issues', update)
    const values = { kind: 'event-promotion', event: id, body: null, updateOf: issue }
    const second = (await makeDocument(desk.payload, 'issues', { data: values })).id
    await desk.walk('issues', second, [editor, 'submit'])
    const early = await desk.move('issues', second, reviewer, 'approve')
    expect(JSON.stringify(early.body)).toContain('an earlier update is still being sent')
    const [row] = await deliveriesOf(desk.payload, issue)
    const unknown = { state: 'unknown' } as const
    await desk.payload.db.updateOne({ collection: 'deliveries', id: String(row?.id), data: unknown })
    const body = { as: 'send-again' }
    const again = await desk.ask('POST', `/issues/${issue}/sending/unknown`, { token: editor.token, body })
    expect([again.status, again.body.errors[0].data.code]).toEqual([409, 'updated-since'])
  })
})

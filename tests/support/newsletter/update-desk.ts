import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { type MailParts, workDispatches } from '../../../src/newsletter'
import { toldFacts } from '../../../src/newsletter/domain/updates/told-facts'
import { systemClock } from '../../../src/platform'
import type { DatabaseName } from '../databases'
import { makeDocument } from '../documents'
import { publish } from '../publish'
import { signOffDesk } from '../sign-off-desk'
import { type Sink, smtpSink } from '../smtp-sink'
import { addReader } from './dispatched'

/** A desk whose promotions reach readers, and a mail server that counts them, for the tests of a suite. */
export const updateDesk = (database: DatabaseName) => {
  const desk = signOffDesk(database)
  const post = {} as { sink: Sink }
  beforeAll(async () => {
    post.sink = await smtpSink()
  })
  afterAll(() => post.sink?.stop())
  beforeAll(async () => {
    for (const who of ['one', 'two', 'leaver']) {
      await addReader(desk.payload, `${who}@mail.example`, { list: 'event-news' })
    }
    await addReader(desk.payload, 'korean@mail.example', { list: 'event-news', language: 'ko' })
  })
  beforeEach(() => {
    post.sink.taken.length = 0
  })

  const work = () =>
    workDispatches({
      payload: desk.payload,
      clock: systemClock,
      signal: new AbortController().signal,
      smtpUrl: post.sink.url,
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

  return { desk, post, work, event, appear, sent, change, later, offersAt, write, partsOf, notices, sequenceOf }
}

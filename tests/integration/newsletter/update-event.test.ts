import { expect, it } from 'vitest'
import { assemble, type MailParts } from '../../../src/newsletter'
import { toldFacts } from '../../../src/newsletter/domain/updates/told-facts'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { addReader, deliveriesOf } from '../../support/newsletter/dispatched'
import { updateDesk } from '../../support/newsletter/update-desk'
import { unpublish } from '../../support/publish'

describeEachDatabase('an event that changes after its promotion was sent', (database) => {
  const room = updateDesk(database)
  const { desk, post, work, event, appear, sent, change, later, offersAt, write, partsOf, notices, sequenceOf } = room

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
    expect(post.sink.taken.map(({ to }) => to).sort()).toEqual(
      ['leaver', 'one', 'two'].map((who) => `${who}@mail.example`),
    )
    await addReader(payload, `later-${id}@mail.example`, { list: 'event-news' })
    const where = { email: { equals: 'leaver@mail.example' } }
    await payload.db.updateOne({ collection: 'subscribers', where, data: { lists: [] } })
    await change(id, later)
    const { issue: update } = (await write(issue)).body
    post.sink.taken.length = 0
    await desk.publish('issues', update)
    await work()
    expect(post.sink.taken.map(({ to }) => to).sort()).toEqual(['one@mail.example', 'two@mail.example'])
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
})

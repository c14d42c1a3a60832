import { describe, expect, it } from 'vitest'
import { assemble, type MailParts } from '../../../src/newsletter'
import { eventCalendar } from '../../../src/site/queries/event-calendar'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { publish, signersOf, unpublish } from '../../support/publish'
import { signOffDesk } from '../../support/sign-off-desk'

describeEachDatabase('the promotion of an event', (database) => {
  const desk = signOffDesk(database)

  const appear = async (event: string, name: string, order: number, state = 'announced') => {
    const { payload } = desk
    const photo = await makeDocument(payload, 'media', { data: { alt: `${name}, portrait` } })
    const speaker = await makeDocument(payload, 'speakers', {
      data: { name: { display: name }, title: 'Director', photo: photo.id, _status: 'published' },
    })
    return makeDocument(payload, 'appearances', {
      data: { event, speaker: speaker.id, order, state, role: `Role ${order}` },
    })
  }
  const event = async (data: Record<string, unknown> = {}) => {
    const made = await makeDocument(desk.payload, 'events', {
      data: {
        name: 'A meeting in Songdo',
        startsAt: '2099-09-25T00:00:00.000Z',
        startsAt_tz: 'Asia/Seoul',
        endsAt: '2099-09-25T09:00:00.000Z',
        endsAt_tz: 'Asia/Seoul',
        venue: { name: 'Songdo Convensia', city: 'Incheon', country: 'KR' },
        registrationUrl: 'https://register.example/meeting',
        sessions: [
          {
            title: 'Opening',
            startsAt: '2099-09-25T00:00:00.000Z',
            endsAt: '2099-09-25T01:00:00.000Z',
            room: 'Hall A',
          },
        ],
        _status: 'published',
        ...data,
      },
    })
    return { id: made.id, slug: String(made.slug) }
  }
  const issue = async (event: string) =>
    (await makeDocument(desk.payload, 'issues', { data: { kind: 'event-promotion', event, body: null } })).id
  const partsOf = async (id: string) => {
    const where = { issue: { equals: id } }
    const { docs } = await desk.payload.find({ collection: 'mail-parts', where, depth: 0, overrideAccess: true })
    return docs[0]?.parts as unknown as MailParts
  }
  const refusal = async (id: string, step: 'approve' | 'publish') => {
    const who = step === 'approve' ? desk.people.reviewer : desk.people.editor
    const answer = await desk.move('issues', id, who, step)
    expect(answer.status, JSON.stringify(answer.body)).toBe(422)
    return JSON.stringify(answer.body)
  }
  const change = async (slug: 'events', id: string, data: object) => {
    await desk.draft(slug, id, desk.people.editor, data)
    await publish(desk.payload, { slug, id })
  }

  it('shows when, where, how to register, and its announced speakers in order with their portraits', async () => {
    const { id } = await event()
    await appear(id, 'Second Speaker', 2)
    await appear(id, 'First Speaker', 1)
    await appear(id, 'Invited Speaker', 0, 'invited')
    const promotion = await issue(id)
    await desk.approve('issues', promotion)
    const parts = await partsOf(promotion)
    expect(parts).toMatchObject({ list: 'event-news', promotional: true })
    const { text, html } = assemble(parts, 'KR', [0, 1, 2])
    for (const words of [
      'When: Friday, 25 September 2099, 09:00 – 18:00 (Asia/Seoul, GMT+9)',
      'Where: Songdo Convensia, Incheon, Korea',
      'Register <https://register.example/meeting>',
      '09:00–10:00',
      'Session: Opening · Hall A',
    ]) {
      expect(text).toContain(words)
    }
    expect(text.indexOf('First Speaker')).toBeGreaterThan(0)
    expect(text.indexOf('Second Speaker')).toBeGreaterThan(text.indexOf('First Speaker'))
    expect(text).not.toContain('Invited Speaker')
    expect(html).toMatch(/<img src="https?:[^"]+\.png" alt="First Speaker, portrait" width="1"/)
    expect(parts.variants.KR?.subject.startsWith('(광고) ')).toBe(true)
  })

  it('carries its calendar file, the one the site answers with', async () => {
    const { id, slug } = await event()
    const promotion = await issue(id)
    await desk.approve('issues', promotion)
    const [attached] = (await partsOf(promotion)).attachments
    const lines = Buffer.from(attached?.base64 ?? '', 'base64')
      .toString('utf8')
      .split('\r\n')
    const { body } = await desk.seenByReaders('events', id)
    expect(attached).toMatchObject({ filename: 'event.ics', contentType: expect.stringContaining('text/calendar') })
    for (const line of [`UID:${body.uid}`, `SEQUENCE:${body.sequence}`, 'DTSTART;TZID=Asia/Seoul:20990925T090000']) {
      expect(lines).toContain(line)
    }
    const still = (file: string | null) => file?.replace(/^(?:DTSTAMP|LOCATION).*\r\n/gm, '')
    expect(still(await eventCalendar.load(desk.payload, { slug }))).toBe(still(lines.join('\r\n')))
    expect(await eventCalendar.load(desk.payload, { slug: 'nothing' })).toBeNull()
  })

  it('is not signed off for an event that is cancelled', async () => {
    const { id } = await event({ status: 'cancelled' })
    const promotion = await issue(id)
    await desk.walk('issues', promotion, [desk.people.editor, 'submit'])
    expect(await refusal(promotion, 'approve')).toContain('Event: it is cancelled')
  })

  describe('is not sent as it was approved', () => {
    it('when the event moves or is taken down: its approval is taken back at once, and whoever gave it is told', async () => {
      const { id } = await event()
      const promotion = await issue(id)
      const letter = (await makeDocument(desk.payload, 'issues')).id
      for (const one of [promotion, letter]) await desk.approve('issues', one)
      await change('events', id, { startsAt: '2099-09-25T01:00:00.000Z', sessions: [] })
      expect((await desk.rowOf(promotion))?.stage).toBe('draft')
      expect((await desk.rowOf(letter))?.stage, 'what does not show it stays').toBe('approved')
      expect((await desk.trailOf('issues', promotion)).map(({ verb }) => verb)).toContain('approval-voided')
      await desk.approve('issues', promotion)
      await unpublish(desk.payload, { slug: 'events', id })
      expect((await desk.rowOf(promotion))?.stage).toBe('draft')
    })

    it('when a speaker it shows is announced no more', async () => {
      const { payload } = desk
      const { id } = await event()
      const appearance = await appear(id, 'Leaving Speaker', 1)
      const promotion = await issue(id)
      await desk.approve('issues', promotion)
      const { editor } = await signersOf(payload)
      await payload.update({
        collection: 'appearances',
        id: appearance.id,
        data: { state: 'withdrawn' },
        overrideAccess: true,
        depth: 0,
        user: editor,
      })
      expect((await desk.rowOf(promotion))?.stage).toBe('draft')
    })
  })
})

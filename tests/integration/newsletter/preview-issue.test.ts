import { simpleParser } from 'mailparser'
import { beforeEach, describe, expect, it } from 'vitest'
import { readWebView } from '../../../src/newsletter'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument, paragraph } from '../../support/documents'
import { noticeDesk } from '../../support/notice-desk'

describeEachDatabase('an issue before its readers get it', (database) => {
  const room = noticeDesk(database)
  const { desk, post } = room

  beforeEach(() => {
    post.mails.length = 0
  })
  const issue = async (data: Record<string, unknown> = {}) => {
    const made = await makeDocument(desk.payload, 'issues', { data })
    return { id: made.id, slug: String(made.slug) }
  }
  const preview = (id: string, query = '', who = desk.people.editor) =>
    desk.ask('GET', `/issues/${id}/preview${query}`, { token: who.token })
  const send = (id: string, to: readonly string[], who = desk.people.editor, more: object = {}) =>
    desk.ask('POST', `/issues/${id}/test-send`, { token: who.token, body: { to, ...more } })

  describe('is looked at', () => {
    it('as HTML, text and source, for a reader of a chosen place', async () => {
      const { id } = await issue({ body: paragraph('Looked at.'), promotional: true, subject: 'Words' })
      const { status, body } = await preview(id, '?residence=KR&countries=KR&topics=oncology&topics=neurology')
      expect(status, JSON.stringify(body)).toBe(200)
      expect(body).toMatchObject({ subject: '(광고) Words', variant: 'KR', shown: 1, of: 1, approved: false })
      expect(body.html).toContain('Looked at.')
      expect(body.text).toContain('수신거부')
      for (const form of [body.html, body.text]) expect(form).not.toContain('{{')
      const read = await simpleParser(body.source)
      expect(read.subject).toBe('(광고) Words')
      expect(read.text).toContain('Looked at.')
      expect(body.source).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
      expect((await preview(id)).body).toMatchObject({ subject: 'Words', variant: 'default' })
    })

    it('as it was approved, once it is', async () => {
      const { id } = await issue({ body: paragraph('Approved words.') })
      await desk.approve('issues', id)
      await desk.payload.updateGlobal({
        slug: 'mail',
        data: { postalAddress: '99 Other Road' },
        depth: 0,
        overrideAccess: true,
      })
      const { body } = await preview(id)
      expect(body.approved).toBe(true)
      expect(body.text).not.toContain('99 Other Road')
      await desk.draft('issues', id, desk.people.editor, { body: paragraph('Newer words.') })
      expect((await preview(id)).body).toMatchObject({ approved: false, text: expect.stringContaining('Newer words.') })
    })

    it('by those who sign it off, with a sentence where no mail can be made of it', async () => {
      const { id } = await issue()
      const { author, reviewer, organiser } = desk.people
      expect((await desk.ask('GET', `/issues/${id}/preview`)).status).toBe(401)
      expect((await preview(id, '', author)).status).toBe(403)
      expect((await preview(id, '', organiser)).status).toBe(403)
      expect((await preview(id, '', reviewer)).status).toBe(200)
      expect((await preview('nothing')).status).toBe(404)
      const broken = await issue({ sender: 'Nobody' })
      const answer = await preview(broken.id)
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([
        422,
        expect.stringContaining('not one of the senders'),
      ])
    })
  })

  describe('is sent as a test', () => {
    it('to named people of the desk, marked, with nobody’s links, and the trail says to whom', async () => {
      const { id } = await issue({ body: paragraph('For our eyes.'), subject: 'Words' })
      const { editor, reviewer } = desk.people
      const answer = await send(id, [reviewer.id], editor, { residence: 'JP' })
      expect([answer.status, answer.body], JSON.stringify(answer.body)).toEqual([200, { sent: 1 }])
      expect(room.addressees()).toEqual([reviewer.email])
      const mail = room.only(post.mails)
      expect(mail.subject).toBe('[TEST] Words')
      expect(mail.from?.text).toContain('desk@journal.example')
      expect(mail.text).toContain('/subscribe')
      expect(mail.headers.has('list-unsubscribe')).toBe(false)
      const told = (await desk.trailOf('issues', id)).find(({ verb }) => verb === 'test-send')
      expect(told).toMatchObject({
        actor: `user:${editor.id}`,
        after: { to: [`user:${reviewer.id}`], variant: 'JP', approved: false },
      })
      const ledger = await desk.payload.count({ collection: 'deliveries', overrideAccess: true })
      expect(ledger.totalDocs).toBe(0)
    })

    it('to nobody else: no address, no organiser, no account that is not there', async () => {
      const { id } = await issue()
      for (const to of [['reader@example.org'], [desk.people.organiser.id], [desk.people.editor.id, 'gone']]) {
        expect((await send(id, to)).status).toBe(422)
      }
      expect((await send(id, [])).status).toBe(400)
      expect((await send(id, [desk.people.editor.id], desk.people.author)).status).toBe(403)
      expect(post.mails).toEqual([])
    })

    it('and says so where there is no mail server', async () => {
      const { id } = await issue()
      room.mailThrough(undefined)
      try {
        expect((await send(id, [desk.people.editor.id])).status).toBe(502)
      } finally {
        room.mailThrough(post.url)
      }
    })
  })

  describe('on the web', () => {
    it('is there once it is published, whole and with nobody’s links, and not before', async () => {
      const { id, slug } = await issue({ body: paragraph('On the web.'), language: 'ko' })
      await desk.approve('issues', id)
      expect(await readWebView(desk.payload, slug)).toBeNull()
      await desk.walk('issues', id, [desk.people.editor, 'publish'])
      const page = await readWebView(desk.payload, slug)
      expect(page).toMatchObject({ language: 'ko', promotional: false })
      expect(page?.html).toContain('On the web.')
      expect(page?.html).toContain('/subscribe"')
      expect(page?.html).not.toContain('{{')
      await desk.draft('issues', id, desk.people.editor, { body: paragraph('Not yet signed.') })
      expect((await readWebView(desk.payload, slug))?.html).toContain('On the web.')
      expect(await readWebView(desk.payload, 'nothing-of-this-name')).toBeNull()
    })
  })
})

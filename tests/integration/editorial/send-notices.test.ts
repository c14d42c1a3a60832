import { describe, expect, it } from 'vitest'
import { workSchedules } from '../../../src/editorial'
import { describeEachDatabase } from '../../support/databases'
import { paragraph } from '../../support/documents'
import { noticeDesk } from '../../support/notice-desk'
import { person } from '../../support/people'

const clockAt = (wall: string) => ({ now: () => new Date(`${wall}+09:00`) })

describeEachDatabase('notices', (database) => {
  const { desk, post, send, rows, rowOf, quiet, change, addressees, emails, only, drafted, submitted, scheduled } =
    noticeDesk(database)

  describe('are mailed', () => {
    it('to those who can decide on what was sent to review, and to nobody else', async () => {
      await submitted()
      expect(await send()).toEqual({ sent: 3, waiting: 0, failed: 0 })
      expect(addressees()).toEqual(emails(desk.people.reviewer, desk.people.editor, desk.secondEditor))
    })

    it('not to whoever edited, since they cannot sign it off', async () => {
      const id = await drafted()
      await desk.draft('articles', id, desk.secondEditor, { deck: 'Edited' })
      await desk.walk('articles', id, [desk.people.author, 'submit'])
      await send()
      expect(addressees()).toEqual(emails(desk.people.reviewer, desk.people.editor))
    })

    it('to who submitted and the author on a decision, once each, without the note’s words', async () => {
      const id = await drafted()
      await desk.walk('articles', id, [desk.people.editor, 'submit'])
      await quiet()
      await desk.walk('articles', id, [
        desk.people.reviewer,
        'request-changes',
        { note: 'The dose in line 3 is secret.' },
      ])
      await send()
      expect(addressees()).toEqual(emails(desk.people.editor, desk.people.author))
      expect(post.mails[0]?.subject).toMatch(/^Changes asked for: Article/)
      expect(JSON.stringify(post.mails)).not.toContain('dose in line 3')

      await quiet()
      await desk.walk('articles', id, [desk.people.author, 'submit'])
      await quiet()
      await desk.walk('articles', id, [desk.people.reviewer, 'approve'])
      await send()
      expect(addressees()).toEqual(emails(desk.people.author))
      expect(post.mails[0]?.subject).toMatch(/^Approved: Article/)
    })

    it('to approver and scheduler when a change takes an approval back, once for one save', async () => {
      const id = await scheduled()
      await desk.draft('articles', id, desk.people.author, { deck: 'Changed', body: paragraph('Under embargo.') })
      await desk.draft('articles', id, desk.people.author, { deck: 'And again' })
      await send()

      expect(addressees()).toEqual(emails(desk.people.reviewer, desk.people.editor))
      const { subject, text } = only(post.to(desk.people.editor.email))
      expect(subject).toMatch(/^Approval no longer holds: Article/)
      expect(text).toContain('Its publication, set for 20 August 2199 09:00 (Asia/Seoul), will not take place')
      expect(text).not.toMatch(/Changed|embargo/)
    })

    it('to approver and scheduler when it is reopened, not to who reopens', async () => {
      const id = await scheduled()
      await desk.walk('articles', id, [desk.people.editor, 'reopen'])
      await send()
      expect(addressees()).toEqual(emails(desk.people.reviewer))
    })

    it('for nothing that concerns nobody', async () => {
      const id = await scheduled()
      await desk.draft('articles', id, desk.people.author, {})
      await desk.walk('articles', id, [desk.people.editor, 'unschedule'], [desk.people.editor, 'publish'])
      expect(await send()).toEqual({ sent: 0, waiting: 0, failed: 0 })
      expect((await rows()).every(({ state }) => state === 'done')).toBe(true)
    })

    it('not for a request that was decided before the mail could go', async () => {
      const id = await submitted()
      await desk.walk('articles', id, [desk.people.author, 'withdraw'])
      await send()
      expect(post.mails).toEqual([])
      expect(await rowOf(id)).toMatchObject({ state: 'done', lastError: 'It does not wait for review any more.' })
    })
  })

  describe('of a schedule', () => {
    const asking = (...items: string[]) =>
      desk.payload.updateGlobal({
        slug: 'desk',
        data: { checklists: items.map((item) => ({ collectionSlug: 'articles' as const, item })) },
        overrideAccess: true,
        depth: 0,
      })
    const failing = async (id: string) => {
      try {
        await asking('Read aloud')
        await workSchedules({ payload: desk.payload, clock: clockAt('2199-08-20T09:00') })
      } finally {
        await asking()
      }
      await send()
      return id
    }

    it('that failed put the reason before who set it', async () => {
      const id = await failing(await scheduled())
      expect(addressees()).toEqual(emails(desk.people.editor))
      const { subject, text } = only(post.mails)
      expect(subject).toMatch(/^Failed: publication of Article/)
      expect(text).toContain('Reason: The checklist is not met. Not ready yet: Nobody has ticked “Read aloud” yet.')
      expect(text).toContain(`/admin/collections/articles/${id}`)
    })

    it('go to the editors where the account that set it is gone', async () => {
      const gone = await person(desk.payload, desk.ask, 'editor')
      const id = await scheduled({}, () => gone)
      await desk.payload.delete({ collection: 'users', id: gone.id, overrideAccess: true, depth: 0 })
      await failing(id)
      expect(addressees()).toEqual(emails(desk.people.editor, desk.secondEditor))
      expect(post.mails[0]?.text).toContain('the account that set this time is gone')
    })

    it.each([
      ['hold', /^Held: publication of/, 'Decide whether it still goes out'],
      ['skip', /^Skipped: publication of/, 'its policy is to skip it'],
      ['publish', /^Late: publication of/, 'was carried out late'],
    ])('that was late and was to %s say so', async (latePolicy, subject, text) => {
      await scheduled({ latePolicy })
      await workSchedules({ payload: desk.payload, clock: clockAt('2199-08-20T15:00') })
      await send()
      const mail = only(post.mails)
      expect(mail.subject).toMatch(subject)
      expect(mail.text).toContain(text)
    })

    it('that went out in time are nobody’s news', async () => {
      await scheduled()
      await workSchedules({ payload: desk.payload, clock: clockAt('2199-08-20T09:01') })
      await send()
      expect(post.mails).toEqual([])
    })
  })

  describe('suit the person', () => {
    it('by what they chose to get', async () => {
      await change(desk.people.reviewer, { notify: { reviews: false } })
      try {
        await submitted()
        await send()
        expect(addressees()).toEqual(emails(desk.people.editor, desk.secondEditor))
      } finally {
        await change(desk.people.reviewer, { notify: { reviews: true } })
      }
    })

    it.each([
      ['en', 'Europe/London', 'Review asked for: 細胞治療'],
      ['ja', 'Asia/Tokyo', 'レビュー依頼：細胞治療'],
      ['ko', 'Asia/Seoul', '검토 요청: 細胞治療'],
      ['zh', 'Asia/Shanghai', '送审：細胞治療'],
      ['zh-TW', 'Asia/Taipei', '送審：細胞治療'],
    ])('in %s, with their zone and their name as it is', async (locale, timeZone, subject) => {
      const name = '山田, "太郎" 김'
      await change(desk.people.reviewer, { locale, timeZone, name })
      try {
        const id = await drafted()
        await desk.draft('articles', id, desk.people.author, { title: '細胞治療' })
        await desk.walk('articles', id, [desk.people.author, 'submit'])
        await send()
        const mail = only(post.to(desk.people.reviewer.email))
        expect(mail.subject).toBe(subject)
        expect(mail.text).toContain(`(${timeZone})`)
        expect(mail.text).toContain(`http://127.0.0.1:3000/admin/collections/articles/${id}`)
        expect([mail.to].flat()[0]?.value).toEqual([{ name, address: desk.people.reviewer.email }])
        expect(mail.from?.value).toEqual([{ name: '編集部, 東京', address: 'desk@journal.example' }])
      } finally {
        await change(desk.people.reviewer, { locale: 'en', timeZone: 'Asia/Seoul', name: 'reviewer' })
      }
    })

    it('and say that a machine wrote them, so that no machine answers', async () => {
      await submitted()
      await send()
      for (const { headers, messageId } of post.mails) {
        expect(headers.get('auto-submitted')).toBe('auto-generated')
        expect(messageId).toMatch(/^<[0-9a-f]{32}@journal\.example>$/)
      }
      expect(new Set(post.mails.map(({ messageId }) => messageId)).size).toBe(post.mails.length)
    })
  })
})

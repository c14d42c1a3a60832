import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { askedBy } from '../../support/asked'
import { describeEachDatabase } from '../../support/databases'
import { noticeDesk } from '../../support/notice-desk'

describeEachDatabase('notices', (database) => {
  const { desk, post, mailThrough, send, rowOf, setRow, dueNow, addressees, emails, submitted } = noticeDesk(database)

  describe('where the mail server', () => {
    it('is away wait, and hold up no step', async () => {
      await post.stop()
      const [first, second] = [await submitted(), await submitted()]
      try {
        // The first finds nobody there, so nobody asks for the second.
        expect(await send()).toEqual({ sent: 0, waiting: 1, failed: 0 })
        const row = await rowOf(first)
        expect(row).toMatchObject({ state: 'open', attempts: 1 })
        expect(row?.lastError).toMatch(/^The mail server did not take it \((ECONNREFUSED|ESOCKET|ECONNECTION)\)\.$/)
        expect(Date.parse(row?.due ?? '')).toBeGreaterThan(Date.now())
        expect(await rowOf(second)).toMatchObject({ state: 'open', attempts: 0 })
        await desk.walk('articles', first, [desk.people.reviewer, 'request-changes', { note: 'Shorter.' }])
      } finally {
        await post.start()
      }
      await dueNow(second)
      await send()
      expect(post.to(desk.people.author.email)).toHaveLength(1)
      expect(post.to(desk.people.reviewer.email)).toHaveLength(1)
    })

    it('stays away say so on the row, after two days of tries', async () => {
      await post.stop()
      const id = await submitted()
      try {
        await setRow(id, { attempts: 100 })
        await send()
        const wait = Date.parse((await rowOf(id))?.due ?? '') - Date.now()
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(15 * 60_000)

        await setRow(id, { attempts: 194 })
        await dueNow(id)
        expect(await send()).toEqual({ sent: 0, waiting: 0, failed: 1 })
        const row = await rowOf(id)
        expect(row).toMatchObject({ state: 'failed', due: null, attempts: 195 })
        expect(row?.lastError).toMatch(/^Given up after 195 tries\. The mail server did not take it/)
        expect(row?.lastError).not.toContain('@')
      } finally {
        await post.start()
      }
      expect(await send()).toEqual({ sent: 0, waiting: 0, failed: 0 })
    })

    it('refuses one person for good reach the others, and are not tried again', async () => {
      post.refuse(desk.people.reviewer.email, 550)
      const id = await submitted()
      expect(await send()).toEqual({ sent: 2, waiting: 0, failed: 0 })
      post.refuse(desk.people.reviewer.email, null)
      const row = await rowOf(id)
      expect(row).toMatchObject({ state: 'done', lastError: 'Refused for good by the mail server (550).' })
      expect(row?.told).toHaveLength(3)
      expect(await send()).toMatchObject({ sent: 0 })
    })

    it('refuses one for good and another for now still say so in the end', async () => {
      post.refuse(desk.people.reviewer.email, 550)
      post.refuse(desk.people.editor.email, 451)
      const id = await submitted()
      expect(await send()).toEqual({ sent: 1, waiting: 1, failed: 0 })
      for (const { email } of [desk.people.reviewer, desk.people.editor]) post.refuse(email, null)
      await dueNow(id)
      expect(await send()).toEqual({ sent: 1, waiting: 0, failed: 0 })
      expect(await rowOf(id)).toMatchObject({
        state: 'done',
        lastError: 'Refused for good by the mail server (550).',
        told: expect.arrayContaining([{ id: desk.people.reviewer.id, refused: '550' }, { id: desk.people.editor.id }]),
      })
    })

    it('refuses one person for now reach the others, and later that one alone', async () => {
      post.refuse(desk.people.reviewer.email, 451)
      const id = await submitted()
      expect(await send()).toEqual({ sent: 2, waiting: 1, failed: 0 })
      post.refuse(desk.people.reviewer.email, null)
      expect(await send()).toMatchObject({ sent: 0 })
      await dueNow(id)
      expect(await send()).toEqual({ sent: 1, waiting: 0, failed: 0 })
      expect(addressees()).toEqual(emails(desk.people.reviewer, desk.people.editor, desk.secondEditor))
      expect(await rowOf(id)).toMatchObject({ state: 'done', lastError: null, attempts: 2 })
    })

    it('is lost after it took a mail send it again under the same Message-ID', async () => {
      post.breakAfterData(true)
      const id = await submitted()
      expect(await send()).toEqual({ sent: 0, waiting: 1, failed: 0 })
      post.breakAfterData(false)
      await dueNow(id)
      await send()
      const twice = post.mails.map(({ messageId }) => messageId).filter((one, at, all) => all.indexOf(one) !== at)
      expect(twice).toHaveLength(1)
      expect(new Set(addressees())).toEqual(
        new Set(emails(desk.people.reviewer, desk.people.editor, desk.secondEditor)),
      )
    })

    it('is not set are done with, and the row says why', async () => {
      mailThrough(undefined)
      const id = await submitted()
      try {
        expect(await send()).toEqual({ sent: 0, waiting: 0, failed: 0 })
        expect(await rowOf(id)).toMatchObject({ state: 'done', lastError: 'SMTP_URL is not set, so nothing was sent.' })
      } finally {
        mailThrough(post.url)
      }
    })
  })

  describe('with several workers', () => {
    it('go to each person once', async () => {
      for (let count = 0; count < 6; count += 1) await submitted()
      await Promise.all([send(), send()])
      for (let round = 0; round < 4; round += 1) await send()
      expect(post.mails).toHaveLength(18)
      expect(new Set(post.mails.map(({ messageId }) => messageId)).size).toBe(18)
    })

    it('are taken over from one that died, and not from one that lives', async () => {
      const id = await submitted()
      const held = { token: randomUUID(), leaseUntil: new Date(Date.now() + 60_000).toISOString(), attempts: 1 }
      await setRow(id, { ...held, told: [{ id: desk.people.editor.id }] })
      expect(await send()).toMatchObject({ sent: 0 })
      await setRow(id, { leaseUntil: new Date(Date.now() - 1_000).toISOString() })
      expect(await send()).toMatchObject({ sent: 2 })
      expect(addressees()).toEqual(emails(desk.people.reviewer, desk.secondEditor))
    })

    it('go again under the same Message-IDs after a crash between the mails and the note of them', async () => {
      const id = await submitted()
      await send()
      const first = post.mails.map(({ messageId }) => messageId).sort()
      post.mails.length = 0
      await setRow(id, {
        state: 'open',
        told: null,
        token: randomUUID(),
        leaseUntil: new Date(Date.now() - 1).toISOString(),
      })
      await dueNow(id)
      expect(await send()).toMatchObject({ sent: 3 })
      expect(post.mails.map(({ messageId }) => messageId).sort()).toEqual(first)
    })

    it('are left to the other by one that stalled past its lease', async () => {
      const id = await submitted()
      const adapter = desk.payload.sendEmail
      let mails = 0
      desk.payload.sendEmail = async (message) => {
        const answer = await adapter(message)
        mails += 1
        // Meanwhile another worker takes the row over, and tells the rest.
        if (mails === 1) {
          await setRow(id, { leaseUntil: new Date(Date.now() - 1_000).toISOString() })
          expect(await send()).toMatchObject({ sent: 3 })
        }
        return answer
      }
      try {
        expect(await send()).toEqual({ sent: 0, waiting: 0, failed: 0 })
      } finally {
        desk.payload.sendEmail = adapter
      }
      expect(await rowOf(id)).toMatchObject({ state: 'done', attempts: 2 })
      expect(post.mails).toHaveLength(4)
      expect(new Set(post.mails.map(({ messageId }) => messageId)).size).toBe(3)
    })

    it('are left as they were by one that stops', async () => {
      const id = await submitted()
      const stopping = new AbortController()
      const adapter = desk.payload.sendEmail
      desk.payload.sendEmail = async (message) => {
        stopping.abort()
        return adapter(message)
      }
      try {
        expect(await send(stopping.signal)).toMatchObject({ sent: 1 })
      } finally {
        desk.payload.sendEmail = adapter
      }
      expect(await rowOf(id)).toMatchObject({ state: 'open', attempts: 0, token: null, leaseUntil: null })
      expect(await send()).toMatchObject({ sent: 2 })
      expect(new Set(addressees()).size).toBe(3)
    })
  })

  describe('cost', () => {
    it('one question where nothing is due, however much was sent', async () => {
      await submitted()
      await send()
      expect(await askedBy(desk.payload, send)).toEqual(['find outbox'])
    })

    it('the same for each, however many documents there are, and one claim more for each person', async () => {
      await submitted()
      const one = await askedBy(desk.payload, send)
      expect(post.mails).toHaveLength(3)
      expect(one).toEqual([
        'find outbox',
        'updateOne outbox',
        'findVersions articles',
        'findOne workflows',
        'findGlobal desk',
        'find audit',
        'find users',
        ...Array(3).fill('updateOne outbox'),
        'updateOne outbox',
      ])
      await submitted()
      expect(await askedBy(desk.payload, send)).toEqual(one)
    })
  })
})

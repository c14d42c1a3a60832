import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { mailAdapter } from '../../../src/platform/mail'
import { describeEachDatabase } from '../../support/databases'
import { type DeskRoom, deskRoom } from '../../support/desk'
import { makeDocument } from '../../support/documents'
import { password, person } from '../../support/people'

const nobody = 'nobody@desk.example'

describeEachDatabase('nobody learns which addresses have an account', (database) => {
  let room: DeskRoom
  let silent: Server
  beforeAll(async () => {
    room = await deskRoom(database)
    silent = createServer()
    await new Promise<void>((settle) => silent.listen(0, '127.0.0.1', settle))
  })
  afterAll(async () => {
    silent?.close()
    await room?.booted.close()
  })

  const login = async (email: string, word = 'a-wrong-password') => {
    const since = performance.now()
    const { status, body } = await room.ask('POST', '/users/login', { body: { email, password: word } })
    return { answer: { status, body }, took: performance.now() - since }
  }
  const locked = async () => {
    const { email } = await person(room.payload, room.ask, 'author')
    for (let tries = 0; tries < 5; tries += 1) await login(email)
    return email
  }

  it('by signing in: a locked account answers as one that is not there, to the right password too', async () => {
    const email = await locked()
    const unknown = (await login(nobody)).answer
    expect(unknown.status).toBe(401)
    expect(unknown.body.errors).toHaveLength(1)
    // The person it concerns is told all the same.
    expect(unknown.body.errors[0].message).toMatch(/five wrong tries/)
    expect((await login(email)).answer).toEqual(unknown)
    expect((await login(email, password)).answer).toEqual(unknown)
    expect((await login(room.people.author.email)).answer).toEqual(unknown)
  })

  it('by the time the answer takes', async () => {
    const emails = { known: room.people.reviewer.email, unknown: nobody, closed: await locked() }
    const least = { known: Infinity, unknown: Infinity, closed: Infinity }
    // In turn, so that a busy machine slows all three; four times, so that the account itself is not locked.
    for (let n = 0; n < 4; n += 1) {
      for (const who of ['known', 'unknown', 'closed'] as const) {
        least[who] = Math.min(least[who], (await login(emails[who])).took)
      }
    }
    // Without the same work they would take a hundredth.
    expect(least.unknown).toBeGreaterThan(least.known * 0.4)
    expect(least.closed).toBeGreaterThan(least.known * 0.4)
  })

  it('by asking for a new password, with mail that works, that is slow, or that is down', async () => {
    const { payload } = room
    const own = payload.sendEmail
    const down = `smtp://127.0.0.1:9`
    const slow = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`
    const ask = async (email: string) => {
      const since = performance.now()
      const { status, body } = await room.ask('POST', '/users/forgot-password', { body: { email } })
      return { answer: { status, body }, took: performance.now() - since }
    }
    try {
      for (const [index, url] of [undefined, down, slow].entries()) {
        const mail = mailAdapter({ SMTP_URL: url, MAIL_FROM: 'Desk <desk@journal.example>' })
        payload.sendEmail = mail({ payload }).sendEmail as typeof own
        const someone = [room.people.author, room.people.editor, room.people.admin][index]?.email as string
        const known = await ask(someone)
        expect(known.answer).toEqual((await ask(nobody)).answer)
        expect(known.answer.status).toBe(200)
        expect(known.took).toBeLessThan(2_000)
      }
      // A mail server that does not answer holds nobody's save.
      const since = performance.now()
      await makeDocument(payload, 'companies')
      expect(performance.now() - since).toBeLessThan(3_000)
    } finally {
      payload.sendEmail = own
    }
  })

  it('and the mail is sent to who has one', async () => {
    const { payload } = room
    const own = payload.sendEmail
    const sent: { to?: unknown; text?: unknown }[] = []
    const mails = async (count: number) => {
      await vi.waitFor(() => expect(sent).toHaveLength(count), { timeout: 10_000 })
    }
    // As `payload.sendEmail` was bound at the start.
    payload.sendEmail = async (message) => sent.push(message)
    const form = new FormData()
    // As the panel's form sends it.
    form.set('_payload', JSON.stringify({ email: ` ${room.people.reviewer.email.toUpperCase()} ` }))
    try {
      expect((await room.ask('POST', '/users/forgot-password', { form })).status).toBe(200)
      await mails(1)
      expect(sent[0]?.to).toBe(room.people.reviewer.email)
      const token = /http:\/\/127\.0\.0\.1:3000\/admin\/reset\/([0-9a-f]{40})\n/.exec(String(sent[0]?.text))?.[1]
      const renewed = { token, password: 'another-long-password' }
      expect((await room.ask('POST', '/users/reset-password', { body: renewed })).status).toBe(200)
      expect((await login(room.people.reviewer.email, renewed.password)).answer.status).toBe(200)
      // Whoever asks again and again fills no mailbox.
      for (const email of [room.people.reviewer.email, room.people.organiser.email]) {
        await room.ask('POST', '/users/forgot-password', { body: { email } })
      }
      await mails(2)
      expect(sent[1]?.to).toBe(room.people.organiser.email)
    } finally {
      payload.sendEmail = own
    }
    for (const body of [{}, { email: 7 }, { email: '' }]) {
      expect((await room.ask('POST', '/users/forgot-password', { body })).status).toBe(400)
    }
  })
})

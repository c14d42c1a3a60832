import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { mailAdapter } from '../../../src/platform/mail'
import { describeEachDatabase } from '../../support/databases'
import { type DeskRoom, deskRoom } from '../../support/desk'
import { makeDocument } from '../../support/documents'
import { type Person, password, person } from '../../support/people'

const nobody = 'nobody@desk.example'
const requestedAt = 'resetPasswordRequestedAt'
/** The mail is sent after the answer, by nobody who could be waited for. */
const patience = { timeout: 60_000, interval: 50 }

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
    expect(least.unknown).toBeGreaterThan(least.known * 0.2)
    expect(least.closed).toBeGreaterThan(least.known * 0.2)
  })

  const setAsked = (id: string, at: Date) =>
    room.payload.db.updateOne({ collection: 'users', id, data: { [requestedAt]: at.toISOString() } })
  const askFor = (email: string) => room.ask('POST', '/users/forgot-password', { body: { email } })

  it('by asking for a new password, with mail that works, that is slow, or that is down', async () => {
    const { payload } = room
    const own = payload.sendEmail
    const down = `smtp://127.0.0.1:9`
    const slow = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`
    const mailing = { begun: 0, ended: 0 }
    const through = (url: string | undefined): typeof own => {
      const mail = mailAdapter({ SMTP_URL: url, MAIL_FROM: 'Desk <desk@journal.example>' })({ payload })
      return async (message) => {
        mailing.begun += 1
        try {
          return await mail.sendEmail(message)
        } finally {
          mailing.ended += 1
        }
      }
    }
    const { author, editor, admin } = room.people
    try {
      for (const [index, { someone, url }] of [
        { someone: author, url: undefined },
        { someone: editor, url: down },
        { someone: admin, url: slow },
      ].entries()) {
        payload.sendEmail = through(url)
        const { status, body } = await askFor(someone.email)
        const known = { status, body }
        const unknown = await askFor(nobody)
        expect(known).toEqual({ status: unknown.status, body: unknown.body })
        expect(known.status).toBe(200)
        // One at a time: the mail of each goes through what it was asked with.
        await vi.waitFor(() => expect(mailing.begun).toBe(index + 1), patience)
        if (url !== slow) await vi.waitFor(() => expect(mailing.ended).toBe(index + 1), patience)
      }
      // A mail server that does not answer holds nobody's save: it is done, and the mail is still on its way.
      await makeDocument(payload, 'companies')
      expect(mailing).toEqual({ begun: 3, ended: 2 })
    } finally {
      payload.sendEmail = own
    }
  })

  /** What was sent to each while `work` ran. */
  const withMail = async (work: (to: (who: Person) => string[]) => Promise<void>) => {
    const { payload } = room
    const own = payload.sendEmail
    const sent: { to?: unknown; text?: unknown }[] = []
    // As `payload.sendEmail` was bound at the start.
    payload.sendEmail = async (message) => sent.push(message)
    try {
      await work(({ email }) => sent.filter(({ to }) => to === email).map(({ text }) => String(text)))
    } finally {
      payload.sendEmail = own
    }
  }

  it('and the mail is sent to who has one', () =>
    withMail(async (to) => {
      const { reviewer } = room.people
      const form = new FormData()
      // As the panel's form sends it.
      form.set('_payload', JSON.stringify({ email: ` ${reviewer.email.toUpperCase()} ` }))
      expect((await room.ask('POST', '/users/forgot-password', { form })).status).toBe(200)
      await vi.waitFor(() => expect(to(reviewer)).toHaveLength(1), patience)
      const token = /http:\/\/127\.0\.0\.1:3000\/admin\/reset\/([0-9a-f]{40})\n/.exec(to(reviewer)[0] ?? '')?.[1]
      const renewed = { token, password: 'another-long-password' }
      expect((await room.ask('POST', '/users/reset-password', { body: renewed })).status).toBe(200)
      expect((await login(reviewer.email, renewed.password)).answer.status).toBe(200)
      for (const body of [{}, { email: 7 }, { email: '' }]) {
        expect((await room.ask('POST', '/users/forgot-password', { body })).status).toBe(400)
      }
    }))

  it('whoever asks again and again fills no mailbox, and gets another mail later', () =>
    withMail(async (to) => {
      const one = await person(room.payload, room.ask, 'reviewer')
      const other = await person(room.payload, room.ask, 'reviewer')
      // However long this takes, they have only just asked.
      await setAsked(one.id, new Date(Date.now() + 60 * 60_000))
      for (const { email } of [one, one, other]) expect((await askFor(email)).status).toBe(200)
      await vi.waitFor(() => expect(to(other)).toHaveLength(1), patience)
      await setAsked(one.id, new Date(Date.now() - 60_000))
      await askFor(one.email)
      await vi.waitFor(() => expect(to(one)).toHaveLength(1), patience)
    }))

  it('the mail is not lost where somebody else writes the account at that moment', () =>
    withMail(async (to) => {
      const { payload } = room
      const one = await person(payload, room.ask, 'reviewer')
      const own = payload.forgotPassword
      let met = 0
      payload.forgotPassword = async (args) => {
        met += 1
        // MongoDB takes the later of two transactions back. SQLite has one writer, so there it is the error alone.
        if (met > 3) return own(args)
        if (database === 'sqlite') throw Object.assign(new Error('taken back'), { code: 112 })
        const transactionID = String(await payload.db.beginTransaction())
        const data = { loginAttempts: 0 }
        await payload.db.updateOne({ collection: 'users', id: one.id, data, req: { transactionID } })
        return own(args).finally(() => payload.db.rollbackTransaction(transactionID))
      }
      try {
        expect((await askFor(one.email)).status).toBe(200)
        await vi.waitFor(() => expect(to(one)).toHaveLength(1), patience)
        expect(met).toBe(4)
      } finally {
        payload.forgotPassword = own
      }
    }))
})

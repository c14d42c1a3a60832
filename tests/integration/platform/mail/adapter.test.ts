import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../../../src/platform'
import { mailAdapter } from '../../../../src/platform/mail'
import { type Catcher, startCatcher } from '../../../../src/platform/mail/catcher'
import { listCaughtMail, readCaughtMail } from '../../../../src/platform/mail/caught'

let folder: string
let catcher: Catcher
let logged: { level: string; entry: Record<string, unknown> }[]
const stops: (() => Promise<void>)[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'imprimatur-mail-'))
  catcher = await startCatcher({ folder })
  logged = []
})
afterEach(async () => {
  await catcher.stop()
  for (const stop of stops.splice(0)) await stop()
  rmSync(folder, { recursive: true })
})

const note = (level: string) => (entry: Record<string, unknown>) => logged.push({ level, entry })
const payload = { logger: { warn: note('warn'), error: note('error') } } as unknown as Payload

const adapter = (SMTP_URL: string | undefined, MAIL_FROM = 'Imprimatur <desk@journal.example>') =>
  mailAdapter({ SMTP_URL, MAIL_FROM })({ payload })

const message = { to: 'person@journal.example', subject: 'Your account', text: 'Welcome.', html: '<p>Welcome.</p>' }

/** A mail server that answers in its own way. */
const server = async (options: ConstructorParameters<typeof SMTPServer>[0]): Promise<string> => {
  const smtp = new SMTPServer({ disabledCommands: ['AUTH', 'STARTTLS'], closeTimeout: 100, ...options })
  smtp.on('error', () => undefined)
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready))
  stops.push(() => new Promise((resolve) => smtp.close(() => resolve())))
  return `smtp://127.0.0.1:${(smtp.server.address() as { port: number }).port}`
}

const failure = (sending: Promise<unknown>): Promise<AppError> =>
  sending.then(
    () => {
      throw new Error('The mail was taken.')
    },
    (error: AppError) => error,
  )

const newest = async () => readCaughtMail(folder, (await listCaughtMail(folder))[0] ?? '')

describe('account mail', () => {
  it('reaches the mail server whole', async () => {
    const receipt = await adapter(catcher.url).sendEmail(message)
    expect(receipt).toMatchObject({ sent: true, messageId: expect.stringContaining('@journal.example') })
    expect(await newest()).toMatchObject({
      from: '"Imprimatur" <desk@journal.example>',
      to: 'person@journal.example',
      subject: 'Your account',
      text: expect.stringContaining('Welcome.'),
      html: expect.stringContaining('<p>Welcome.</p>'),
    })
  })

  it.each(['Desk, Seoul', 'The "Desk"', '편집부'])('keeps the sender’s name as it is: %s', async (name) => {
    const sender = adapter(catcher.url, `${name} <desk@journal.example>`)
    await sender.sendEmail(message)
    expect((await newest())?.from).toContain('<desk@journal.example>')
    expect((await newest())?.from.replaceAll('\\', '')).toContain(name)
    // This is how Payload itself writes the default sender.
    await sender.sendEmail({ ...message, from: `"${sender.defaultFromName}" <${sender.defaultFromAddress}>` })
    expect((await newest())?.from.replaceAll('\\', '')).toContain(name)
    expect(readdirSync(folder)).toHaveLength(2)
  })

  it('takes another sender where one is given', async () => {
    await adapter(catcher.url).sendEmail({ ...message, from: { name: 'Events, Osaka', address: 'events@x.example' } })
    expect((await newest())?.from).toBe('"Events, Osaka" <events@x.example>')
  })

  it('is logged as not sent where no mail server is set, without the address', async () => {
    expect(await adapter(undefined).sendEmail(message)).toEqual({ sent: false })
    expect(logged).toEqual([
      { level: 'warn', entry: { msg: 'Mail not sent: SMTP_URL is not set.', subject: 'Your account', recipients: 1 } },
    ])
  })

  it('fails with a sentence when the server refuses the recipient', async () => {
    const url = await server({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('No such user'), { responseCode: 550 })),
    })
    const error = await failure(adapter(url).sendEmail(message))
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code: 'mail-not-accepted', status: 503 })
    expect(error.message).toContain('was not sent')
    expect(logged).toEqual([{ level: 'error', entry: expect.objectContaining({ responseCode: 550 }) }])
    expect(JSON.stringify(logged)).not.toContain('person@journal.example')
  })

  it('fails when the server takes the message and then refuses it', async () => {
    const url = await server({
      onData: (stream, _session, done) => {
        stream.resume()
        stream.on('end', () => done(Object.assign(new Error('Mailbox full'), { responseCode: 452 })))
      },
    })
    expect(await failure(adapter(url).sendEmail(message))).toMatchObject({ code: 'mail-not-accepted' })
  })

  it('fails when the server is gone', async () => {
    await catcher.stop()
    expect(await failure(adapter(catcher.url).sendEmail(message))).toMatchObject({ code: 'mail-not-accepted' })
    expect(logged[0]?.entry).toMatchObject({ code: 'ESOCKET', command: 'CONN' })
    catcher = await startCatcher({ folder })
  })

  it('fails when the connection breaks off in the middle', async () => {
    const breaking = createServer((socket) => {
      socket.write('220 here\r\n')
      socket.on('data', (line) => (String(line).startsWith('MAIL') ? socket.destroy() : socket.write('250 ok\r\n')))
    })
    await new Promise<void>((ready) => breaking.listen(0, '127.0.0.1', ready))
    stops.push(() => new Promise((resolve) => breaking.close(() => resolve())))
    const { port } = breaking.address() as { port: number }
    const error = await failure(adapter(`smtp://127.0.0.1:${port}`).sendEmail(message))
    expect(error).toMatchObject({ code: 'mail-not-accepted' })
  })

  it('never logs the credentials of the mail server', async () => {
    const url = (
      await server({
        disabledCommands: [],
        authOptional: false,
        allowInsecureAuth: true,
        hideSTARTTLS: true,
        onAuth: (_auth, _session, done) => done(new Error('Invalid login')),
      })
    ).replace('//', '//desk:hunter2@')
    const error = await failure(adapter(url).sendEmail(message))
    expect(JSON.stringify(logged)).not.toContain('hunter2')
    expect(error.message).not.toContain('hunter2')
  })

  it('cannot be made to read a file of ours', async () => {
    const attachments = [{ filename: 'x', path: '/etc/hostname' }]
    await failure(adapter(catcher.url).sendEmail({ ...message, attachments }))
    expect(await listCaughtMail(folder)).toEqual([])
  })
})

describe('the mail catcher', () => {
  it('lists the newest first and keeps what was caught over a restart', async () => {
    const { sendEmail } = adapter(catcher.url)
    await sendEmail({ ...message, subject: 'first' })
    await new Promise((resolve) => setTimeout(resolve, 5))
    await sendEmail({ ...message, subject: 'second' })
    await catcher.stop()
    catcher = await startCatcher({ folder })
    const mails = await Promise.all((await listCaughtMail(folder)).map((id) => readCaughtMail(folder, id)))
    expect(mails.map((mail) => mail?.subject)).toEqual(['second', 'first'])
  })

  it('takes many at once, each whole', async () => {
    const { sendEmail } = adapter(catcher.url)
    await Promise.all(Array.from({ length: 20 }, (_, n) => sendEmail({ ...message, subject: `n${n}` })))
    expect(readdirSync(folder).every((name) => name.endsWith('.eml'))).toBe(true)
    expect(await listCaughtMail(folder)).toHaveLength(20)
  })

  it('has nothing for an unknown id, and none for a path', async () => {
    expect(await readCaughtMail(folder, 'none')).toBeNull()
    expect(await readCaughtMail(folder, '../../etc/hostname')).toBeNull()
    expect(await listCaughtMail(join(folder, 'missing'))).toEqual([])
  })

  it('listens on loopback alone', () => {
    expect(catcher.url).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/)
  })
})

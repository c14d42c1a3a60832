import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type MailServer = {
  url: string
  /** What arrived, oldest first. */
  mails: ParsedMail[]
  to: (address: string) => ParsedMail[]
  /** Answers this recipient with this code until told otherwise. */
  refuse: (address: string, code: number | null) => void
  /** Takes every message and loses the connection before it says so. */
  breakAfterData: (breaks: boolean) => void
  stop: () => Promise<void>
  start: () => Promise<void>
}

const addressesIn = (mail: ParsedMail): string[] =>
  [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''))

/** A mail server on loopback that keeps what it takes, refuses whom it is told to, and comes and goes at one address. */
export const mailServer = async (): Promise<MailServer> => {
  const mails: ParsedMail[] = []
  const refused = new Map<string, number>()
  let breaking = false
  let port = 0
  let server: SMTPServer

  const start = async () => {
    server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, done) => {
        const code = refused.get(address)
        done(code ? Object.assign(new Error('Not now'), { responseCode: code }) : null)
      },
      onData: (stream, _session, done) => {
        simpleParser(stream).then((mail) => {
          mails.push(mail)
          // The connections are the server's own: each is cut without an answer.
          if (breaking) for (const connection of (server as unknown as Cut).connections) connection.close()
          else done()
        }, done)
      },
    })
    server.on('error', () => undefined)
    await new Promise<void>((ready, failed) => {
      server.server.once('error', failed)
      server.listen(port, '127.0.0.1', ready)
    })
    port = (server.server.address() as { port: number }).port
  }
  await start()
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    to: (address) => mails.filter((mail) => addressesIn(mail).includes(address)),
    refuse: (address, code) => void (code ? refused.set(address, code) : refused.delete(address)),
    breakAfterData: (breaks) => {
      breaking = breaks
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
    start,
  }
}

type Cut = { connections: Set<{ close(): void }> }

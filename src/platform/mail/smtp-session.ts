import { hostname } from 'node:os'
import { Readable } from 'node:stream'
import SMTPConnection, { type SMTPError } from 'nodemailer/lib/smtp-connection'

/** What became of one message handed over to the mail server. */
export type Handover =
  /** The server took it. */
  | { outcome: 'sent'; code: number }
  /** The server refused this recipient or message for good (5xx). `said` is its answer without addresses. */
  | { outcome: 'refused'; code: number; said: string }
  /** Not taken, and certainly not delivered; `server` where the trouble is not this recipient's. */
  | { outcome: 'deferred'; code: number | null; said: string; server: boolean }
  /** The body was on its way and no answer came: it may have been delivered, and is never sent again by itself. */
  | { outcome: 'unknown'; said: string }

export type Envelope = { from: string; to: string }

export type SmtpSession = {
  /** Never throws. One at a time. `mayStart` is asked when the server is ready for the body; false: nothing is sent. */
  send(envelope: Envelope, message: Buffer, mayStart?: () => boolean): Promise<Handover>
  close(): void
}

/** The server's words may repeat an address; what is kept may not. */
const withoutAddresses = (text: string): string =>
  text
    .replace(/[^\s<>()]+@[^\s<>()]+/g, '[address]')
    .replace(/\s+/g, ' ')
    .slice(0, 200)

/** A server that is asked to forget a transaction answers at once, or is not spoken to any more. */
const RESET_MS = 15_000

type Options = { url: string; maxMessages?: number; connectionTimeout?: number; answerTimeout?: number }

const optionsOf = ({ url, connectionTimeout = 15_000, answerTimeout = 300_000 }: Options): SMTPConnection.Options => {
  const { protocol, hostname: host, port, searchParams } = new URL(url)
  return {
    host,
    ...(port ? { port: Number(port) } : {}),
    secure: protocol === 'smtps:',
    requireTLS: searchParams.get('requireTLS') === 'true',
    ignoreTLS: searchParams.get('ignoreTLS') === 'true',
    name: hostname(),
    connectionTimeout,
    greetingTimeout: connectionTimeout,
    // RFC 5321, 4.5.3.2.6: a client waits ten minutes for the answer to a message; half of it here.
    socketTimeout: answerTimeout,
  }
}

const credentialsOf = (url: string): { user: string; pass: string } | null => {
  const { username, password } = new URL(url)
  return username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : null
}

/** A body whose first byte is only asked for once the server has answered DATA: what `pipe` begins, RFC 5321's 354. */
const bodyOf = (message: Buffer, begin: () => boolean): Readable =>
  new Readable({
    highWaterMark: message.length + 1,
    read() {
      if (!begin()) {
        this.destroy(new Error('too late to begin'))
        return
      }
      this.push(message)
      this.push(null)
    },
  })

const failed = (error: SMTPError & { command?: string }, begun: boolean): Handover => {
  const code = error.responseCode ?? null
  const said = withoutAddresses(error.response ?? error.code ?? error.message)
  // An answer to the body is definite, whatever it says.
  if (code !== null && (!begun || error.code === 'EMESSAGE')) {
    const ofThisOne = begun || error.command === 'RCPT TO' || error.command === 'DATA'
    if (code >= 500 && ofThisOne && code !== 521) return { outcome: 'refused', code, said }
    return { outcome: 'deferred', code, said, server: !ofThisOne || code === 421 }
  }
  return begun ? { outcome: 'unknown', said } : { outcome: 'deferred', code: null, said, server: true }
}

/**
 * One connection to the mail server, opened when first needed and anew after trouble or `maxMessages`. It keeps apart
 * what nodemailer's transports report alike: a failure before the server was ready for the body, after which a message
 * can be sent again, and one after it, of which nobody knows. (A drop behind the final dot and a drop at EHLO are the
 * same ECONNECTION there.)
 */
export const smtpSession = (options: Options): SmtpSession => {
  let connection: SMTPConnection | null = null
  let messages = 0
  let broke: (error: Error) => void = () => undefined

  const drop = (): void => {
    connection?.close()
    connection = null
  }

  const open = async (): Promise<SMTPConnection> => {
    if (connection && messages < (options.maxMessages ?? 200)) return connection
    if (connection) {
      connection.quit()
      connection = null
    }
    const opened = new SMTPConnection(optionsOf(options))
    messages = 0
    await new Promise<void>((ready, fail) => {
      const fall = (error: Error) => {
        // One that was taken leave of ends when its server likes; the message under way is on another.
        const current = connection === opened
        if (current) connection = null
        fail(error)
        if (current) broke(error)
      }
      opened.on('error', fall)
      opened.once('end', () => fall(Object.assign(new Error('The connection was closed.'), { code: 'ECONNECTION' })))
      opened.connect(() => {
        const credentials = credentialsOf(options.url)
        if (!credentials) return ready()
        opened.login({ credentials: { ...credentials, options: {} } } as never, (error) =>
          error ? fail(error) : ready(),
        )
      })
    }).catch((error: unknown) => {
      opened.close()
      throw error
    })
    connection = opened
    return opened
  }

  const hand = (to: SMTPConnection, envelope: Envelope, message: Buffer, mayStart: () => boolean) =>
    new Promise<Handover>((settle) => {
      let begun = false
      let tooLate = false
      const end = (error: Error | null | undefined) => {
        broke = () => undefined
        if (tooLate) settle({ outcome: 'deferred', code: null, said: 'too late to begin', server: false })
        else settle(error ? failed(error as SMTPError, begun) : { outcome: 'sent', code: 250 })
      }
      broke = end
      const body = bodyOf(message, () => {
        begun = mayStart()
        tooLate = !begun
        return begun
      })
      to.send({ from: envelope.from, to: [envelope.to] }, body, (error) => end(error))
    })

  /** Clears a transaction that ended in the middle. nodemailer never calls back where the connection ends meanwhile. */
  const reset = (on: SMTPConnection): Promise<boolean> =>
    new Promise((settle) => {
      const timer = setTimeout(() => settle(false), RESET_MS)
      const end = (usable: boolean) => {
        clearTimeout(timer)
        broke = () => undefined
        settle(usable)
      }
      broke = () => end(false)
      on.reset((error) => end(!error))
    })

  return {
    send: async (envelope, message, mayStart = () => true) => {
      let to: SMTPConnection
      try {
        to = await open()
      } catch (error) {
        return failed(error as SMTPError, false)
      }
      messages += 1
      const done = await hand(to, envelope, message, mayStart)
      // A refusal in the middle leaves a transaction open; only one that ended well, or was answered, is gone on with.
      const answered = done.outcome === 'refused' || (done.outcome === 'deferred' && !done.server && done.code !== null)
      const usable = answered && (await reset(to))
      if (done.outcome !== 'sent' && !usable) drop()
      return done
    },
    close: () => {
      connection?.quit()
      connection = null
    },
  }
}

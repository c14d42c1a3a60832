import { type AddressInfo, createServer, type Socket } from 'node:net'

/** Where a sink may do something else than take the message. `dot` is the answer to the whole body. */
export type SinkStep = 'greeting' | 'ehlo' | 'mail' | 'rcpt' | 'data' | 'body' | 'dot' | 'rset' | 'quit'

/** `drop` closes the connection, `stall` never answers, `defer` and `refuse` answer 4xx and 5xx. `withhold`: takes the body whole, counts it as delivered, and closes without an answer; `keep-silent`: the same, and leaves the connection open. */
export type SinkFault = 'drop' | 'stall' | 'defer' | 'refuse' | 'withhold' | 'keep-silent'

export type Taken = { to: string; from: string; messageId: string; head: string; whole?: string }

export type Sink = {
  readonly url: string
  readonly port: number
  /** What was taken, in order. A message whose answer was withheld is among them: it was delivered. */
  readonly taken: Taken[]
  /** How often something was done instead of taking the message, by step and fault. */
  readonly faults: Map<string, number>
  /** Answers withheld after the body was asked for: what a sender cannot know of. */
  withheld: number
  /** Bodies on their way at this moment. */
  receiving: number
  /** Asked at every step of every message. */
  answer: (step: SinkStep, about: { to: string; from: string }) => SinkFault | null
  /** What is done with each mail that was taken; kept in `taken` unless told otherwise. */
  record: (mail: Taken) => void
  /** Whether what is taken is kept whole. */
  keepWhole: boolean
  /** Milliseconds before the answer to a body. */
  latencyMs: number
  stop(): Promise<void>
}

const END = Buffer.from('\r\n.\r\n')
const HEAD_MOST = 8_192

const refusals: Record<'defer' | 'refuse', Record<string, string>> = {
  defer: { rcpt: '450 4.2.1 Try later', dot: '451 4.3.0 Try later', mail: '451 4.3.2 Busy', other: '421 4.3.2 Busy' },
  refuse: {
    rcpt: '550 5.1.1 No such mailbox',
    dot: '554 5.6.0 Not wanted',
    mail: '550 5.7.1 Not you',
    other: '554 5.3.0 No',
  },
}

/** One connection: a line of the dialogue at a time, then a body up to its final dot. */
const serve = (socket: Socket, sink: Sink): void => {
  let pending = Buffer.alloc(0)
  let inBody = false
  let begun = false
  let from = ''
  let to = ''
  let stalled = false
  let body: Buffer[] = []

  const does = (step: SinkStep): boolean => {
    const fault = sink.answer(step, { to, from })
    if (!fault) return false
    const key = `${step}:${fault}`
    sink.faults.set(key, (sink.faults.get(key) ?? 0) + 1)
    if (fault === 'drop' || fault === 'withhold') {
      if (step === 'body' || step === 'dot') sink.withheld += 1
      if (fault === 'withhold') keep()
      socket.destroy()
    } else if (fault === 'stall' || fault === 'keep-silent') {
      if (fault === 'keep-silent') keep()
      if (step === 'body' || step === 'dot') sink.withheld += 1
      stalled = true
    } else {
      const words = refusals[fault]
      socket.write(`${words[step] ?? words.other}\r\n`)
      if (words[step] === undefined) socket.end()
    }
    return true
  }
  const keep = (): void => {
    const message = Buffer.concat(body)
    const head = message.subarray(0, HEAD_MOST).toString('latin1').split('\r\n\r\n')[0] ?? ''
    const messageId = /^message-id:\s*(<[^>]+>)/im.exec(head)?.[1] ?? ''
    sink.record({ to, from, messageId, head, ...(sink.keepWhole ? { whole: message.toString('utf8') } : {}) })
  }
  const said = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO' || verb === 'HELO') {
      if (!does('ehlo')) socket.write('250-sink\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n')
    } else if (verb === 'MAIL') {
      from = /<([^>]*)>/.exec(line)?.[1] ?? ''
      if (!does('mail')) socket.write('250 OK\r\n')
    } else if (verb === 'RCPT') {
      to = /<([^>]*)>/.exec(line)?.[1] ?? ''
      if (!does('rcpt')) socket.write('250 OK\r\n')
    } else if (verb === 'DATA') {
      if (does('data')) return
      inBody = true
      begun = false
      body = []
      sink.receiving += 1
      socket.write('354 Go on\r\n')
    } else if (verb === 'RSET') {
      if (!does('rset')) socket.write('250 OK\r\n')
    } else if (verb === 'QUIT') {
      if (!does('quit')) socket.end('221 Bye\r\n')
    } else {
      socket.write('250 OK\r\n')
    }
  }
  const received = (): void => {
    inBody = false
    sink.receiving -= 1
    if (does('dot')) return
    keep()
    if (sink.latencyMs) setTimeout(() => socket.writable && socket.write('250 Taken\r\n'), sink.latencyMs)
    else socket.write('250 Taken\r\n')
  }

  socket.setNoDelay(true)
  socket.on('error', () => undefined)
  socket.on('close', () => {
    if (inBody) sink.receiving -= 1
    inBody = false
  })
  socket.on('data', (chunk) => {
    if (stalled) return
    pending = pending.length ? Buffer.concat([pending, chunk]) : chunk
    for (;;) {
      if (inBody) {
        if (!begun) {
          begun = true
          if (does('body')) return
        }
        const end = pending.indexOf(END)
        if (end < 0) {
          // What could be the beginning of the end stays.
          const whole = pending.length - (END.length - 1)
          if (whole > 0) {
            body.push(pending.subarray(0, whole))
            pending = pending.subarray(whole)
          }
          return
        }
        body.push(pending.subarray(0, end))
        pending = pending.subarray(end + END.length)
        received()
      } else {
        const end = pending.indexOf('\r\n')
        if (end < 0) return
        const line = pending.subarray(0, end).toString('latin1')
        pending = pending.subarray(end + 2)
        said(line)
      }
      if (stalled || socket.destroyed) return
    }
  })
  if (!does('greeting')) socket.write('220 sink ready\r\n')
}

/** A mail server on loopback that counts what it takes, and misbehaves where it is told to. */
export const smtpSink = async (port = 0): Promise<Sink> => {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    serve(socket, sink)
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  const at = (server.address() as AddressInfo).port
  const sink: Sink = {
    url: `smtp://127.0.0.1:${at}`,
    port: at,
    taken: [],
    faults: new Map(),
    withheld: 0,
    receiving: 0,
    answer: () => null,
    record: (mail) => sink.taken.push(mail),
    keepWhole: false,
    latencyMs: 0,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
  return sink
}

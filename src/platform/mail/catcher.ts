import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'

export type Catcher = { readonly url: string; readonly port: number; stop(): Promise<void> }

const LARGEST = 25 * 1024 * 1024

const collect = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}

/**
 * A mail server on loopback that delivers nothing: every message becomes one .eml file in `folder`, whole or not at
 * all. File names sort by the time of arrival. The message is acknowledged only once its file is there.
 */
export const startCatcher = async (args: { folder: string; port?: number }): Promise<Catcher> => {
  await mkdir(args.folder, { recursive: true })
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LARGEST,
    closeTimeout: 1_000,
    onData(stream, _session, done) {
      collect(stream)
        .then(async (message) => {
          if (stream.sizeExceeded) throw Object.assign(new Error('Message too large'), { responseCode: 552 })
          const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`
          await writeFile(join(args.folder, `${name}.part`), message, { mode: 0o600 })
          await rename(join(args.folder, `${name}.part`), join(args.folder, `${name}.eml`))
        })
        .then(
          () => done(),
          (error: Error) => done(error),
        )
    },
  })
  // A connection that breaks off is the client's affair; without a listener it would end this process.
  server.on('error', () => undefined)
  await new Promise<void>((ready, failed) => {
    server.server.once('error', failed)
    server.listen(args.port ?? 0, '127.0.0.1', ready)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

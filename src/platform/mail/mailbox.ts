import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mboxMessages } from './mbox'

export type MailboxMessage = {
  /** Name of its file, or the place in the mailbox file where it begins. */
  where: string
  /** Null where it is larger than allowed. */
  bytes: Buffer | null
  /** SHA-256 of it, by which it is known when it is read again. */
  hash: string
  /** To be called once what it says is kept for good. */
  done(): Promise<void>
}

type Options = {
  /** Folder for the note how far a mailbox file was read; the file itself is never written to. */
  notes: string
  largest: number
  /** A mailbox file that changed more lately may end in the middle of a message. */
  settledMs?: number
}

const hashOfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex')
}

const missing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null
  throw error
}

/** A Maildir: what lies in `new` is moved to `cur` as seen. Another worker may have done so meanwhile. */
async function* maildirMessages(path: string, largest: number): AsyncGenerator<MailboxMessage> {
  await mkdir(join(path, 'cur'), { recursive: true })
  for (const name of (await readdir(join(path, 'new'))).sort()) {
    const file = join(path, 'new', name)
    const found = name.startsWith('.') ? null : await stat(file).catch(missing)
    if (!found?.isFile()) continue
    const bytes = found.size > largest ? null : await readFile(file).catch(missing)
    if (bytes === null && found.size <= largest) continue
    yield {
      where: name,
      bytes,
      hash: bytes ? createHash('sha256').update(bytes).digest('hex') : await hashOfFile(file),
      done: async () => {
        await rename(file, join(path, 'cur', `${name.replace(/:2,.*$/, '')}:2,S`)).catch(missing)
      },
    }
  }
}

type Note = { read: number }

async function* mailboxFileMessages(
  path: string,
  { notes, largest, settledMs = 10_000 }: Options,
  changed: number,
): AsyncGenerator<MailboxMessage> {
  const note = join(notes, `mailbox-${createHash('sha256').update(path).digest('hex').slice(0, 16)}.json`)
  const text = await readFile(note, 'utf8').catch(missing)
  const { read } = (text ? JSON.parse(text) : { read: 0 }) as Note
  const settled = Date.now() - changed >= settledMs
  for await (const { start, end, bytes, hash } of mboxMessages(path, { from: read, settled, largest })) {
    yield {
      where: `byte ${start}`,
      bytes,
      hash,
      done: async () => {
        await mkdir(notes, { recursive: true })
        await writeFile(`${note}.part`, JSON.stringify({ read: end } satisfies Note))
        await rename(`${note}.part`, note)
      },
    }
  }
}

/**
 * Unread messages of a Maildir (a folder) or a mailbox file (mbox). A message is given again until `done` was called for
 * it, and sometimes after: whoever takes it knows it by its hash. Nothing is deleted; whoever runs the server clears the
 * mailbox as they like, and a file that was begun anew is read from its beginning.
 * @throws where there is nothing at the path
 */
export async function* mailboxMessages(path: string, options: Options): AsyncGenerator<MailboxMessage> {
  const found = await stat(path)
  yield* found.isDirectory()
    ? maildirMessages(path, options.largest)
    : mailboxFileMessages(path, options, found.mtimeMs)
}

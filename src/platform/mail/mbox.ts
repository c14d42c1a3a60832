import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'

const CHUNK = 256 * 1024

export type MboxMessage = {
  /** Where it begins and where the next one does, in bytes. */
  start: number
  end: number
  /** The message without its separator line; null where it is larger than allowed. */
  bytes: Buffer | null
  /** SHA-256 of it as it lies in the file, separator included. */
  hash: string
}

/** Of a separator line in front of the next message: where that line begins, or -1. */
const nextStart = (buffer: Buffer, from: number): number => {
  for (let at = buffer.indexOf('\nFrom ', from); at !== -1; at = buffer.indexOf('\nFrom ', at + 1)) {
    const before = buffer[at - 1] === 0x0d ? at - 2 : at - 1
    // Only after an empty line: a text may begin a line with that word.
    if (buffer[before] === 0x0a) return at + 1
  }
  return -1
}

const withoutSeparator = (buffer: Buffer): Buffer => {
  const end = buffer.indexOf(0x0a)
  const text = buffer.subarray(end + 1)
  // The mboxrd form puts a sign in front of a line that would read as a separator.
  return text.includes('\n>From ')
    ? Buffer.from(text.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1')
    : text
}

/** True where a message begins at this place of the file, or the file ends there. */
const beginsAt = async (file: FileHandle, at: number, size: number): Promise<boolean> => {
  if (at === 0 || at === size) return true
  const { buffer, bytesRead } = await file.read(Buffer.alloc(5), 0, 5, at)
  return bytesRead === 5 && buffer.toString('latin1') === 'From '
}

/**
 * Messages of a mailbox file from a place on, one after another, whatever the file's size; from its beginning where no
 * message begins at that place any more. The last one is given only where `settled`: else it may still be being written.
 */
export async function* mboxMessages(
  path: string,
  { from, settled, largest }: { from: number; settled: boolean; largest: number },
): AsyncGenerator<MboxMessage> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    let start = from <= size && (await beginsAt(file, from, size)) ? from : 0
    let at = start
    let held = Buffer.alloc(0)
    /** Of a message too large to hold: what is left of it is its hash. */
    let hash = createHash('sha256')
    let dropped = 0
    const taken = (end: number): MboxMessage => {
      const whole = held.subarray(0, end - start - dropped)
      const message = {
        start,
        end,
        hash: hash.update(whole).digest('hex'),
        bytes: dropped ? null : withoutSeparator(whole),
      }
      held = Buffer.from(held.subarray(whole.length))
      start = end
      dropped = 0
      hash = createHash('sha256')
      return message
    }
    for (;;) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(CHUNK), 0, Math.min(CHUNK, size - at), at)
      at += bytesRead
      // A separator may lie across two chunks.
      const seam = Math.max(0, held.length - 8)
      held = Buffer.concat([held, buffer.subarray(0, bytesRead)])
      for (let next = nextStart(held, seam); next !== -1; next = nextStart(held, 1)) {
        yield taken(start + dropped + next)
      }
      if (bytesRead === 0) break
      if (held.length > largest) {
        const gone = held.length - 8
        hash.update(held.subarray(0, gone))
        held = Buffer.from(held.subarray(gone))
        dropped += gone
      }
    }
    if (settled && held.length + dropped > 0) yield taken(size)
  } finally {
    await file.close()
  }
}

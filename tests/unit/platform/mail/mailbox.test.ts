import { appendFile, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type MailboxMessage, mailboxMessages } from '../../../../src/platform/mail/mailbox'

describe('a mailbox', () => {
  let folder = ''
  let box = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mailbox-'))
    box = join(folder, 'box')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const options = { notes: '', largest: 1024 * 1024, settledMs: 0 }
  const read = async (more: Partial<typeof options> = {}, take = (_: MailboxMessage) => true) => {
    const texts: (string | null)[] = []
    for await (const message of mailboxMessages(box, { ...options, notes: folder, ...more })) {
      texts.push(message.bytes?.toString('latin1') ?? null)
      if (take(message)) await message.done()
    }
    return texts
  }
  const entry = (text: string) => `From mailer Mon Jan  5 00:00:00 2026\n${text}\n\n`

  it('file gives each message once, whole, and those that are appended later', async () => {
    await writeFile(box, entry('A: 1\n\nText.\nFrom here it goes on\n\n>From quoted') + entry('B: 2'))
    expect(await read()).toEqual(['A: 1\n\nText.\nFrom here it goes on\n\nFrom quoted\n\n', 'B: 2\n\n'])
    expect(await read()).toEqual([])
    await appendFile(box, entry('C: 3'))
    expect(await read()).toEqual(['C: 3\n\n'])
  })

  it('file gives again what was not taken, and nothing before it', async () => {
    await writeFile(box, entry('A: 1') + entry('B: 2'))
    await read({}, ({ where }) => where === 'byte 0')
    expect(await read()).toEqual(['B: 2\n\n'])
  })

  it('file that is still being written keeps its last message for later', async () => {
    await writeFile(box, `${entry('A: 1')}From mailer Mon Jan  5 00:00:00 2026\nB: half of`)
    expect(await read({ settledMs: 60_000 })).toEqual(['A: 1\n\n'])
    await appendFile(box, ' it\n\n')
    const old = new Date(Date.now() - 120_000)
    await utimes(box, old, old)
    expect(await read({ settledMs: 60_000 })).toEqual(['B: half of it\n\n'])
  })

  it('file that was begun anew is read from its beginning', async () => {
    await writeFile(box, entry('A: 1') + entry('B: 2'))
    await read()
    await writeFile(box, entry('C: 3'))
    expect(await read()).toEqual(['C: 3\n\n'])
    await writeFile(box, entry(`D: ${'x'.repeat(200)}`))
    expect(await read()).toHaveLength(1)
  })

  it('file with a giant in it holds none of it in memory, and loses neither neighbour', async () => {
    const giant = 'x'.repeat(3 * 1024 * 1024)
    await writeFile(box, entry('A: 1') + entry(giant) + entry('C: 3'))
    expect(await read()).toEqual(['A: 1\n\n', null, 'C: 3\n\n'])
    expect(await read()).toEqual([])
  })

  it('file is cut at every separator, wherever a chunk of it ends', async () => {
    const texts = Array.from({ length: 60 }, (_, n) => `N: ${n}\n\n${'y'.repeat(9_000 + 137 * n)}`)
    await writeFile(box, texts.map(entry).join(''))
    const found = await read()
    expect(found.map((text) => text?.trimEnd())).toEqual(texts)
  })

  it('folder gives what is new, and puts aside what was taken', async () => {
    for (const name of ['new', 'tmp']) await mkdir(join(box, name), { recursive: true })
    await writeFile(join(box, 'new', '1.a.host'), 'A: 1')
    await writeFile(join(box, 'new', '2.b.host'), 'B: 2')
    await writeFile(join(box, 'tmp', '3.c.host'), 'C: 3')
    expect(await read({}, ({ where }) => where === '1.a.host')).toEqual(['A: 1', 'B: 2'])
    expect(await readdir(join(box, 'cur'))).toEqual(['1.a.host:2,S'])
    expect(await read({ largest: 2 })).toEqual([null])
    expect((await readdir(join(box, 'cur'))).sort()).toEqual(['1.a.host:2,S', '2.b.host:2,S'])
  })

  it('folder that two workers read loses nothing and fails neither', async () => {
    await mkdir(join(box, 'new'), { recursive: true })
    for (let n = 0; n < 30; n += 1) await writeFile(join(box, 'new', `${n}.host`), `N: ${n}`)
    const seen = (await Promise.all([read(), read()])).flat()
    expect(new Set(seen).size).toBe(30)
    expect(await readdir(join(box, 'new'))).toEqual([])
  })

  it('that is not there is said', async () => {
    await expect(read()).rejects.toThrow(/ENOENT/)
  })
})

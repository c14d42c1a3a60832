import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { bundled } from './bundled'
import type { Place } from './databases'

export type Saver = {
  child: ChildProcess
  /** Numbers of accepted saves, in order, with what they did. */
  accepted: { n: number; publish: boolean }[]
  refused: number[]
  /** Settles with the first accepted save. */
  saving: Promise<void>
  /** Settles when the process is gone: its exit code (null where it was killed) and what it said on standard error. */
  gone: Promise<{ code: number | null; said: string }>
}

/** Another process that saves one article in a loop (children/save-in-a-loop.ts). */
export const startSaver = async (
  place: Place,
  args: { articleId: string; userId: string; first: number; count?: number },
): Promise<Saver> => {
  const { articleId, userId, first, count } = args
  const child = spawn(
    process.execPath,
    [
      '--conditions=production',
      await bundled('save-in-a-loop'),
      articleId,
      userId,
      String(first),
      ...(count ? [String(count)] : []),
    ],
    {
      env: { ...process.env, DATA_DIR: place.DATA_DIR, DATABASE_URL: place.DATABASE_URL ?? '', LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const saver: Partial<Saver> = { child, accepted: [], refused: [] }
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += String(chunk)
  })
  saver.gone = new Promise((settle) => child.on('close', (code) => settle({ code, said })))
  saver.saving = new Promise((settle, fail) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      const [word, n, verb] = line.split(' ')
      if (word === 'accepted') {
        saver.accepted?.push({ n: Number(n), publish: verb === 'published' })
        settle()
      }
      if (word === 'refused') saver.refused?.push(Number(n))
    })
    child.on('close', (code) => fail(new Error(`the saver ended (${code}) before it saved: ${said}`)))
  })
  // Only those who wait for the first save care that it never came.
  saver.saving.catch(() => undefined)
  return saver as Saver
}

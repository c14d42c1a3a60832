import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'

/** Where time comes from. Never used for leases, sessions or rate limits: those follow the machine. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

const offsetFile = z.object({ offsetMs: z.number().int() })

/** Milliseconds the file moves the clock by; 0 where it is missing. @throws when it holds something else */
export const readOffset = (file: string): number => {
  try {
    return offsetFile.parse(JSON.parse(readFileSync(file, 'utf8'))).offsetMs
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw new Error(`CLOCK_FILE is not readable: it should hold {"offsetMs": 0}.`, { cause })
  }
}

/**
 * The clock of every process that shares `file`: system time moved by its offset. The file is read again when it
 * changes, so that web and worker follow a move at once.
 */
export const fileClock = (file: string): Clock => {
  let seen = ''
  let offset = 0
  return {
    now: () => {
      const stat = statSync(file, { throwIfNoEntry: false })
      const mark = stat ? `${stat.mtimeMs}:${stat.size}:${stat.ino}` : ''
      if (mark !== seen) {
        offset = stat ? readOffset(file) : 0
        seen = mark
      }
      return new Date(Date.now() + offset)
    },
  }
}

/** The clock of this process, by its settings. */
export const clockFor = (env: { CLOCK_FILE?: string | undefined }): Clock =>
  env.CLOCK_FILE ? fileClock(env.CLOCK_FILE) : systemClock

/** The clock a running Payload was configured with; the machine's where none was given. */
export const clockOf = (payload: { config: { custom?: Record<string, unknown> } }): Clock =>
  (payload.config.custom?.clock as Clock | undefined) ?? systemClock

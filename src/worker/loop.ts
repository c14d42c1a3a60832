import type { Payload } from 'payload'
import type { Clock } from '../platform'
import type { Duty, DutyLog } from './duty'

export type Worker = {
  /** Starts no further run, tells those under way, and resolves once they have ended or `graceMs` has passed. */
  stop(graceMs?: number): Promise<void>
}

/** After failures in a row a duty rests longer, up to this: a database that is down is not hammered. */
const LONGEST_REST_MS = 60_000
const GRACE_MS = 20_000

const restAfter = (duty: Duty, failures: number): number =>
  failures === 0 ? duty.everyMs : Math.min(Math.max(duty.everyMs, 1_000) * 2 ** (failures - 1), LONGEST_REST_MS)

/** Resolves after `ms`, or at once when `signal` is aborted. */
const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })

const follow = async (duty: Duty, args: { payload: Payload; clock: Clock; log: DutyLog; signal: AbortSignal }) => {
  const { log, signal } = args
  let failures = 0
  while (!signal.aborted) {
    const started = Date.now()
    try {
      await duty.run(args)
      if (failures) log.info({ msg: 'Duty works again.', duty: duty.name, failures })
      failures = 0
    } catch (err) {
      failures += 1
      log.error({ msg: 'Duty failed.', duty: duty.name, failures, ms: Date.now() - started, err })
    }
    await rest(restAfter(duty, failures), signal)
  }
}

/**
 * Runs every duty in a loop of its own: one never overlaps itself, and one that fails or hangs holds up no other. A
 * failure is logged and tried again; it never ends the worker.
 */
export const startWorker = (args: {
  payload: Payload
  clock: Clock
  log: DutyLog
  duties: readonly Duty[]
}): Worker => {
  const { duties, log } = args
  const stopping = new AbortController()
  const loops = Promise.all(duties.map((duty) => follow(duty, { ...args, signal: stopping.signal })))
  log.info({ msg: 'Worker started.', duties: duties.map(({ name }) => name) })
  return {
    stop: async (graceMs = GRACE_MS) => {
      stopping.abort()
      const late = Symbol('late')
      let timer: NodeJS.Timeout | undefined
      const grace = new Promise<symbol>((resolve) => {
        timer = setTimeout(() => resolve(late), graceMs)
      })
      const outcome = await Promise.race([loops, grace])
      clearTimeout(timer)
      log.info({ msg: outcome === late ? 'Worker stopped; a duty had not ended in time.' : 'Worker stopped.' })
    },
  }
}

import type { Payload } from 'payload'
import { BEAT_STALE_MS, lastBeat } from './heartbeat'

export type Health = {
  /** `worker late` still serves readers: a load balancer keeps sending requests here. */
  readonly status: 'ok' | 'worker late' | 'unavailable'
  readonly database: 'reached' | 'not reached'
  readonly migrations: 'current' | 'pending' | 'unknown'
  /** Seconds since a worker last said that it lives; null where none ever did or where that could not be read. */
  readonly workerBeatSeconds: number | null
  /** Seconds the oldest entry of the trail has waited for its link; null where that could not be read. */
  readonly trailLagSeconds: number | null
}

/** A balancer asks every few seconds and gives up soon: an answer that hangs is worse than a bad one. */
const LONGEST_MS = 2_000

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database did not answer in time.')), LONGEST_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Whether this process can serve. Says nothing that a stranger should not know. */
export const checkHealth = async (args: {
  payload: Payload
  /** Whether the database has the schema of this program; asks the database. */
  isReady: (payload: Payload) => Promise<boolean>
  trailLag: (args: { payload: Payload; now: Date }) => Promise<number>
}): Promise<Health> => {
  try {
    const { payload, isReady, trailLag } = args
    const asked = [lastBeat(payload), isReady(payload), trailLag({ payload, now: new Date() })] as const
    const [beat, ready, trailLagSeconds] = await inTime(Promise.all(asked))
    const age = beat ? Math.max(0, Math.round((Date.now() - beat.getTime()) / 1000)) : null
    const late = age === null || age * 1000 > BEAT_STALE_MS
    return {
      status: !ready ? 'unavailable' : late ? 'worker late' : 'ok',
      database: 'reached',
      migrations: ready ? 'current' : 'pending',
      workerBeatSeconds: age,
      trailLagSeconds,
    }
  } catch (err) {
    args.payload.logger.error({ msg: 'The database was not reached for a health check.', err })
    return {
      status: 'unavailable',
      database: 'not reached',
      migrations: 'unknown',
      workerBeatSeconds: null,
      trailLagSeconds: null,
    }
  }
}

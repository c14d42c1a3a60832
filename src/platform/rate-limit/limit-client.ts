import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { addressKey } from './client-address'

/**
 * Tries one client, by its address or by an id that stands for it, has within so many seconds, counted by this process.
 * Answers seconds to wait, or null to go on.
 */
export type ClientLimit = (client: string | null) => Promise<number | null>

const keyOf = (client: string | null): string => addressKey(client ?? 'unknown')
const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000))

export const limitClient = (allowed: { points: number; duration: number }): ClientLimit => {
  const limiter = new RateLimiterMemory(allowed)
  return async (client) => {
    try {
      await limiter.consume(keyOf(client))
      return null
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      return secondsOf(refused)
    }
  }
}

export type FailureLimit = {
  /** Seconds to wait, or null to go on; asking counts nothing. */
  wait: ClientLimit
  /** Counts a try that failed. */
  failed: (client: string | null) => Promise<void>
}

/** The same where what succeeds may come as often as it likes: only failures count, and waiting does not prolong it. */
export const limitFailures = (allowed: { points: number; duration: number }): FailureLimit => {
  const limiter = new RateLimiterMemory(allowed)
  return {
    wait: async (client) => {
      const found = await limiter.get(keyOf(client))
      return found && found.consumedPoints >= allowed.points ? secondsOf(found) : null
    },
    failed: async (client) => {
      await limiter.penalty(keyOf(client))
    },
  }
}

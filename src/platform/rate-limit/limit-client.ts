import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { addressKey } from './client-address'

/** Tries one client has within so many seconds, counted by this process. Answers seconds to wait, or null to go on. */
export type ClientLimit = (address: string | null) => Promise<number | null>

export const limitClient = (allowed: { points: number; duration: number }): ClientLimit => {
  const limiter = new RateLimiterMemory(allowed)
  return async (address) => {
    try {
      await limiter.consume(addressKey(address ?? 'unknown'))
      return null
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    }
  }
}

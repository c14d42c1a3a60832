import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { addressKey } from './client-address'

/** Tries an address has within so many seconds, for each public write. */
const rules = [
  { path: /^\/api\/users\/login\/?$/, points: 30, duration: 5 * 60 },
  { path: /^\/api\/users\/forgot-password\/?$/, points: 5, duration: 15 * 60 },
  { path: /^\/api\/users\/reset-password\/?$/, points: 10, duration: 15 * 60 },
  { path: /^\/api\/users\/first-register\/?$/, points: 5, duration: 15 * 60 },
  { path: /^\/api\/users\/verify\//, points: 10, duration: 15 * 60 },
] as const

/**
 * Counts tries at the doors that stand open to everybody. Kept in memory, so each web process counts on its own; what
 * guards one account (five wrong passwords) is in the database and counts for all of them.
 */
export const limitPublicWrites = () => {
  const limiters = rules.map(({ path, points, duration }) => ({
    path,
    limiter: new RateLimiterMemory({ points, duration }),
  }))
  /** @returns seconds to wait, or null where the request may pass */
  return async ({
    method,
    path,
    address,
  }: {
    method: string
    path: string
    address: string
  }): Promise<number | null> => {
    const rule = method === 'POST' ? limiters.find((each) => each.path.test(path)) : undefined
    if (!rule) return null
    try {
      await rule.limiter.consume(addressKey(address))
      return null
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    }
  }
}

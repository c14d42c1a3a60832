import { limitClient } from './limit-client'

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
  const limits = rules.map(({ path, points, duration }) => ({ path, limit: limitClient({ points, duration }) }))
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
    const rule = method === 'POST' ? limits.find((each) => each.path.test(path)) : undefined
    return rule ? rule.limit(address) : null
  }
}

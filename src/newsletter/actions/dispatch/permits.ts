import type { Payload } from 'payload'
import { machineNow } from '../../../platform/claims'
import type { Held } from './delivery-ledger'
import { takeFromWindow } from './rate-window'

/** Which of the rows in hand may go out now, and which wait for their domain meanwhile. */
export type Permitted = { allowed: Held[]; later: Held[] }

export type Permits = {
  take(held: readonly Held[]): Promise<Permitted>
  /** How long to wait where none may. */
  readonly restMs: number
}

export type Rates = { perMinute: number | null; perDomainPerMinute: number | null }

/** No limit of ours: what the connections carry. */
export const unlimited: Permits = { take: async (held) => ({ allowed: [...held], later: [] }), restMs: 0 }

const WINDOW_MS = 6_000
const share = (perMinute: number): number => Math.max(1, Math.floor((perMinute * WINDOW_MS) / 60_000))

/**
 * The desk's rates, for all workers together: every six seconds begin a new allowance, kept as a row that each worker
 * takes from. What a row of one domain must wait for holds up no other.
 */
export const permitsOf = (payload: Payload, { perMinute, perDomainPerMinute }: Rates): Permits => {
  if (!perMinute && !perDomainPerMinute) return unlimited
  return {
    restMs: WINDOW_MS / 6,
    take: async (held) => {
      const window = Math.floor(machineNow().getTime() / WINDOW_MS)
      const until = new Date((window + 10) * WINDOW_MS)
      const from = (key: string, wanted: number, perMinuteOfIt: number | null) =>
        perMinuteOfIt === null
          ? Promise.resolve(wanted)
          : takeFromWindow({ payload, key: `${key}:${window}`, wanted, limit: share(perMinuteOfIt), until })
      const byDomain = new Map<string, Held[]>()
      for (const one of held) byDomain.set(one.domain, [...(byDomain.get(one.domain) ?? []), one])
      const ofDomains: Held[] = []
      const later: Held[] = []
      for (const [domain, ofIt] of byDomain) {
        const granted = await from(`domain:${domain}`, ofIt.length, perDomainPerMinute)
        ofDomains.push(...ofIt.slice(0, granted))
        later.push(...ofIt.slice(granted))
      }
      return { allowed: ofDomains.slice(0, await from('account', ofDomains.length, perMinute)), later }
    },
  }
}

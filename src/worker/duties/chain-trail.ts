import { chainTrail } from '../../editorial'
import type { Duty } from '../duty'

const HOUR_MS = 60 * 60_000

/**
 * Links what the trail has gained since the last look. Once an hour, and at first, it looks at the whole trail; in
 * between at what was written lately, which an index finds.
 */
export const chainTrailDuty = (): Duty => {
  let sawAll = Number.NEGATIVE_INFINITY
  return {
    name: 'chain-trail',
    everyMs: 2_000,
    run: async ({ payload, signal }) => {
      const now = Date.now()
      const all = now - sawAll >= HOUR_MS
      const { complete } = await chainTrail({ payload, signal, ...(all ? {} : { since: new Date(now - 2 * HOUR_MS) }) })
      if (all && complete) sawAll = now
    },
  }
}

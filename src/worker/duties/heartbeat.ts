import { BEAT_EVERY_MS, beat } from '../../platform/heartbeat'
import { version } from '../../platform/version'
import type { Duty } from '../duty'

/** Says that a worker lives, so that the health page and the panel can tell when none does. */
export const heartbeat: Duty = {
  name: 'heartbeat',
  everyMs: BEAT_EVERY_MS,
  run: ({ payload }) => beat({ payload, at: new Date(), version }),
}

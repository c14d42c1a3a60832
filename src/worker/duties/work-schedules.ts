import { workSchedules } from '../../editorial'
import type { Duty } from '../duty'

/** Publishes and takes down what is due. */
export const dueSchedules: Duty = {
  name: 'work-schedules',
  everyMs: 1_000,
  run: async ({ payload, clock, log, signal }) => {
    const worked = await workSchedules({ payload, clock, signal })
    if (Object.values(worked).some((count) => count > 0)) log.info({ msg: 'Schedules worked off.', ...worked })
  },
}

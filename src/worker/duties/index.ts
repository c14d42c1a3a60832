import type { Duty } from '../duty'
import { heartbeat } from './heartbeat'
import { dueSchedules } from './work-schedules'

/** Everything the worker does, each in a loop of its own. */
export const duties: readonly Duty[] = [heartbeat, dueSchedules]

import type { Duty } from '../duty'
import { heartbeat } from './heartbeat'

/** Everything the worker does, each in a loop of its own. */
export const duties: readonly Duty[] = [heartbeat]

export { duties } from './duties'
export type { Duty, DutyContext } from './duty'
export { startWorker, type Worker } from './loop'

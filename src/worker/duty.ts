import type { Payload } from 'payload'
import type { Clock } from '../platform'

export type DutyLog = {
  info(details: object): void
  warn(details: object): void
  error(details: object): void
}

export type DutyContext = {
  readonly payload: Payload
  readonly clock: Clock
  readonly log: DutyLog
  /** Aborted when the worker stops: a duty of several steps ends between two of them. */
  readonly signal: AbortSignal
}

/**
 * One thing the worker does again and again. A duty finds its own work in the database each time, may be run by several
 * workers at once, and may run twice: what must happen once is claimed in the database.
 */
export type Duty = {
  /** The name in the log; the file's name too. */
  readonly name: string
  /** Rest between the end of one run and the start of the next. */
  readonly everyMs: number
  run(context: DutyContext): Promise<void>
}

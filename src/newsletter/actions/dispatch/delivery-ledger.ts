import type { Tally } from '../../domain/dispatch/account'
import type { List } from '../../domain/lists'

/** A candidate as it is written down before anything is sent. */
export type NewDelivery = {
  issue: string
  subscriber: string
  addressHash: string
  address: string | null
  domain: string | null
  state: 'waiting' | 'excluded'
  reason: string | null
  variant: string | null
  parts: string | null
  tokenVersion: number
}

/** A row in this worker's hands. */
export type Held = {
  id: string
  subscriber: string
  addressHash: string
  address: string
  domain: string
  variant: string
  parts: string
  tokenVersion: number
  attempts: number
  /** The reader agreed that links they open are counted. Whoever did not gets the stored links. */
  clicks?: boolean
}

/** What became of a row that was being transmitted. `dueAt`: when it is tried again. */
export type Result = { id: string; code: number | null; attempts: number } & (
  | { state: 'sent' }
  | { state: 'refused' | 'unknown'; reason: string }
  | { state: 'waiting'; reason: string; dueAt: Date }
)

/** Whose rows, and under which claim. Every write after the claim matches the token. */
export type Mine = { issue: string; token: string }

/**
 * The ledger of deliveries, written in groups: a commit for each mail would cost more than the mail. One small port,
 * because Payload has no write in groups.
 */
export type DeliveryLedger = {
  /** Rows that stand already stay as they are: issue and address are unique. */
  add(rows: readonly NewDelivery[]): Promise<void>
  tally(issue: string): Promise<Tally>
  /** Takes up to `limit` rows that are due; each row goes to one of any number of workers. */
  claim(mine: Mine, args: { now: Date; leaseUntil: Date; limit: number }): Promise<Held[]>
  /**
   * Writes down what became of rows and marks others as being transmitted, durably, before a byte of their bodies
   * goes out. Marked is only what is still this worker's, of an issue still being sent, to an address that may be
   * mailed. @returns ids that were marked
   */
  turn(
    mine: Mine,
    args: { list: List; results: readonly Result[]; mark: readonly Held[]; leaseUntil: Date },
  ): Promise<Set<string>>
  renew(mine: Mine, leaseUntil: Date): Promise<void>
  /**
   * Gives rows back that were claimed and not begun, also those whose mark was written and never answered, and which
   * were called unknown since; `dueAt` later where they are not to come at once.
   */
  release(mine: Mine, ids: readonly string[], dueAt?: Date): Promise<void>
  /** What a worker held longer than its lease: claimed rows wait again, one being transmitted is unknown. */
  expire(issue: string, now: Date): Promise<void>
  /** What waits or was claimed goes to nobody any more; one being transmitted ends as it ends. */
  cancel(issue: string): Promise<void>
  /** When the next waiting row is due; null where none waits or is in hand. */
  nextDue(issue: string): Promise<Date | null>
}

/** Where a row was taken out by a stop that came after it was written down. */
export const stoppedSince = 'suppressed'

/** Why a row is unknown whose worker was killed, or stalled past its lease, while the mail was on its way. */
export const workerLost = 'worker-lost'

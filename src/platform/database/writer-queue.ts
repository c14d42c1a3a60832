import { AppError } from '../errors'

/** What a turn at the writer is for, as the error of somebody who waited in vain names it: `update "articles"`. */
type Turn = { what: string; since: number }
type Waiter = { what: string; start: (release: () => void) => void; timer: NodeJS.Timeout }

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/**
 * One turn at a time, first come first served. A wait is bounded, because the usual reason for a long one is a
 * deadlock of our own making: a hook writes without passing `req`, so its write stands behind the transaction that
 * waits for the hook.
 */
export class WriterQueue {
  #turn: Turn | undefined
  #waiting: Waiter[] = []
  #turns = 0

  /** @param patience milliseconds a writer waits for its turn before it is refused */
  constructor(readonly patience: number) {}

  /** How many turns have begun so far. */
  get turns(): number {
    return this.#turns
  }

  get length(): number {
    return this.#waiting.length
  }

  /**
   * Resolves with the function that ends the turn; calling it twice does no harm.
   * @throws AppError `database-writer-wait` (503) when the turn does not come within `patience`
   */
  acquire(what: string): Promise<() => void> {
    if (!this.#turn) return Promise.resolve(this.#begin(what))
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        what,
        start: resolve,
        timer: setTimeout(() => {
          this.#waiting = this.#waiting.filter((other) => other !== waiter)
          reject(this.#refusal(what))
        }, this.patience),
      }
      this.#waiting.push(waiter)
    })
  }

  #begin(what: string): () => void {
    const turn = { what, since: performance.now() }
    this.#turn = turn
    this.#turns += 1
    return () => {
      if (this.#turn !== turn) return
      this.#turn = undefined
      const next = this.#waiting.shift()
      if (!next) return
      clearTimeout(next.timer)
      next.start(this.#begin(next.what))
    }
  }

  #refusal(what: string): AppError {
    const held = this.#turn
      ? ` for ${seconds(performance.now() - this.#turn.since)} (it began with: ${this.#turn.what})`
      : ''
    return new AppError(
      'database-writer-wait',
      `A write (${what}) waited ${seconds(this.patience)} for the database: another transaction has been open${held}. ` +
        'The likely cause is a write in a hook that did not pass `req`: it waits for the transaction it was called from.',
      503,
    )
  }
}

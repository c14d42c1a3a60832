import type { InArgs, InStatement, ResultSet, Transaction } from '@libsql/client'
import { AppError } from '../errors'
import { isBusy } from './errors'
import type { SqliteClient } from './sqlite-client'
import { isRead, nameOf } from './statements'

/** Times the file's lock is asked for, each as long as the connection's busy timeout. */
const LOCK_TRIES = 3

export type TransactionOptions = {
  /** Milliseconds the writer may be held before the transaction is rolled back; Infinity for a migration. */
  lifetime?: number
  /**
   * Foreign keys off from before the beginning until after the end: inside a transaction the pragma does nothing, and
   * a rebuilt table (drop, rename) would take its children with it. For migrations alone.
   */
  foreignKeys?: 'off'
}

type State = 'waiting to write' | 'open' | 'ended'

/**
 * One unit of work on the writer. It begins at its first write: until then its reads use the reader and nobody waits
 * for it. Payload itself writes outside its own open transaction (a forgotten password), and a transaction begun
 * eagerly would there wait for itself.
 */
export class SqliteTransaction implements Transaction {
  #state: State = 'waiting to write'
  #beginning: Promise<void> | undefined
  #release: (() => void) | undefined
  #limit: NodeJS.Timeout | undefined
  /** Why the transaction was ended from outside. */
  #fault: Error | undefined
  /** What its commit failed with. */
  #refused: unknown

  readonly #lifetime: number
  readonly #foreignKeysOff: boolean

  constructor(
    readonly client: SqliteClient,
    options: TransactionOptions = {},
  ) {
    this.#lifetime = options.lifetime ?? client.lifetime
    this.#foreignKeysOff = options.foreignKeys === 'off'
  }

  get closed(): boolean {
    return this.#state === 'ended'
  }

  async execute(statement: InStatement | string, args?: InArgs): Promise<ResultSet> {
    const complete: InStatement = typeof statement === 'string' && args ? { sql: statement, args } : statement
    this.#checkGoing()
    if (!this.#beginning && isRead(complete)) return this.client.connections.read(complete)
    await this.#begin(nameOf(complete))
    return this.client.connections.write(complete)
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    const results: ResultSet[] = []
    for (const statement of statements) results.push(await this.execute(statement))
    return results
  }

  async executeMultiple(sql: string): Promise<void> {
    this.#checkGoing()
    await this.#begin('script')
    return this.client.connections.script(sql)
  }

  /** Takes the turn and the file's write lock now, before anything is read: for work that one process may do. */
  lock(what: string): Promise<void> {
    this.#checkGoing()
    return this.#begin(what)
  }

  /** @throws the database's own error when nothing of the transaction stands */
  async commit(): Promise<void> {
    try {
      if (this.#fault) throw this.#fault
      if (this.#state === 'ended') return
      await this.#beginning
      if (this.#state === 'open') await this.client.connections.write('COMMIT')
    } catch (error) {
      this.#refused = error
      await this.#undo()
      throw error
    }
    await this.#end()
  }

  /** Ends the transaction without a trace. A commit that failed is told again here: Payload hears it only so. */
  async rollback(): Promise<void> {
    if (this.#refused) throw this.#refused
    if (this.#state === 'ended') return
    await this.#beginning?.catch(() => undefined)
    await this.#undo()
  }

  close(): void {
    void this.rollback().catch(() => undefined)
  }

  #checkGoing(): void {
    if (this.#fault) throw this.#fault
    if (this.#state === 'ended') throw new AppError('transaction-ended', 'The transaction has already ended.', 500)
  }

  async #begin(what: string): Promise<void> {
    this.#beginning ??= this.#takeTurn(what)
    await this.#beginning
    this.#checkGoing()
  }

  async #takeTurn(what: string): Promise<void> {
    this.#release = await this.client.queue.acquire(what)
    if (this.#state === 'ended') return this.#end()
    try {
      await this.#lock()
    } catch (error) {
      await this.#end()
      throw error
    }
    this.#state = 'open'
    if (Number.isFinite(this.#lifetime)) {
      this.#limit = setTimeout(() => void this.#overrun(what).catch(() => undefined), this.#lifetime).unref()
    }
  }

  /**
   * Takes the file's write lock (IMMEDIATE: a later upgrade from read to write could not wait for its turn). SQLite's
   * own wait is a race that a busy neighbour may win many times over, so it is entered anew before anybody is refused.
   */
  async #lock(): Promise<void> {
    const { connections } = this.client
    for (let tries = 1; ; tries++) {
      try {
        if (this.#foreignKeysOff) await connections.write('PRAGMA foreign_keys = OFF')
        await connections.write('BEGIN IMMEDIATE')
        return
      } catch (error) {
        // libsql leaves a refused statement open, and the connection's next commit would fail because of it.
        await connections.replaceWriter()
        if (!isBusy(error)) throw error
        if (tries < LOCK_TRIES) continue
        const sentence =
          'Another process has kept the database for fifteen seconds. Try again; if it goes on, look for a stuck command.'
        throw new AppError('database-busy', sentence, 503, { cause: error })
      }
    }
  }

  /** A transaction nobody ends would stop every write of the process for ever. */
  async #overrun(what: string): Promise<void> {
    if (this.#state !== 'open') return
    this.#fault = new AppError(
      'transaction-overrun',
      `A transaction (it began with: ${what}) was undone because it was still open after ${this.#lifetime / 1000} s.`,
      503,
    )
    await this.#undo()
  }

  async #undo(): Promise<void> {
    if (this.#state === 'open') {
      this.#state = 'ended'
      try {
        await this.client.connections.write('ROLLBACK')
      } catch {
        // Some errors (a full disk) have rolled back already; either way the next user gets a sound connection.
        await this.client.connections.replaceWriter()
      }
    }
    await this.#end()
  }

  async #end(): Promise<void> {
    this.#state = 'ended'
    clearTimeout(this.#limit)
    const release = this.#release
    this.#release = undefined
    if (!release) return
    try {
      if (this.#foreignKeysOff) await this.client.connections.write('PRAGMA foreign_keys = ON')
    } finally {
      release()
    }
  }
}

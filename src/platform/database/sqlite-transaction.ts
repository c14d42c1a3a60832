import type { InArgs, InStatement, ResultSet, Transaction } from '@libsql/client'
import { AppError } from '../errors'
import { isBusy } from './errors'
import type { SqliteClient } from './sqlite-client'
import { isRead, nameOf } from './statements'

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
  #fault: Error | undefined

  constructor(
    readonly client: SqliteClient,
    readonly lifetime: number,
  ) {}

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

  /** @throws the database's own error when the commit failed; nothing of the transaction then stands */
  async commit(): Promise<void> {
    if (this.#fault) throw this.#fault
    if (this.#state === 'ended') return
    await this.#beginning
    if (this.#state !== 'open') return this.#end()
    try {
      await this.client.connections.write('COMMIT')
    } catch (error) {
      this.#fault = error as Error
      await this.#undo()
      throw error
    }
    this.#end()
  }

  /** Ends the transaction without a trace. A failed commit is told again here: Payload hears it only on this path. */
  async rollback(): Promise<void> {
    if (this.#fault) throw this.#fault
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
    const release = await this.client.queue.acquire(what)
    if (this.#state === 'ended') return release()
    try {
      // IMMEDIATE takes the file's write lock now: a later upgrade from read to write could not wait for its turn.
      await this.client.connections.write('BEGIN IMMEDIATE')
    } catch (error) {
      release()
      if (!isBusy(error)) throw error
      throw new AppError(
        'database-busy',
        'Another process has kept the database for five seconds. Try again; if it goes on, look for a stuck command.',
        503,
        { cause: error },
      )
    }
    this.#release = release
    this.#state = 'open'
    if (Number.isFinite(this.lifetime)) {
      this.#limit = setTimeout(() => void this.#overrun(what).catch(() => undefined), this.lifetime).unref()
    }
  }

  /** A transaction nobody ends would stop every write of the process for ever. */
  async #overrun(what: string): Promise<void> {
    if (this.#state !== 'open') return
    this.#fault = new AppError(
      'transaction-overrun',
      `A transaction (it began with: ${what}) was undone because it was still open after ${this.lifetime / 1000} s.`,
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
    this.#end()
  }

  #end(): void {
    this.#state = 'ended'
    clearTimeout(this.#limit)
    this.#release?.()
    this.#release = undefined
  }
}

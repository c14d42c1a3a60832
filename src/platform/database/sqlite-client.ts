import { mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  type Client,
  createClient,
  type InArgs,
  type InStatement,
  type Replicated,
  type ResultSet,
  type Transaction,
  type TransactionMode,
} from '@libsql/client'
import { isBusy } from './errors'
import { SqliteTransaction, type TransactionOptions } from './sqlite-transaction'
import { isRead, nameOf } from './statements'
import { WriterQueue } from './writer-queue'

export type SqliteClientOptions = {
  /** Milliseconds a write waits for the transactions of this process before it is refused. */
  patience?: number
  /** Milliseconds a transaction may hold the writer before it is rolled back (MongoDB's limit is the same minute). */
  lifetime?: number
}

const busyTimeoutMs = 5_000
const journalSizeLimit = 64 * 1024 * 1024

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Two processes that open a new file at once both switch it to WAL, and there SQLite does not wait: ask again. */
const switchToWal = async (writer: Client): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await writer.execute('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (!isBusy(error) || attempt === 20) throw error
      await pause(25 * attempt)
    }
  }
}

/**
 * libsql's client interface on two connections of one file: a writer that one transaction at a time may use, and a
 * reader that never waits for it. Reads outside a transaction, and those of a transaction before its first write, see
 * what is committed. libsql's own `transaction()` opens a new connection for each, without pragmas; this never does.
 */
export class SqliteClient implements Client {
  readonly protocol = 'file'
  readonly queue: WriterQueue
  readonly lifetime: number
  closed = false
  #writer: Client
  #reader: Client

  private constructor(
    readonly file: string,
    options: SqliteClientOptions,
  ) {
    this.queue = new WriterQueue(options.patience ?? 10_000)
    this.lifetime = options.lifetime ?? 60_000
    this.#writer = this.connection()
    this.#reader = this.connection()
  }

  /** Opens `file` (its folder is made where missing) with write-ahead log, full sync and foreign keys. */
  static async open(file: string, options: SqliteClientOptions = {}): Promise<SqliteClient> {
    mkdirSync(dirname(file), { recursive: true })
    const client = new SqliteClient(file, options)
    await client.#prepareWriter()
    await client.#prepareReader(client.#reader)
    return client
  }

  /** One more plain connection to the file, for the caller to close: copies are made on one. */
  connection(): Client {
    return createClient({ url: pathToFileURL(this.file).href })
  }

  async #prepareWriter(): Promise<void> {
    await this.#writer.execute(`PRAGMA busy_timeout = ${busyTimeoutMs}`)
    await switchToWal(this.#writer)
    await this.#writer.execute(`PRAGMA journal_size_limit = ${journalSizeLimit}`)
    await this.#writer.execute('PRAGMA synchronous = FULL')
    await this.#writer.execute('PRAGMA foreign_keys = ON')
  }

  async #prepareReader(reader: Client): Promise<void> {
    await reader.execute(`PRAGMA busy_timeout = ${busyTimeoutMs}`)
    await reader.execute('PRAGMA query_only = ON')
  }

  /** The connections, for a transaction that holds its turn. */
  readonly connections = {
    read: (statement: InStatement): Promise<ResultSet> => this.#reader.execute(statement),
    write: (statement: InStatement): Promise<ResultSet> => this.#writer.execute(statement),
    script: (sql: string): Promise<void> => this.#writer.executeMultiple(sql),
    /** A writer that can neither commit nor roll back is given up; the file undoes what was open. */
    replaceWriter: async (): Promise<void> => {
      this.#writer.close()
      this.#writer = this.connection()
      await this.#prepareWriter()
    },
    /** A statement of libsql runs to its end at once, so none is on its way on the one that goes. */
    replaceReader: async (): Promise<void> => {
      const [old, next] = [this.#reader, this.connection()]
      await this.#prepareReader(next)
      if (this.closed) return next.close()
      this.#reader = next
      old.close()
    },
  }

  async execute(statement: InStatement | string, args?: InArgs): Promise<ResultSet> {
    const complete: InStatement = typeof statement === 'string' && args ? { sql: statement, args } : statement
    if (isRead(complete)) return this.#reader.execute(complete)
    return this.#turn(nameOf(complete), () => this.#writer.execute(complete))
  }

  async batch(statements: InStatement[], mode: TransactionMode = 'write'): Promise<ResultSet[]> {
    if (mode === 'read') return this.#reader.batch(statements, 'read')
    const done = await this.#turn(`batch of ${statements.length}`, async () => {
      await this.#writer.execute('PRAGMA synchronous = NORMAL')
      try {
        return await this.#writer.batch(statements, 'write')
      } finally {
        // A connection that cannot be set back (its rollback failed) is given up: no other commit may go unsynced.
        await this.#writer.execute('PRAGMA synchronous = FULL').catch(() => this.connections.replaceWriter())
      }
    })
    await this.#onDisk()
    return done
  }

  /**
   * What was committed is on disk. libsql waits for a disk with the whole process; this waits beside it, so that a
   * worker's other connections go on meanwhile.
   */
  async #onDisk(): Promise<void> {
    const log = await open(`${this.file}-wal`, 'r+')
    try {
      await log.sync()
    } finally {
      await log.close()
    }
  }

  async migrate(statements: InStatement[]): Promise<ResultSet[]> {
    return this.#turn('schema change', () => this.#writer.migrate(statements))
  }

  async executeMultiple(sql: string): Promise<void> {
    return this.#turn('script', () => this.#writer.executeMultiple(sql))
  }

  /** A transaction that takes its turn at its first write. */
  begin(options?: TransactionOptions): SqliteTransaction {
    return new SqliteTransaction(this, options)
  }

  async transaction(_mode?: TransactionMode): Promise<Transaction> {
    return this.begin()
  }

  /**
   * libsql leaves a statement that was refused as busy open, and its connection at what it then saw: every later write
   * of that connection would be refused too. So it goes.
   */
  async #turn<T>(what: string, work: () => Promise<T>): Promise<T> {
    const release = await this.queue.acquire(what)
    try {
      return await work()
    } catch (error) {
      if (isBusy(error)) await this.connections.replaceWriter()
      throw error
    } finally {
      release()
    }
  }

  async sync(): Promise<Replicated> {
    return undefined
  }

  reconnect(): void {
    throw new Error('The embedded database has nothing to reconnect to.')
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    this.#reader.close()
    this.#writer.close()
  }
}

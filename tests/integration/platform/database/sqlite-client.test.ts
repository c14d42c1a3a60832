import { readdirSync } from 'node:fs'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { sqliteClientOf } from '../../../../src/platform/database/sqlite-adapter'
import { SqliteClient } from '../../../../src/platform/database/sqlite-client'
import { contractConfig } from '../../../support/contract-config'
import { type Booted, bootOwn, newPlace, type OwnPayload } from '../../../support/databases'

const asked = { overrideAccess: true, depth: 0 }
const codeOf = (error: unknown) => (error as { code?: string }).code

let booted: Booted<OwnPayload> | undefined
const boot = async (sqlite = {}) => {
  booted = await bootOwn({ database: 'sqlite', config: contractConfig, options: { sqlite } })
  return { ...booted, client: sqliteClientOf(booted.payload.db as unknown as SQLiteAdapter) }
}
afterEach(async () => {
  await booted?.close()
  booted = undefined
})

const countRows = async (payload: OwnPayload, state: string) =>
  (await payload.count({ collection: 'rows', where: { state: { equals: state } }, overrideAccess: true })).totalDocs

describe('the client of the embedded database', () => {
  it('has the pragmas that make a commit last, on the connection that writes', async () => {
    const { client } = await boot()
    const value = async (pragma: string) => Object.values((await client.execute(`PRAGMA ${pragma}`)).rows[0] ?? {})[0]
    expect(await value('journal_mode')).toBe('wal')
    expect(await value('synchronous')).toBe(2)
    expect(await value('foreign_keys')).toBe(1)
    expect(await value('busy_timeout')).toBe(5000)
  })

  it('has a batch on disk when it answers, and every other commit as before, also after a batch that failed', async () => {
    const { client } = await boot()
    const synchronous = async () => (await client.connections.write('PRAGMA synchronous')).rows[0]?.synchronous
    await client.batch([{ sql: 'CREATE TABLE batches (id TEXT PRIMARY KEY)', args: [] }], 'write')
    expect(await synchronous()).toBe(2)
    const twice = [1, 2].map(() => ({ sql: 'INSERT INTO batches VALUES (?)', args: ['same'] }))
    await expect(client.batch(twice, 'write')).rejects.toThrow(/UNIQUE/)
    expect(await synchronous()).toBe(2)
    expect((await client.execute('SELECT * FROM batches')).rows, 'all of a batch or nothing').toHaveLength(0)
  })

  it.each(['a statement', 'a statement that answers', 'a batch'])(
    'writes again once another process lets go of the file, after %s was refused',
    async (kind) => {
      const { client } = await boot()
      await client.batch([{ sql: 'CREATE TABLE held (n INTEGER)', args: [] }, 'INSERT INTO held VALUES (0)'], 'write')
      const more = 'UPDATE held SET n = n + 1'
      const write = () => {
        if (kind === 'a batch') return client.batch([`${more} RETURNING n`], 'write')
        return client.execute(kind === 'a statement' ? more : `${more} RETURNING n`)
      }
      await client.connections.write('PRAGMA busy_timeout = 50')
      const other = client.connection()
      await other.execute('BEGIN IMMEDIATE')
      await other.execute('UPDATE held SET n = 10')
      await expect(write()).rejects.toThrow(/locked/)
      await other.execute('COMMIT')
      await other.execute('UPDATE held SET n = 20')
      other.close()

      await write()
      await write()
      expect((await client.execute('SELECT n FROM held')).rows).toMatchObject([{ n: 22 }])
    },
  )

  it('never writes on the connection that reads', async () => {
    const { client } = await boot()
    expect(await client.connections.read('PRAGMA query_only')).toMatchObject({ rows: [{ query_only: 1 }] })
    await expect(client.connections.read('DELETE FROM rows')).rejects.toThrow(/readonly/)
  })

  it('lets others read what was committed while a transaction is open', async () => {
    const { payload } = await boot()
    const transactionID = (await payload.db.beginTransaction()) as string
    const req = { transactionID }
    await payload.db.create({ collection: 'rows' as never, data: { state: 'open' }, req })
    expect(await countRows(payload, 'open')).toBe(0)
    await payload.db.commitTransaction(transactionID)
    expect(await countRows(payload, 'open')).toBe(1)
  })

  it('tells of a commit that failed, and keeps nothing of it', async () => {
    const { payload, client } = await boot()
    const transactionID = (await payload.db.beginTransaction()) as string
    const row = await payload.db.create({
      collection: 'rows' as never,
      data: { state: 'lost' },
      req: { transactionID },
    })
    const session = (payload.db as unknown as SQLiteAdapter).sessions[transactionID]?.db as unknown as {
      run: (sql: string) => Promise<unknown>
    }
    await session.run('PRAGMA defer_foreign_keys = ON')
    await session.run(`UPDATE rows SET owner_id = 'nobody' WHERE id = '${row.id}'`)
    await expect(payload.db.commitTransaction(transactionID)).rejects.toThrow(/FOREIGN KEY/)
    expect(await countRows(payload, 'lost')).toBe(0)
    await client.execute("INSERT INTO rows (id, state) VALUES ('after', 'after')")
    expect(await countRows(payload, 'after')).toBe(1)
  })

  it('goes on after a statement of a transaction failed', async () => {
    const { payload } = await boot()
    const transactionID = (await payload.db.beginTransaction()) as string
    const create = (name: string) =>
      payload.db.create({ collection: 'rows' as never, data: { name, state: 'kept' }, req: { transactionID } })
    await create('one')
    await expect(create('one')).rejects.toThrow()
    await create('two')
    await payload.db.commitTransaction(transactionID)
    expect(await countRows(payload, 'kept')).toBe(2)
  })

  it('does not wait for itself where Payload writes outside its own open transaction', async () => {
    const { payload } = await boot({ patience: 2_000 })
    await payload.create({
      collection: 'users',
      data: { email: 'a@example.org', password: 'a long password' },
      ...asked,
    })
    const token = await payload.forgotPassword({
      collection: 'users',
      data: { email: 'a@example.org' },
      disableEmail: true,
    })
    expect(token).toMatch(/^[0-9a-f]{40}/)
  })

  it('names the likely cause where a hook wrote without `req`, and is free afterwards', async () => {
    const { payload } = await boot({ patience: 300 })
    const error = await payload.create({ collection: 'careless', data: { title: 'x' }, ...asked }).catch((e) => e)
    expect(codeOf(error)).toBe('database-writer-wait')
    expect(error.message).toMatch(/insert into "rows".*insert into "careless".*did not pass `req`/)
    await payload.create({ collection: 'rows', data: { state: 'next' }, ...asked })
    expect(await countRows(payload, 'next')).toBe(1)
    expect((await payload.count({ collection: 'careless', overrideAccess: true })).totalDocs).toBe(0)
  })

  it('keeps values out of the errors it throws', async () => {
    const { payload, client } = await boot()
    await client.execute('DROP TABLE rows')
    const error = await payload
      .create({ collection: 'rows', data: { name: 'a secret', state: 'x' }, ...asked })
      .catch((e) => e)
    expect(String(error.message)).toMatch(/no such table: rows/)
    expect(JSON.stringify([error.message, error.stack, error.cause?.message])).not.toContain('a secret')
  })

  it('undoes a transaction that nobody ends, and says so to whoever comes back to it', async () => {
    const { payload } = await boot({ lifetime: 2_000 })
    const transactionID = (await payload.db.beginTransaction()) as string
    await payload.db.create({ collection: 'rows' as never, data: { state: 'left' }, req: { transactionID } })
    await payload.create({ collection: 'rows', data: { state: 'next' }, ...asked })
    expect(await countRows(payload, 'next')).toBe(1)
    const error = await payload.db.commitTransaction(transactionID).catch((reason) => reason)
    expect(codeOf(error)).toBe('transaction-overrun')
    expect(await countRows(payload, 'left')).toBe(0)
  })

  it('waits fifteen seconds for another process and then answers with a sentence', { timeout: 60_000 }, async () => {
    const { payload, client } = await boot()
    const other = await SqliteClient.open(client.file)
    const transaction = other.begin()
    await transaction.execute("INSERT INTO rows (id, state) VALUES ('other', 'other')")
    const error = await payload.create({ collection: 'rows', data: { state: 'mine' }, ...asked }).catch((e) => e)
    expect(codeOf(error)).toBe('database-busy')
    await transaction.commit()
    other.close()
    await payload.create({ collection: 'rows', data: { state: 'mine' }, ...asked })
    expect([await countRows(payload, 'mine'), await countRows(payload, 'other')]).toEqual([1, 1])
  })

  it.runIf(process.platform === 'linux')('opens no more files as it goes on', async () => {
    const { payload } = await boot()
    const open = () => readdirSync('/proc/self/fd').length
    const save = (n: number) => payload.create({ collection: 'notes', data: { counter: n }, ...asked })
    for (let n = 0; n < 10; n++) await save(n)
    const before = open()
    for (let n = 0; n < 200; n++) await save(n)
    expect(open()).toBeLessThanOrEqual(before)
  })

  it('opens a new file from several connections at once', async () => {
    const { DATA_DIR } = newPlace('sqlite')
    const clients = await Promise.all(Array.from({ length: 4 }, () => SqliteClient.open(`${DATA_DIR}/a b#c.db`)))
    await clients[0]?.execute('CREATE TABLE t (n)')
    for (const client of clients) await client.execute('INSERT INTO t VALUES (1)')
    expect((await clients[3]?.execute('SELECT count(*) AS n FROM t'))?.rows[0]?.n).toBe(4)
    for (const client of clients) client.close()
  })
})

import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { SqliteClient } from '../../../../src/platform/database/sqlite-client'
import { keepStatistics, refreshStatistics } from '../../../../src/platform/database/sqlite-statistics'

let client: SqliteClient
const fail = (error: unknown) => {
  throw error
}

beforeEach(async () => {
  client = await SqliteClient.open(join(inject('runFolder'), `${crypto.randomUUID()}.db`))
  await client.execute('CREATE TABLE versions (id TEXT PRIMARY KEY, parent TEXT, latest INTEGER)')
  await client.execute('CREATE INDEX by_parent ON versions (parent)')
  await client.execute('CREATE INDEX by_latest ON versions (latest)')
})
afterEach(() => client.close())

const NEWEST = "SELECT * FROM versions WHERE latest = 1 AND parent = 'parent-7'"

/** Ten versions each of many documents, and none the reader has not looked at before. */
const fill = async (documents: number) => {
  await client.execute({
    sql: `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
      INSERT INTO versions SELECT 'id-' || i, 'parent-' || (i / 10), i % 10 = 9 FROM n`,
    args: [documents * 10],
  })
  await client.execute(NEWEST)
}
/** Asked last: an explanation leaves its statement open in libsql, and the connection at what stood then. */
const planOfReader = async () => {
  const { rows } = await client.connections.read(`EXPLAIN QUERY PLAN ${NEWEST}`)
  return rows.map(({ detail }) => detail).join()
}

it('without statistics, takes the index of a flag for as good as that of a document', async () => {
  await fill(2_000)
  expect(await planOfReader()).toContain('by_latest')
})

it('finds the newest version of a document by the document, once it has counted', async () => {
  await fill(2_000)
  await refreshStatistics(client)
  expect(await planOfReader()).toContain('by_parent')
})

it('does not go by what was counted when the tables were nearly empty', async () => {
  await client.execute("INSERT INTO versions VALUES ('first', 'parent-0', 1)")
  await refreshStatistics(client)
  await fill(2_000)
  await refreshStatistics(client)
  expect(await planOfReader()).toContain('by_parent')
})

it('counts again by itself where something was written meanwhile', async () => {
  const end = await keepStatistics(client, { everyMs: 20, onError: fail })
  const before = client.queue.turns
  await new Promise((settle) => setTimeout(settle, 100))
  expect(client.queue.turns).toBe(before)

  await fill(2_000)
  await expect.poll(() => client.queue.turns, { timeout: 20_000 }).toBeGreaterThan(before + 1)
  await expect
    .poll(async () => {
      const { rows } = await client.execute("SELECT stat FROM sqlite_stat1 WHERE idx = 'by_parent'")
      return rows.length
    })
    .toBe(1)
  end()
  expect(await planOfReader()).toContain('by_parent')
})

it('leaves reads and writes as they were', async () => {
  await fill(10)
  await refreshStatistics(client)
  await client.execute("INSERT INTO versions VALUES ('after', 'parent-x', 1)")
  const other = client.connection()
  for (const one of [client, other]) {
    const { rows } = await one.execute('SELECT count(*) AS n FROM versions')
    expect(Number(rows[0]?.n)).toBe(101)
  }
  other.close()
  await expect(client.connections.read("DELETE FROM versions WHERE id = 'after'")).rejects.toThrow(
    /readonly|read-only/i,
  )
})

it('waits for the next time where another process holds the file', { timeout: 30_000 }, async () => {
  const other = client.connection()
  await other.execute('BEGIN IMMEDIATE')
  await refreshStatistics(client)
  await other.execute('ROLLBACK')
  other.close()

  await fill(1)
  expect(client.queue.length).toBe(0)
})

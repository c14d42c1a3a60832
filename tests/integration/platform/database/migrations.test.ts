import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copiesFolder, type Migrations, migrationsRun, sqliteFile } from '../../../../src/platform/database'
import { SqliteClient } from '../../../../src/platform/database/sqlite-client'
import { type Authored, authored } from '../../../support/authored'
import { runChild } from '../../../support/child'
import { bootOwn, describeEachDatabase, newPlace, type OwnPayload, type Place } from '../../../support/databases'
import { growingConfig } from '../../../support/growing-config'

const asked = { overrideAccess: true, depth: 0 }
const names = ['20260101_000000_first', '20260201_000000_second', '20260301_000000_third'] as const

let history: Authored
let all: Migrations
const upTo = (count: number): Migrations => ({
  sqlite: all.sqlite.slice(0, count),
  mongodb: all.mongodb.slice(0, count),
})

beforeAll(async () => {
  history = authored()
  for (const [index, name] of names.entries()) await history.write(growingConfig(index + 1), name)
  all = await history.read()
})
afterAll(() => history.remove())

const boot = (database: 'sqlite' | 'mongodb', version: number, place: Place, migrations = upTo(version)) =>
  bootOwn({ database, config: growingConfig(version), place, options: { migrations } })

const fill = async (payload: OwnPayload): Promise<void> => {
  for (let n = 0; n < 20; n++) {
    const items = [{ label: 'a' }, { label: 'b' }, { label: 'c' }]
    const data = { title: `parent ${n}`, items, tags: ['x', 'y'] }
    const { id } = await payload.create({ collection: 'parents', data, ...asked })
    await payload.create({ collection: 'children', data: { name: `child ${n}`, parent: id }, ...asked })
  }
}

/** Every row that was filled in, counted: parents, their items and tags, and children that still have their parent. */
const counted = async (payload: OwnPayload) => {
  const parents = (await payload.find({ collection: 'parents', limit: 0, ...asked })).docs
  const children = (await payload.find({ collection: 'children', limit: 0, ...asked })).docs
  const ids = new Set(parents.map(({ id }) => id))
  const lengths = (field: string) => parents.reduce((sum, parent) => sum + (parent[field] as unknown[]).length, 0)
  const withParent = children.filter(({ parent }) => ids.has(parent as string)).length
  return { parents: parents.length, items: lengths('items'), tags: lengths('tags'), children: withParent }
}

const whole = { parents: 20, items: 60, tags: 40, children: 20 }

describeEachDatabase('a filled database of an earlier schema', (database) => {
  const filled = async (): Promise<Place> => {
    const place = newPlace(database)
    const { payload, close } = await boot(database, 1, place)
    expect(migrationsRun(payload)).toEqual([names[0]])
    await fill(payload)
    await close()
    return place
  }

  it('is brought to the current one without losing a row', async () => {
    const place = await filled()
    const { payload, close } = await boot(database, 3, place)
    expect(migrationsRun(payload)).toEqual([names[1], names[2]])
    expect(await counted(payload)).toEqual(whole)
    await payload.create({ collection: 'parents', data: { title: 'new', summary: 's', remark: 'r' }, ...asked })
    const again = payload.create({ collection: 'parents', data: { title: 'new' }, ...asked })
    await expect(again).rejects.toMatchObject({ status: 400 })
    await close()
  })

  it('is refused where a newer version has changed it', async () => {
    const place = await filled()
    await (await boot(database, 2, place)).close()
    const refused = await boot(database, 1, place).catch((error) => error)
    expect(refused).toMatchObject({ code: 'schema-newer', message: expect.stringContaining(names[1]) })
    const { payload, close } = await boot(database, 2, place)
    expect(await counted(payload)).toEqual(whole)
    await close()
  })

  it('stays as it was where a migration fails half-way', async () => {
    const place = await filled()
    const half = {
      name: '20260401_000000_half',
      up: async ({ payload, req }: { payload: unknown; req: unknown }) => {
        const { db } = payload as OwnPayload
        await db.deleteMany({ collection: 'children' as never, where: {}, req: req as never })
        throw new Error('the disk is full')
      },
    }
    const { sqlite, mongodb } = upTo(1)
    const broken = { sqlite: [...sqlite, half], mongodb: [...mongodb, half] } as Migrations
    const error = await boot(database, 1, place, broken).catch((reason) => reason)
    expect(error).toMatchObject({ code: 'migration-failed', message: expect.stringContaining('the disk is full') })
    const { payload, close } = await boot(database, 1, place)
    expect(migrationsRun(payload)).toEqual([])
    expect(await counted(payload)).toEqual(whole)
    await close()
  })

  it('is migrated once when three processes start together', { timeout: 120_000 }, async () => {
    const place = await filled()
    const start = () => runChild('migrator', { place, folder: history.folder, version: 3 })
    const said = (await Promise.all([start(), start(), start()])).flat() as {
      ran: string[]
      parents: number
    }[]
    expect(said.map(({ parents }) => parents)).toEqual([20, 20, 20])
    expect(said.flatMap(({ ran }) => ran).sort()).toEqual([names[1], names[2]])
    const { payload, close } = await boot(database, 3, place)
    expect(await counted(payload)).toEqual(whole)
    await close()
  })
})

describe('the embedded database before its schema changes', () => {
  const filled = async (): Promise<Place> => {
    const place = newPlace('sqlite')
    const { payload, close } = await boot('sqlite', 1, place)
    await fill(payload)
    await close()
    return place
  }
  const rowsOf = async (file: string, table: string): Promise<number> => {
    const database = createClient({ url: `file:${file}` })
    try {
      return Number((await database.execute(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n)
    } finally {
      database.close()
    }
  }

  it('is copied aside, and a new one is not', async () => {
    const place = await filled()
    expect(existsSync(copiesFolder(place))).toBe(false)
    await (await boot('sqlite', 2, place)).close()
    const copies = readdirSync(copiesFolder(place))
    expect(copies).toEqual([expect.stringMatching(/^imprimatur-\d{8}T\d{6}Z-before-20260201_000000_second\.db$/)])
    const copy = join(copiesFolder(place), copies[0] as string)
    expect([await rowsOf(copy, 'parents'), await rowsOf(copy, 'parents_items')]).toEqual([20, 60])
    await expect(rowsOf(copy, 'parents WHERE summary IS NULL')).rejects.toThrow(/no such column/)
  })

  it('keeps the five newest copies', async () => {
    const place = await filled()
    mkdirSync(copiesFolder(place), { recursive: true })
    for (let n = 1; n <= 6; n++) {
      copyFileSync(sqliteFile(place), join(copiesFolder(place), `imprimatur-2020010${n}T000000Z-before-x.db`))
    }
    await (await boot('sqlite', 2, place)).close()
    const copies = readdirSync(copiesFolder(place)).sort()
    expect(copies).toHaveLength(5)
    expect(copies[0]).toContain('20200103')
    expect(copies[4]).toContain('second')
  })

  it('would lose the children of a rebuilt table if foreign keys were on', async () => {
    const place = await filled()
    const client = await SqliteClient.open(sqliteFile(place))
    const transaction = client.begin()
    await all.sqlite[1]?.up({ db: drizzle(transaction as never) as never } as never)
    await transaction.commit()
    client.close()
    // What every migration would do without the care taken: this is why it is taken.
    expect(await rowsOf(sqliteFile(place), 'parents')).toBe(20)
    expect(await rowsOf(sqliteFile(place), 'parents_items')).toBe(0)
    expect(await rowsOf(sqliteFile(place), 'children WHERE parent_id IS NOT NULL')).toBe(0)
  })

  it('is left alone by a migration that would leave rows pointing at nothing', async () => {
    const place = await filled()
    const { sqlite } = upTo(1)
    const orphaning = {
      name: '20260401_000000_orphaning',
      up: async ({ db }: { db: unknown }) => {
        await (db as { run: (sql: string) => Promise<unknown> }).run('DELETE FROM parents')
      },
    }
    const broken = { sqlite: [...sqlite, orphaning], mongodb: [] } as Migrations
    const error = await boot('sqlite', 1, place, broken).catch((reason) => reason)
    expect(error).toMatchObject({ code: 'migration-failed', message: expect.stringContaining('point at nothing') })
    expect(await rowsOf(sqliteFile(place), 'parents')).toBe(20)
  })

  it('is refused where its tables were built without migrations', async () => {
    const place = newPlace('sqlite')
    await (await bootOwn({ database: 'sqlite', config: growingConfig(1), place })).close()
    await expect(boot('sqlite', 1, place)).rejects.toMatchObject({ code: 'schema-pushed' })
  })
})

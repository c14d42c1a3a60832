import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrations as mongodb } from '../../../../migrations/mongodb'
import { migrations as sqlite } from '../../../../migrations/sqlite'
import { isReady, migrationsRun } from '../../../../src/platform/database'
import { type Booted, bootPayload, describeEachDatabase } from '../../../support/databases'

const committed = { sqlite, mongodb }

describeEachDatabase('the database of the project', (database) => {
  let booted: Booted
  beforeAll(async () => {
    booted = await bootPayload({ database })
  })
  afterAll(() => booted.close())

  it('is brought to the current schema by the committed migrations', async () => {
    expect(migrationsRun(booted.payload)).toEqual(committed[database].map(({ name }) => name))
    expect(await isReady(booted.payload)).toBe(true)
  })

  it('answers for every collection', async () => {
    const { payload } = booted
    for (const { slug } of payload.config.collections) {
      const { docs } = await payload.find({ collection: slug, limit: 1, overrideAccess: true, depth: 0 })
      expect(Array.isArray(docs), slug).toBe(true)
    }
  })

  it('is found current by a second start', async () => {
    const again = await bootPayload({ database, place: booted.place })
    expect(migrationsRun(again.payload)).toEqual([])
    await again.close()
  })
})

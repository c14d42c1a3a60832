import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as claims from '../../../../src/platform/claims'
import { runChild } from '../../../support/child'
import { contractConfig } from '../../../support/contract-config'
import { type Booted, bootOwn, describeEachDatabase, type OwnPayload } from '../../../support/databases'

/** The contract's collection is unknown to the generated types. */
const claim = claims.claim as unknown as (
  args: Omit<claims.Claim<'schedules'>, 'payload' | 'collection' | 'data'> & {
    payload: OwnPayload
    collection: string
    data: object
  },
) => Promise<string | null>

describeEachDatabase('a claim', (database) => {
  let booted: Booted<OwnPayload>
  const rows = 'rows'
  const newRow = async (name: string) =>
    (
      await booted.payload.create({
        collection: rows,
        data: { name, state: 'due' },
        overrideAccess: true,
        depth: 0,
      })
    ).id
  const stateOf = async (id: string) =>
    await booted.payload.findByID({ collection: rows, id, overrideAccess: true, depth: 0 })
  const take = (id: string, data: object, expected = 'due') =>
    claim({
      payload: booted.payload,
      collection: rows,
      where: { and: [{ id: { equals: id } }, { state: { equals: expected } }] },
      data: data,
    })

  beforeAll(async () => {
    booted = await bootOwn({ database, config: contractConfig })
  })
  afterAll(() => booted.close())

  it('gives the winner the id and writes what it brought', async () => {
    const id = await newRow('one')
    expect(await take(id, { state: 'claimed', token: 'a' })).toBe(id)
    expect(await stateOf(id)).toMatchObject({ state: 'claimed', token: 'a' })
  })

  it('gives the loser null and leaves the row as it is', async () => {
    const id = await newRow('two')
    await take(id, { state: 'claimed', token: 'a' })
    expect(await take(id, { state: 'claimed', token: 'b' })).toBeNull()
    expect(await stateOf(id)).toMatchObject({ token: 'a' })
  })

  it('gives null for a row that is gone', async () => {
    const id = await newRow('three')
    await booted.payload.delete({ collection: rows, id, overrideAccess: true, depth: 0 })
    expect(await take(id, { state: 'claimed' })).toBeNull()
  })

  it('takes a unique key for the id', async () => {
    const id = await newRow('four')
    const claimed = await claim({
      payload: booted.payload,
      collection: rows,
      where: { name: { equals: 'four' }, state: { equals: 'due' } },
      data: { state: 'claimed' },
    })
    expect(claimed).toBe(id)
  })

  it('refuses a condition that could match several rows', async () => {
    await expect(
      claim({ payload: booted.payload, collection: rows, where: { state: { equals: 'due' } }, data: {} }),
    ).rejects.toThrow('must name one row')
  })

  it('stands or falls with the transaction it is given', async () => {
    const id = await newRow('five')
    const { payload } = booted
    const transactionID = (await payload.db.beginTransaction()) as string
    const claimed = await claim({
      payload,
      collection: rows,
      where: { id: { equals: id }, state: { equals: 'due' } },
      data: { state: 'claimed' },
      req: { transactionID },
    })
    expect(claimed).toBe(id)
    await payload.db.rollbackTransaction(transactionID)
    expect(await stateOf(id)).toMatchObject({ state: 'due' })
  })

  it('is won once for every one of 1,000 rows by two processes that race', { timeout: 120_000 }, async () => {
    const { payload, place } = booted
    const ids: string[] = []
    // A hundred to a transaction: a server gives up one that takes too long.
    for (let chunk = 0; chunk < 10; chunk++) {
      const transactionID = (await payload.db.beginTransaction()) as string
      for (let n = 0; n < 100; n++) {
        const row = await payload.db.create({
          collection: rows as CollectionSlug,
          data: { name: `race ${chunk}-${n}`, state: 'due' },
          req: { transactionID },
        })
        ids.push(String(row.id))
      }
      await payload.db.commitTransaction(transactionID)
    }

    const ends = await Promise.all([1, 2].map(() => runChild('claimer', { place, ids })))
    const results = ends.map((messages) => messages.at(-1) as { token: string; won: string[] })
    const won = results.flatMap((result) => result.won)
    expect(won).toHaveLength(1_000)
    expect(new Set(won)).toEqual(new Set(ids))
    // Both took part, or nothing was raced for.
    for (const { won: each } of results) expect(each.length).toBeGreaterThan(0)
    for (const { token, won: each } of results) {
      const { totalDocs } = await payload.count({
        collection: rows,
        where: { token: { equals: token } },
        overrideAccess: true,
      })
      expect(totalDocs).toBe(each.length)
    }
  })
})

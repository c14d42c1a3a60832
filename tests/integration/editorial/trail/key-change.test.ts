import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { chainTrail, rotateAuditKey, trailHead, verifyTrail } from '../../../../src/editorial'
import { linkHash } from '../../../../src/editorial/actions/link-hash'
import type { ChainedFields } from '../../../../src/editorial/domain/trail-chain'
import { type Booted, bootPayload, describeEachDatabase } from '../../../support/databases'
import { cut, forge, type TrailRow, trailOf, writeEntries } from '../../../support/trail'

type Keys = readonly [string, ...string[]]
const oldest = 'o'.repeat(40)
const older = 'p'.repeat(40)
const newest = 'n'.repeat(40)
const both: Keys = [newest, older]

describeEachDatabase('a change of the key of the trail', (database) => {
  let booted: Booted
  let payload: Payload

  beforeAll(async () => {
    booted = await bootPayload({ database })
    payload = booted.payload
  })
  afterEach(async () => {
    await payload.db.deleteMany({ collection: 'audit', where: {} })
  })
  afterAll(() => booted.close())

  const written = async (count: number, keys: Keys) => {
    await writeEntries(payload, count)
    return chainTrail({ payload, keys })
  }
  const verify = (keys: Keys = both) => verifyTrail({ payload, keys })
  const rotate = (keys: Keys = both) => rotateAuditKey({ payload, keys })
  /** Three under the old key, the entry that hands over, two under the new. */
  const rotated = async (): Promise<TrailRow[]> => {
    await written(3, [older])
    expect(await rotate()).toBe(4)
    await written(2, both)
    return trailOf(payload)
  }
  /** What somebody with the database and this key in their hands does: links rows from the first of them on anew. */
  const forgeLinks = async (key: string, rows: readonly TrailRow[], previous = '', from = 1) => {
    let hash = previous
    for (const [at, row] of rows.entries()) {
      const sequence = from + at
      hash = linkHash({ key, previous: hash, sequence, entry: row as unknown as ChainedFields })
      await forge(payload, row.id, { sequence, hash })
    }
  }
  const codeOf = (work: Promise<unknown>) => work.then(String, (error: { code?: string }) => error.code)

  it('is an entry of the trail that names both keys by what does not give them away', async () => {
    const rows = await rotated()
    expect(await verify()).toMatchObject({ verified: 6, broken: null, underNewest: true })
    const change = rows.find(({ verb }) => verb === 'audit-key-change')
    expect(change).toMatchObject({ actor: 'cli:audit-rotate', sequence: 4, collectionSlug: 'audit' })
    expect(change?.before).toEqual({ key: expect.stringMatching(/^[0-9a-f]{32}$/) })
    expect(change?.after).not.toEqual(change?.before)
    expect(JSON.stringify(rows)).not.toMatch(/n{8}|p{8}/)
  })

  it('is made once, and by nobody but the command: a worker with the new key links nothing before', async () => {
    await written(3, [older])
    await writeEntries(payload, 1)
    expect(await codeOf(chainTrail({ payload, keys: both }))).toBe('audit-key-changed')
    expect(await verify()).toMatchObject({ verified: 3, notChained: 1, broken: null, underNewest: false })
    expect(await rotate()).toBe(4)
    expect(await rotate()).toBeNull()
    expect(await chainTrail({ payload, keys: both })).toEqual({ linked: 1, complete: true })
    expect(await verify()).toMatchObject({ verified: 5, broken: null, underNewest: true })
  })

  it('is nothing where the trail is empty: it begins under the newest key', async () => {
    expect(await rotate()).toBeNull()
    await written(2, both)
    expect(await verify([newest])).toMatchObject({ verified: 2, broken: null, underNewest: true })
  })

  it('may be made again: each key holds for its part', async () => {
    await written(2, [oldest])
    await rotate([older, oldest])
    await written(2, [older, oldest])
    await rotate([newest, older, oldest])
    await written(1, [newest, older, oldest])
    expect(await verify([newest, older, oldest])).toMatchObject({ verified: 7, broken: null, underNewest: true })
  })

  it('is refused where the trail does not verify under the old keys', async () => {
    await written(3, [older])
    expect(await codeOf(rotate([newest]))).toBe('trail-not-handed-over')
    const [, second] = await trailOf(payload)
    await forge(payload, String(second?.id), { actor: 'user:other' })
    expect(await codeOf(rotate())).toBe('trail-not-handed-over')
    expect(await trailOf(payload)).toHaveLength(3)
  })

  it('leaves a process that still has the old key nothing to link', async () => {
    await rotated()
    await writeEntries(payload, 1)
    expect(await codeOf(chainTrail({ payload, keys: [older] }))).toBe('trail-head-broken')
    expect(await verify()).toMatchObject({ verified: 6, notChained: 1, broken: null })
  })

  it.each<[string, Keys, number]>([
    ['the first part was linked under', [newest], 1],
    ['the trail was handed over to', [older], 4],
  ])('names the entry from which on nothing is verified without the key %s', async (_, keys, sequence) => {
    const rows = await rotated()
    const { broken, verified } = await verify(keys)
    const at = rows.find((row) => row.sequence === sequence)
    expect({ broken, verified }).toEqual({
      broken: { sequence, id: at?.id, what: 'unlisted' },
      verified: sequence - 1,
    })
  })

  it('does not call a changed entry one of an unlisted key', async () => {
    const rows = await rotated()
    await forge(payload, String(rows[0]?.id), { actor: 'user:other' })
    expect((await verify()).broken).toMatchObject({ sequence: 1, what: 'changed' })
  })

  it('seals what came before: with the old key it cannot be written anew', async () => {
    const rows = await rotated()
    await forge(payload, String(rows[1]?.id), { actor: 'user:other' })
    await forgeLinks(older, (await trailOf(payload)).slice(0, 3))
    expect((await verify()).broken).toMatchObject({ sequence: 4, what: 'changed' })
  })

  it('cannot be gone on from under the old key, nor be handed back to it', async () => {
    const rows = await rotated()
    const fourth = String(rows[3]?.hash)
    await forgeLinks(older, rows.slice(4), fourth, 5)
    expect((await verify()).broken).toMatchObject({ sequence: 5, what: 'changed' })

    const { before, after } = rows[3] as TrailRow
    await forge(payload, String(rows[4]?.id), { verb: 'audit-key-change', before: after, after: before })
    await forgeLinks(older, (await trailOf(payload)).slice(4), fourth, 5)
    expect((await verify()).broken).toMatchObject({ sequence: 5, what: 'changed' })
  })

  it('cannot be cut off with all that follows, and the rest be written anew under the old key', async () => {
    const rows = await rotated()
    for (const { id } of rows.slice(3)) await cut(payload, id)
    await forge(payload, String(rows[1]?.id), { actor: 'user:other' })
    await forgeLinks(older, await trailOf(payload))
    expect(await verify()).toMatchObject({ verified: 3, broken: null, underNewest: false })
    expect(await verify([newest])).toMatchObject({ broken: { sequence: 1 } })
    // Nor does a worker seal it.
    await writeEntries(payload, 1)
    expect(await codeOf(chainTrail({ payload, keys: both }))).toBe('audit-key-changed')
    expect((await trailHead(payload)).sequence).toBe(3)
  })
})

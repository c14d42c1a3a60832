import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { chainTrail, exportTrail, trailHead, verifyTrail } from '../../../../src/editorial'
import { startChild } from '../../../support/child'
import { type Booted, bootPayload, describeEachDatabase, newPlace } from '../../../support/databases'
import { cut, forge, type TrailRow, trailOf, writeEntries } from '../../../support/trail'

describeEachDatabase('the chain of the trail', (database) => {
  let booted: Booted
  let payload: Payload
  const more: Booted[] = []

  beforeAll(async () => {
    booted = await bootPayload({ database })
    payload = booted.payload
  })
  afterEach(async () => {
    for (const each of more.splice(0)) await each.close()
    await payload.db.deleteMany({ collection: 'audit', where: {} })
  })
  afterAll(() => booted.close())

  /** A trail of `count` linked entries, in the order of the chain. */
  const chained = async (count: number) => {
    await writeEntries(payload, count)
    expect(await chainTrail({ payload })).toEqual({ linked: count, complete: true })
    return trailOf(payload)
  }
  const verify = (head?: string) => verifyTrail({ payload, ...(head ? { head } : {}) })

  it('links every entry once, in the order it was written, and holds', async () => {
    const rows = await chained(120)
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, at) => at + 1))
    const head = await trailHead(payload)
    expect(await verify(head.hash)).toEqual({
      verified: 120,
      head,
      notChained: 0,
      broken: null,
      underNewest: true,
      holdsHead: true,
    })
    expect(await chainTrail({ payload })).toEqual({ linked: 0, complete: true })
  })

  it('counts what is not linked yet, and says so of each entry', async () => {
    await chained(2)
    await writeEntries(payload, 3)
    expect(await verify()).toMatchObject({ verified: 2, notChained: 3, broken: null })
    expect((await trailOf(payload)).map(({ link }) => link)).toEqual([
      '#1',
      '#2',
      'not yet chained',
      'not yet chained',
      'not yet chained',
    ])
  })

  it('links what a crash left between the commit and the chain', async () => {
    await chained(1)
    await writeEntries(payload, 2)
    const second = await bootPayload({ database, place: booted.place })
    more.push(second)
    expect(await chainTrail({ payload: second.payload })).toEqual({ linked: 2, complete: true })
    expect(await verify()).toMatchObject({ verified: 3, notChained: 0, broken: null })
  })

  it('finds late what was committed late: an entry older than the last link is linked after it', async () => {
    const [first] = await chained(3)
    await forge(payload, String(first?.id), { createdAt: '2020-01-01T00:00:00.000Z' })
    await cut(payload, String(first?.id))
    await writeEntries(payload, 1, 'late')
    const late = (await trailOf(payload, { verb: { equals: 'late' } }))[0]
    await forge(payload, String(late?.id), { createdAt: '2020-01-01T00:00:00.000Z' })
    expect((await chainTrail({ payload, since: new Date('2026-01-01') })).linked).toBe(0)
    expect((await chainTrail({ payload })).linked).toBe(1)
    expect((await trailOf(payload, { verb: { equals: 'late' } }))[0]?.sequence).toBe(4)
  })

  it('has one successor to each link, however many workers write it at once', async () => {
    // Two writers of one SQLite file in one process would wait for each other; the next test has two processes.
    const second = database === 'sqlite' ? booted : await bootPayload({ database, place: booted.place })
    if (second !== booted) more.push(second)
    const workers = [payload, second.payload, payload, second.payload]
    const runs: { linked: number; complete: boolean }[] = []
    for (let round = 0; round < 4; round += 1) {
      await writeEntries(payload, 60)
      runs.push(...(await Promise.all(workers.map((worker) => chainTrail({ payload: worker })))))
    }
    runs.push(await chainTrail({ payload }))
    expect(runs.reduce((sum, { linked }) => sum + linked, 0)).toBe(240)
    expect(runs.filter(({ complete }) => !complete).length).toBeGreaterThan(0)
    expect(await verify()).toMatchObject({ verified: 240, notChained: 0, broken: null })
  }, 120_000)

  it.each<[string, (rows: TrailRow[]) => { since?: Date }]>([
    ['the same entries were', () => ({})],
    ['its place was given to another entry', (rows) => ({ since: new Date(String(rows[0]?.createdAt)) })],
  ])('takes back what a stalled worker writes after %s linked by another', async (_, other) => {
    const stalled = await bootPayload({ database, place: booted.place })
    more.push(stalled)
    await writeEntries(payload, 3)
    const rows = await trailOf(payload)
    const { find } = stalled.payload.db
    let asked = 0
    stalled.payload.db.find = async function (this: unknown, args: never) {
      const answer = await find.call(this, args)
      asked += 1
      // It has read what to link and what to link it to; now it sleeps.
      if (asked === 2) await chainTrail({ payload, ...other(rows) })
      return answer
    } as typeof find
    expect(await chainTrail({ payload: stalled.payload })).toEqual({ linked: 0, complete: false })
    const { verified, broken, notChained } = await verify()
    expect(broken).toBeNull()
    expect(verified + notChained).toBe(3)
    expect(verified).toBe(other(rows).since ? 2 : 3)
    await chainTrail({ payload: stalled.payload })
    expect(await verify()).toMatchObject({ verified: 3, notChained: 0, broken: null })
  })

  it('is whole after two workers in processes of their own were killed at any moment', async () => {
    const place = newPlace(database)
    // Makes the tables, so that no child is killed while it does.
    await (await bootPayload({ database, place })).close()
    for (let round = 0; round < 2; round += 1) {
      const children = await Promise.all([startChild('chainer', { place }), startChild('chainer', { place })])
      const works = (message: unknown) => Number((message as { linked?: number }).linked) > 0
      try {
        await Promise.all(children.map((child) => child.message(works)))
        await sleep(200 + Math.random() * 300)
      } finally {
        for (const child of children) child.kill('SIGKILL')
      }
      await Promise.all(children.map(({ ended }) => ended))
    }
    const after = await bootPayload({ database, place })
    more.push(after)
    const standing = await verifyTrail({ payload: after.payload })
    expect(standing.broken).toBeNull()
    // A server holds the open transaction of a client that was killed for some seconds; the next round goes on.
    const link = async () => {
      await chainTrail({ payload: after.payload }).catch(() => undefined)
      return verifyTrail({ payload: after.payload })
    }
    await expect.poll(async () => (await link()).notChained, { timeout: 60_000, interval: 500 }).toBe(0)
    const done = await verifyTrail({ payload: after.payload })
    expect(done.broken).toBeNull()
    // Each of the four linked a batch at least before it was killed.
    expect(done.verified).toBeGreaterThan(40)
  }, 240_000)

  it.each<[string, Record<string, unknown>]>([
    ['who', { actor: 'user:other' }],
    ['what', { verb: 'publish' }],
    ['when', { at: '2001-01-01T00:00:00.000Z' }],
    ['when it was written', { createdAt: '2001-01-01T00:00:00.000Z' }],
    ['the collection', { collectionSlug: 'trials' }],
    ['the document', { documentId: 'another' }],
    ['a snapshot', { snapshot: 'f00d' }],
    ['what stood before', { before: { stage: 'draft' } }],
    ['what stood after', { after: { stage: 'approved', b: 2, a: [1, null, { z: 0.5, y: '한국' }] } }],
    ['the hash', { hash: 'f'.repeat(64) }],
  ])('names the entry in which %s was changed', async (_, data) => {
    const rows = await chained(6)
    await forge(payload, String(rows[3]?.id), data)
    expect(await verify()).toMatchObject({ verified: 3, broken: { sequence: 4, id: rows[3]?.id, what: 'changed' } })
  })

  it('names the place of an entry that was removed, though the rest be numbered anew', async () => {
    const rows = await chained(6)
    await cut(payload, String(rows[3]?.id))
    expect((await verify()).broken).toEqual({ sequence: 4, id: null, what: 'missing' })
    await forge(payload, String(rows[4]?.id), { sequence: 4 })
    await forge(payload, String(rows[5]?.id), { sequence: 5 })
    expect((await verify()).broken).toEqual({ sequence: 4, id: rows[4]?.id, what: 'changed' })
  })

  it('names the first of two entries that changed places', async () => {
    const rows = await chained(6)
    await forge(payload, String(rows[2]?.id), { sequence: 99 })
    await forge(payload, String(rows[4]?.id), { sequence: 3 })
    await forge(payload, String(rows[2]?.id), { sequence: 5 })
    expect((await verify()).broken).toEqual({ sequence: 3, id: rows[4]?.id, what: 'changed' })
  })

  it('finds a tail that was cut off, and one linked anew, by a head noted before', async () => {
    const rows = await chained(6)
    const noted = (await trailHead(payload)).hash
    await cut(payload, String(rows[5]?.id))
    expect(await verify()).toMatchObject({ verified: 5, broken: null, holdsHead: null })
    expect(await verify(noted)).toMatchObject({ verified: 5, broken: null, holdsHead: false })
    await writeEntries(payload, 1, 'instead')
    await chainTrail({ payload })
    expect(await verify(noted)).toMatchObject({ verified: 6, broken: null, holdsHead: false })
  })

  it('holds under its own key alone', async () => {
    await chained(2)
    const other = await verifyTrail({ payload, keys: ['k'.repeat(32)] })
    expect(other.broken).toMatchObject({ sequence: 1, what: 'changed' })
  })

  it('is exported whole and in its order, what is not linked yet at the end', async () => {
    await chained(510)
    await writeEntries(payload, 505, 'waiting')
    const lines: Record<string, unknown>[] = []
    for await (const line of exportTrail({ payload })) lines.push(JSON.parse(line))
    expect(lines.map(({ sequence }) => sequence)).toEqual([
      ...Array.from({ length: 510 }, (_, at) => at + 1),
      ...Array.from({ length: 505 }, () => null),
    ])
    expect(new Set(lines.map(({ id }) => id)).size).toBe(1015)
    expect(lines[0]).toMatchObject({ actor: 'user:someone', verb: 'approve', documentId: 'document-0' })
    expect(lines[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('costs one query while nothing happens, and two a batch beside one for each entry', async () => {
    await chained(3)
    const plainDb = { ...payload.db }
    const asked: string[] = []
    const db = payload.db as unknown as Record<string, (args: { collection?: string }) => unknown>
    for (const name of ['find', 'findOne', 'count', 'create', 'updateOne', 'updateMany']) {
      const plain = db[name] as (args: { collection?: string }) => unknown
      db[name] = function (this: unknown, args) {
        asked.push(name)
        return plain.call(this, args)
      }
    }
    await chainTrail({ payload, since: new Date(Date.now() - 60_000) })
    expect(asked).toEqual(['find'])
    await writeEntries(payload, 60)
    asked.length = 0
    await chainTrail({ payload, since: new Date(Date.now() - 60_000) })
    expect(asked.filter((name) => name === 'find')).toHaveLength(4)
    expect(asked.filter((name) => name === 'updateOne')).toHaveLength(60)
    expect(asked).toHaveLength(64)
    Object.assign(payload.db, plainDb)
  })
})

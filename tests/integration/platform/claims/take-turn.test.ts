import { afterAll, beforeAll, expect, it } from 'vitest'
import { takeTurn } from '../../../../src/platform/claims'
import { type Booted, bootPayload, describeEachDatabase } from '../../../support/databases'

const HOUR_MS = 60 * 60_000
const start = Date.parse('2030-08-20T00:00:00Z')
const later = (ms: number) => new Date(start + ms)

describeEachDatabase('a turn', (database) => {
  let booted: Booted
  beforeAll(async () => {
    booted = await bootPayload({ database })
  })
  afterAll(() => booted?.close())

  const take = (name: string, now: Date) => takeTurn({ payload: booted.payload, name, everyMs: HOUR_MS, now })
  const taken = async (name: string, now: Date, workers = 4) => {
    const turns = await Promise.all(Array.from({ length: workers }, () => take(name, now)))
    return turns.filter((turn) => turn !== null)
  }
  const rows = async (name: string) => {
    const { docs } = await booted.payload.db.find<{ id: string; at: string }>({
      collection: 'heartbeats',
      where: { name: { equals: name } },
    })
    return docs.map(({ at }) => new Date(at).toISOString())
  }

  it('is one worker’s, the first time and every time after it', async () => {
    for (const now of [later(0), later(HOUR_MS), later(2 * HOUR_MS)]) {
      const turns = await taken('fair', now)
      expect(turns).toHaveLength(1)
      await turns[0]?.done()
    }
    expect(await rows('fair')).toEqual([later(2 * HOUR_MS).toISOString()])
  })

  it('is not due again until its time has passed', async () => {
    await (await take('patient', later(0)))?.done()
    expect(await take('patient', later(HOUR_MS - 1))).toBeNull()
    expect(await take('patient', later(HOUR_MS))).not.toBeNull()
  })

  it('comes back in a quarter of an hour from a worker that did not finish it', async () => {
    expect(await take('dead', later(0))).not.toBeNull()
    expect(await take('dead', later(15 * 60_000 - 1))).toBeNull()
    expect(await taken('dead', later(15 * 60_000))).toHaveLength(1)
  })

  it('cannot be finished by a worker that comes back after another took it', async () => {
    const stalled = await take('stalled', later(0))
    const other = await take('stalled', later(20 * 60_000))
    await other?.done()
    await stalled?.done()
    expect(await rows('stalled')).toEqual([later(20 * 60_000).toISOString()])
  })

  it('of one thing is not that of another', async () => {
    expect(await take('one', later(0))).not.toBeNull()
    expect(await take('another', later(0))).not.toBeNull()
  })
})

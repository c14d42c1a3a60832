import { afterAll, beforeAll, expect, it } from 'vitest'
import { tidyOutbox } from '../../../src/editorial'
import { duties } from '../../../src/worker'
import { type Booted, bootPayload, describeEachDatabase } from '../../support/databases'

const DAY_MS = 86_400_000
const now = new Date()
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString()

describeEachDatabase('the outbox', (database) => {
  let booted: Booted
  beforeAll(async () => {
    booted = await bootPayload({ database })
  })
  afterAll(() => booted?.close())

  const row = async (effect: string, state: string | null, days: number) => {
    const made = await booted.payload.db.create({
      collection: 'outbox',
      data: { effect, state, createdAt: daysAgo(days) },
    })
    return String(made.id)
  }
  const standing = async () => {
    const { docs } = await booted.payload.db.find<{ id: string }>({ collection: 'outbox', limit: 0, pagination: false })
    return docs.map(({ id }) => String(id)).sort()
  }

  it('loses what nobody needs any more, and keeps what is open however old it is', async () => {
    const kept = [
      await row('cache', null, 0.5),
      await row('notice', 'done', 29),
      await row('notice', 'failed', 89),
      await row('notice', 'open', 400),
    ]
    await row('cache', null, 2)
    await row('notice', 'done', 31)
    await row('notice', 'failed', 91)

    expect(await tidyOutbox({ payload: booted.payload, now })).toBe(3)
    expect(await standing()).toEqual(kept.sort())
    expect(await tidyOutbox({ payload: booted.payload, now })).toBe(0)
  })

  it('is tidied in batches, by one worker of several, once a day', async () => {
    const before = await standing()
    for (let count = 0; count < 450; count += 1) await row('cache', null, 3)
    const duty = duties.find(({ name }) => name === 'tidy-outbox')
    const said: object[] = []
    const log = { info: (line: object) => said.push(line), warn: () => undefined, error: () => undefined }
    const run = () =>
      duty?.run({ payload: booted.payload, clock: { now: () => now }, log, signal: new AbortController().signal })

    await Promise.all([run(), run()])
    await run()

    expect(said).toEqual([{ msg: 'Outbox tidied.', removed: 450 }])
    expect(await standing()).toEqual(before)
  })
})

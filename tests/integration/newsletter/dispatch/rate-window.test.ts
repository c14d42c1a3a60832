import { afterAll, beforeAll, expect, it } from 'vitest'
import { takeFromWindow } from '../../../../src/newsletter/actions/dispatch/rate-window'
import { type Booted, bootPayload, describeEachDatabase } from '../../../support/databases'

describeEachDatabase('a window of a rate', (database) => {
  let booted: Booted
  beforeAll(async () => {
    booted = await bootPayload({ database })
  })
  afterAll(() => booted?.close())

  const until = new Date(Date.now() + 60_000)
  const take = (key: string, wanted: number) =>
    takeFromWindow({ payload: booted.payload, key, wanted, limit: 20, until })

  it('grants what it allows and no more, to any number of workers', async () => {
    const granted = await Promise.all(Array.from({ length: 10 }, () => take('shared', 4)))
    expect(granted.filter((each) => each === 4)).toHaveLength(5)
    expect(granted.filter((each) => each === 0)).toHaveLength(5)
    expect(await take('shared', 1)).toBe(0)
  })

  it('grants a part where no more is left, and counts for itself', async () => {
    expect(await take('one', 15)).toBe(15)
    expect(await take('one', 15)).toBe(5)
    expect(await take('other', 15)).toBe(15)
    expect(await take('other', 0)).toBe(0)
  })
})

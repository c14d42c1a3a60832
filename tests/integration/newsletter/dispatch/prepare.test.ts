import { afterAll, beforeAll, expect, it } from 'vitest'
import { eraseReader } from '../../../../src/newsletter'
import { prepareDispatch } from '../../../../src/newsletter/actions/dispatch/prepare'
import { type Booted, bootPayload, describeEachDatabase } from '../../../support/databases'
import { addReader, beginFixture, deliveriesOf } from '../../../support/newsletter/dispatched'

describeEachDatabase('while its readers are written down', (database) => {
  let booted: Booted
  beforeAll(async () => {
    booted = await bootPayload({ database })
  })
  afterAll(() => booted?.close())

  it('one who is erased between being read and being written leaves no address behind', async () => {
    const { payload } = booted
    await addReader(payload, 'stays@mail.example')
    const { id } = await addReader(payload, 'goes@mail.example')
    const { issue, dispatch } = await beginFixture(payload)
    const { find } = payload.db
    let erased = false
    payload.db.find = (async (asked: Parameters<typeof find>[0]) => {
      const found = await find.call(payload.db, asked)
      if (asked.collection === 'suppressions' && !erased) {
        erased = true
        expect(await eraseReader({ payload, subscriber: id })).toBe(true)
      }
      return found
    }) as typeof find
    await prepareDispatch({ payload, dispatch, signal: new AbortController().signal }).finally(() => {
      payload.db.find = find
    })
    expect(erased).toBe(true)
    const rows = await deliveriesOf(payload, issue)
    expect(rows.map(({ address }) => address ?? null).sort()).toEqual(['stays@mail.example', null].sort())
    expect(rows.map(({ state, reason }) => [state, reason ?? null]).sort()).toEqual([
      ['cancelled', 'erased'],
      ['waiting', null],
    ])
  })
})

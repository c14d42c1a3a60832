import { beforeEach, expect, it } from 'vitest'
import { readerToken, tidyReaders } from '../../../../src/newsletter'
import { takeFromWindow } from '../../../../src/newsletter/actions/dispatch/rate-window'
import type { Subscriber } from '../../../../src/payload-types'
import { askedBy } from '../../../support/asked'
import { describeEachDatabase } from '../../../support/databases'
import { readerRoom } from '../../../support/reader-room'

const DAY_MS = 86_400_000
const inDays = (days: number) => ({ now: () => new Date(Date.now() + days * DAY_MS) })
const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString()

describeEachDatabase('what nobody confirmed', (database) => {
  const room = readerRoom(database)
  const tidy = (days = 0) => tidyReaders({ payload: room.payload, clock: inDays(days) })
  const whole = ({ addressHash, lists, topics, countries }: Subscriber) => ({
    addressHash,
    lists: lists ?? [],
    topics: topics ?? [],
    countries: countries ?? [],
  })
  /** Moves what is kept of a reader's asking so many days back. */
  const aged = async (reader: Subscriber, days: number) => {
    const { db } = room.payload
    const data = { ...whole(reader), createdAt: ago(days) }
    await db.updateOne({ collection: 'subscribers', id: reader.id, data })
    for (const { id } of await room.rows('confirmations', { subscriber: { equals: reader.id } })) {
      const row = { createdAt: ago(days), expiresAt: ago(days - 7) }
      await db.updateOne({ collection: 'confirmations', id, data: row })
    }
    return reader
  }
  let count = 0
  const asked = async (days: number): Promise<Subscriber> => {
    count += 1
    const email = `asked-${count}@mail.example`
    await room.subscribe({ email, lists: ['editorial', 'event-news'] })
    await room.send()
    return aged(await room.known(email), days)
  }
  const isThere = async ({ id }: Subscriber) => (await room.rows('subscribers', { id: { equals: id } })).length === 1
  beforeEach(async () => {
    // Those an earlier test left waiting are no part of this one.
    for (const reader of await room.rows('subscribers')) {
      const data = { ...whole(reader), lists: [] }
      await room.payload.db.updateOne({ collection: 'subscribers', id: reader.id, data })
    }
    await tidy()
  })

  it('is gone a month after its link expired, and the reader with it; not before', async () => {
    const [old, late] = [await asked(38), await asked(36)]
    expect(await tidy()).toMatchObject({ confirmations: 1, readers: 1 })
    expect([await isThere(old), await isThere(late)]).toEqual([false, true])
    expect((await room.rows('audit', { documentId: { equals: old.id } })).at(-1)).toMatchObject({
      actor: 'worker',
      verb: 'reader-removed',
    })
    expect(await tidy()).toEqual({ confirmations: 0, readers: 0, rates: 0 })
    expect((await room.confirm(room.linkIn(old.email ?? ''))).status).toBe(404)
  })

  it('may be asked for again, as by anybody', async () => {
    const old = await asked(50)
    await tidy()
    await room.subscribe({ email: old.email ?? '', lists: 'editorial' })
    await room.send()
    expect((await room.confirm(room.linkIn(old.email ?? ''))).status).toBe(200)
    expect((await room.known(old.email ?? '')).lists).toMatchObject([{ list: 'editorial', state: 'active' }])
  })

  it('stays where the link was asked for again since', async () => {
    const reader = await asked(50)
    await room.subscribe({ email: reader.email ?? '', lists: 'editorial' })
    expect(await tidy()).toMatchObject({ confirmations: 1, readers: 0 })
    expect(await isThere(reader)).toBe(true)
  })

  it('stays by a clock that has jumped ahead, and by one that was set back', async () => {
    const fresh = await asked(1)
    expect(await tidy(400)).toMatchObject({ confirmations: 0, readers: 0 })
    const old = await asked(50)
    expect(await tidy(-400)).toMatchObject({ confirmations: 0, readers: 0 })
    expect([await isThere(fresh), await isThere(old)]).toEqual([true, true])
  })

  it('never takes a reader who was on a list, has a consent or a delivery, was imported or erased', async () => {
    const active = await aged(await room.reader(['editorial']), 400)
    const stopped = await aged(await room.reader(['editorial']), 400)
    await room.stop(readerToken({ purpose: 'unsubscribe', id: stopped.id, version: stopped.tokenVersion ?? null }))
    const added = await aged(await room.reader(['editorial']), 400)
    await room.subscribe({ email: added.email ?? '', lists: 'event-news' })
    const mailed = await asked(400)
    const state = 'sent' as const
    const delivery = { issue: 'i', subscriber: mailed.id, addressHash: mailed.addressHash, state }
    await room.payload.db.create({ collection: 'deliveries', data: delivery })
    const imported = await asked(400)
    const data = { ...whole(imported), importedBy: 'a-file' }
    await room.payload.db.updateOne({ collection: 'subscribers', id: imported.id, data })

    expect((await tidy()).readers).toBe(0)
    for (const one of [active, stopped, added, mailed, imported]) expect(await isThere(one)).toBe(true)
  })

  it('leaves a suppression of the address, which holds as before', async () => {
    const reader = await asked(50)
    await room.stop(room.unsubscribeToken(reader))
    const again = await asked(50)
    const data = { addressHash: again.addressHash, scope: 'all', reason: 'hard-bounce', activeKey: `k-${again.id}` }
    await room.payload.db.create({ collection: 'suppressions', data: { ...data, at: ago(40) } })
    await tidy()
    expect([await isThere(reader), await isThere(again)]).toEqual([true, false])
    expect(await room.holding(again.email ?? '')).toEqual(['all hard-bounce'])
    await room.subscribe({ email: again.email ?? '', lists: 'editorial' })
    expect(await room.readerOf(again.email ?? '')).toBeUndefined()
  })

  it('is gone once, whichever of two workers finds it', async () => {
    await asked(50)
    const both = await Promise.all([tidy(), tidy()])
    expect(both.reduce((sum, { readers }) => sum + readers, 0)).toBe(1)
  })

  it('goes with the rates of sending that are over, and with no more statements where there is more', async () => {
    const window = (key: string, until: Date) =>
      takeFromWindow({ payload: room.payload, key, wanted: 1, limit: 9, until })
    await window('over', new Date(Date.now() - 1_000))
    await window('now', new Date(Date.now() + 60_000))
    expect((await tidy()).rates).toBe(1)
    const nothing = await askedBy(room.payload, () => tidy())
    for (let n = 0; n < 30; n += 1) await window(`over-${n}`, new Date(Date.now() - 1_000))
    const thirty = await askedBy(room.payload, () => tidy())
    expect(nothing).toEqual(['find confirmations', 'find subscribers', 'find mail-rates'])
    expect(thirty.length - nothing.length).toBe(1)
  })
})

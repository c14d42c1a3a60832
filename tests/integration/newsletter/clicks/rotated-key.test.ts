import { expect, it, vi } from 'vitest'
import { eraseReader, ownData } from '../../../../src/newsletter'
import { mailOf } from '../../../../src/newsletter/actions/clicks/take-click'
import { describeEachDatabase } from '../../../support/databases'
import { readerRoom } from '../../../support/reader-room'

const [, older] = vi.hoisted(() => {
  const keys = ['the-new-key-of-addresses-0123456789', 'the-old-key-of-addresses-0123456789'] as const
  process.env.ADDRESS_KEY = keys.join(',')
  return keys
})

describeEachDatabase('what was counted before ADDRESS_KEY changed', (database) => {
  const room = readerRoom(database)

  it('is still a reader’s own, and goes with them', async () => {
    const reader = await room.reader(['editorial'])
    const { db } = room.payload
    const data = { issue: 'i', subscriber: reader.id, addressHash: reader.addressHash, state: 'sent' }
    const { id } = await db.create({ collection: 'deliveries', data })
    const mail = mailOf(String(id), older)
    const row = { issue: 'i', link: 0, mail, key: `${mail}:0`, machine: false, at: new Date().toISOString() }
    await db.create({ collection: 'clicks', data: row })

    expect((await ownData({ payload: room.payload, reader })).clicks).toMatchObject([{ issue: 'i', link: null }])
    await eraseReader({ payload: room.payload, subscriber: reader.id })
    expect((await db.find({ collection: 'clicks', where: {} })).docs).toEqual([])
  })
})

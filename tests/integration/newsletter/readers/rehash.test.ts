import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { addressHash, rehashAddresses } from '../../../../src/newsletter'
import { describeEachDatabase } from '../../../support/databases'
import { readerRoom } from '../../../support/reader-room'

const [, older] = vi.hoisted(() => {
  const keys = ['the-new-key-of-addresses-0123456789', 'the-old-key-of-addresses-0123456789'] as const
  process.env.ADDRESS_KEY = keys.join(',')
  return keys
})

describeEachDatabase('a new key for the hashes of addresses', (database) => {
  const room = readerRoom(database)
  const old = (email: string) => addressHash(email, older)

  /** A reader as the old key left them: subscribed, and stopped from one list. */
  const underOldKey = async (email: string) => {
    const hash = old(email)
    const at = new Date().toISOString()
    const lists = [{ id: randomUUID(), list: 'editorial', state: 'active' }]
    const reader = await room.payload.db.create({
      collection: 'subscribers',
      data: { email, addressHash: hash, lists, topics: ['car-t'], language: 'ko', tokenVersion: 1 },
    })
    await suppressed(email)
    await room.payload.db.create({
      collection: 'deliveries',
      data: {
        issue: 'issue-1',
        subscriber: String(reader.id),
        addressHash: hash,
        address: email,
        state: 'sent',
        sentAt: at,
      },
    })
    return String(reader.id)
  }
  const suppressed = (email: string) =>
    room.payload.db.create({
      collection: 'suppressions',
      data: {
        addressHash: old(email),
        scope: 'event-news',
        reason: 'hard-bounce',
        activeKey: `${old(email)}:event-news:hard-bounce`,
        at: new Date().toISOString(),
      },
    })

  it('brings every known reader over with all that is theirs, and says what it cannot', async () => {
    const id = await underOldKey('one@mail.example')
    await suppressed('forgotten@mail.example')
    expect(await rehashAddresses({ payload: room.payload })).toEqual({ moved: 1, readers: 1, unknownSuppressions: 1 })

    expect(await room.known('one@mail.example')).toMatchObject({ id, topics: ['car-t'] })
    expect((await room.known('one@mail.example')).lists).toHaveLength(1)
    expect(await room.holding('one@mail.example')).toEqual(['event-news hard-bounce'])
    const of = {
      collection: 'deliveries',
      where: { addressHash: { equals: room.hashOf('one@mail.example') } },
    } as const
    expect((await room.payload.db.find(of)).docs).toHaveLength(1)
    expect(await rehashAddresses({ payload: room.payload })).toMatchObject({ moved: 0, readers: 1 })
  })

  it('forgets nobody who was erased: what holds for them is found when their address comes by', async () => {
    await suppressed('erased@mail.example')
    await room.subscribe({ email: 'Erased@mail.example', lists: 'event-news' })
    expect(await room.holding('erased@mail.example')).toEqual(['event-news hard-bounce'])
    await room.send()
    expect(room.post.to('erased@mail.example')).toEqual([])
  })

  it('knows a reader who comes by before the command was run', async () => {
    const id = await underOldKey('early@mail.example')
    await room.subscribe({ email: 'early@mail.example', lists: 'editorial' })
    expect((await room.known('early@mail.example')).id).toBe(id)
    await room.send()
    expect(room.post.to('early@mail.example')).toHaveLength(1)
  })
})

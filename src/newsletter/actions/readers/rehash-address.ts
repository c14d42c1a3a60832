import type { PayloadRequest } from 'payload'
import type { Subscriber, Suppression } from '../../../payload-types'
import { addressKeys } from '../../../platform'
import { claim } from '../../../platform/claims'
import { addressHash } from '../address-hash'
import { activeKeyOf } from './suppress'

const ledgers = ['deliveries', 'mail-events'] as const

/** Puts everything that is kept under one hash of an address under another. @returns whether there was anything */
const moveHash = async (req: PayloadRequest, from: string, to: string): Promise<boolean> => {
  const { db } = req.payload
  const where = { addressHash: { equals: from } }
  const reader = await db.findOne<Subscriber>({ collection: 'subscribers', where, req })
  const all = { where, limit: 0, pagination: false, req } as const
  const { docs } = await db.find<Suppression>({ collection: 'suppressions', ...all })
  if (!reader && !docs.length) return false
  if (reader) {
    const byId = { id: { equals: reader.id } }
    await claim({ payload: req.payload, collection: 'subscribers', where: byId, data: { addressHash: to }, req })
  }
  for (const { id, activeKey, scope, reason } of docs) {
    const key = activeKeyOf(to, scope, reason)
    // One that holds under both keys holds once.
    const taken = activeKey
      ? await db.findOne({ collection: 'suppressions', where: { activeKey: { equals: key } }, req })
      : null
    const data = { addressHash: to, activeKey: activeKey && !taken ? key : null }
    await claim({ payload: req.payload, collection: 'suppressions', where: { id: { equals: id } }, data, req })
  }
  for (const collection of ledgers) {
    await db.updateMany({ collection, where, data: { addressHash: to }, req, returning: false })
  }
  return true
}

/**
 * Brings what is kept about an address under `ADDRESS_KEY`'s newest key, from any older one, inside the caller's
 * transaction. Without its address nothing can be: what is kept of those who were erased waits under the old key until
 * their address comes by again.
 */
export const underNewestKey = async (req: PayloadRequest, match: string): Promise<boolean> => {
  const [newest = '', ...older] = addressKeys()
  let moved = false
  for (const key of older) {
    moved = (await moveHash(req, addressHash(match, key), addressHash(match, newest))) || moved
  }
  return moved
}

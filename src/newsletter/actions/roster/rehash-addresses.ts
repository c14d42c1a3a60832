import type { Payload } from 'payload'
import type { Subscriber } from '../../../payload-types'
import { addressHash } from '../address-hash'
import { normaliseAddress } from '../readers/normalise-address'
import { readerTransaction } from '../readers/reader-transaction'
import { underNewestKey } from '../readers/rehash-address'

const PAGE = 200

export type Rehashed = {
  /** Readers brought under the newest key by this run. */
  moved: number
  /** Readers that stand under it now. */
  readers: number
  /** Suppressions of addresses nobody knows any more: under whichever key they were made, and matched by it. */
  unknownSuppressions: number
}

/** Brings every known reader under the newest key of `ADDRESS_KEY`, each in a transaction of its own; may run twice. */
export const rehashAddresses = async ({ payload }: { payload: Payload }): Promise<Rehashed> => {
  const total: Rehashed = { moved: 0, readers: 0, unknownSuppressions: 0 }
  const current = new Set<string>()
  for (let page = 1; ; page += 1) {
    const found = { collection: 'subscribers', sort: ['createdAt', 'id'], limit: PAGE, page, pagination: true } as const
    const { docs, hasNextPage } = await payload.db.find<Subscriber>({ ...found, sort: [...found.sort] })
    for (const { email } of docs) {
      const address = normaliseAddress(email ?? '')
      if (!address) continue
      if (await readerTransaction(payload, (req) => underNewestKey(req, address.match))) total.moved += 1
      total.readers += 1
      current.add(addressHash(address.match))
    }
    if (!hasNextPage) break
  }
  const { docs } = await payload.db.find<{ addressHash: string; activeKey?: string | null }>({
    collection: 'suppressions',
    limit: 0,
    pagination: false,
    select: { addressHash: true, activeKey: true },
  })
  total.unknownSuppressions = docs.filter((row) => row.activeKey && !current.has(row.addressHash)).length
  return total
}

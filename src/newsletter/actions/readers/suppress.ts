import type { PayloadRequest } from 'payload'
import type { Suppression } from '../../../payload-types'
import { claim } from '../../../platform/claims'

export type Scope = Suppression['scope']
export type SuppressionReason = Suppression['reason']

export const activeKeyOf = (addressHash: string, scope: Scope, reason: SuppressionReason): string =>
  `${addressHash}:${scope}:${reason}`

/**
 * Notes inside the caller's transaction that an address is not to be written to. One that holds already stays as it
 * was. @returns whether it is new
 */
export const suppress = async ({
  req,
  addressHash,
  scope,
  reason,
  at,
  evidence,
}: {
  req: PayloadRequest
  addressHash: string
  scope: Scope
  reason: SuppressionReason
  at: Date
  evidence?: Record<string, unknown>
}): Promise<boolean> => {
  const { db } = req.payload
  const activeKey = activeKeyOf(addressHash, scope, reason)
  const found = await db.findOne({ collection: 'suppressions', where: { activeKey: { equals: activeKey } }, req })
  if (found) return false
  const data = { addressHash, scope, reason, activeKey, at: at.toISOString(), evidence: evidence ?? null }
  await db.create({ collection: 'suppressions', data, req })
  return true
}

/** Those that hold for an address. */
export const activeSuppressions = async (req: PayloadRequest, addressHash: string): Promise<Suppression[]> => {
  const { docs } = await req.payload.db.find<Suppression>({
    collection: 'suppressions',
    where: { and: [{ addressHash: { equals: addressHash } }, { activeKey: { exists: true } }] },
    pagination: false,
    limit: 0,
    req,
  })
  return docs.filter(({ activeKey }) => activeKey)
}

/** Ends one that holds; the row stays and says when and by whom. */
export const lift = async (req: PayloadRequest, id: string, { at, by }: { at: Date; by: string }): Promise<void> => {
  const where = { id: { equals: id } }
  const data = { activeKey: null, liftedAt: at.toISOString(), liftedBy: by }
  await claim({ payload: req.payload, collection: 'suppressions', where, data, req })
}

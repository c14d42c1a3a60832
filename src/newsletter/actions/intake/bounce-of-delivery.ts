import type { PayloadRequest } from 'payload'
import { claim } from '../../../platform/claims'

/**
 * A report of failure settles a delivery nobody knew the end of: the mail was taken, and refused later. Only where it is
 * unknown still. @returns whether it was settled by this
 */
export const bounceOfDelivery = async (
  req: PayloadRequest,
  { delivery, status }: { delivery: string; status: string },
): Promise<boolean> => {
  const where = { id: { equals: delivery }, state: { equals: 'unknown' } }
  const data = { state: 'refused' as const, reason: `bounce ${status}` }
  return Boolean(await claim({ payload: req.payload, collection: 'deliveries', where, data, req }))
}

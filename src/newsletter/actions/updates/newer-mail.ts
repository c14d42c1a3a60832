import type { Payload, PayloadRequest } from 'payload'
import type { Dispatch, Issue } from '../../../payload-types'
import { idOf } from '../../domain/id-of'
import { dispatchOf } from '../dispatch/begin-dispatch'

/**
 * Whether a later mail of the same line has begun to go out: an update of the same promotion, or of the one this updates.
 * What it says holds instead, and nothing older may reach a reader after it.
 */
export const newerMailBegan = async (payload: Payload, issue: string, req?: PayloadRequest): Promise<boolean> => {
  const within = req ? { req } : {}
  const own = await dispatchOf(payload, issue, req)
  const row = await payload.db.findOne<Issue>({ collection: 'issues', where: { id: { equals: issue } }, ...within })
  if (!own || row?.kind !== 'event-promotion') return false
  const { docs } = await payload.db.find<Issue>({
    collection: 'issues',
    where: { updateOf: { in: [issue, idOf(row.updateOf)].filter(Boolean) } },
    limit: 0,
    pagination: false,
    ...within,
  })
  const others = docs.flatMap(({ id }) => (String(id) === issue ? [] : String(id)))
  if (!others.length) return false
  const later = await payload.db.find<Dispatch>({
    collection: 'dispatches',
    where: { and: [{ issue: { in: others } }, { cutOff: { greater_than: own.cutOff } }] },
    limit: 1,
    pagination: false,
    ...within,
  })
  return later.docs.length > 0
}

import type { Payload } from 'payload'
import type { Subscriber } from '../../../payload-types'
import type { DeliveryLedger, Held } from '../dispatch/delivery-ledger'
import { isRowId } from '../readers/reader-by-token'

/** Of these readers, those who agree, now, that links they open are counted. */
const agreedAmong = async (payload: Payload, subscribers: readonly string[]): Promise<Set<string>> => {
  const ids = subscribers.filter(isRowId)
  if (!ids.length) return new Set()
  const { docs } = await payload.db.find<Pick<Subscriber, 'id'>>({
    collection: 'subscribers',
    where: { and: [{ id: { in: ids } }, { clickTracking: { equals: true } }] },
    limit: 0,
    pagination: false,
    select: {},
  })
  return new Set(docs.map(({ id }) => String(id)))
}

/** Where that cannot be asked, nobody agreed: a mail is never held up by it, and no link is counted unasked. */
const orNobody = (payload: Payload, subscribers: readonly string[]): Promise<Set<string>> =>
  agreedAmong(payload, subscribers).catch((err: unknown) => {
    payload.logger.warn({ msg: 'Who agreed to clicks being counted could not be read.', err })
    return new Set<string>()
  })

export const agrees = async (payload: Payload, subscriber: string): Promise<boolean> =>
  (await orNobody(payload, [subscriber])).has(subscriber)

/** The ledger, whose rows in hand also say which readers agreed: one query for each group that is claimed. */
export const knowingWhoAgreed = (payload: Payload, ledger: DeliveryLedger): DeliveryLedger => ({
  ...ledger,
  claim: async (mine, args) => {
    const held: Held[] = await ledger.claim(mine, args)
    const agreed = await orNobody(
      payload,
      held.map(({ subscriber }) => subscriber),
    )
    return agreed.size ? held.map((row) => ({ ...row, clicks: agreed.has(row.subscriber) })) : held
  },
})

import type { Payload, Where } from 'payload'
import type { Consent, Delivery, Subscriber, Suppression } from '../../../payload-types'
import { clicksOfReader } from '../clicks/readers-clicks'

/** Everything that is kept about a reader, for the reader: named as it is stored, without what only serves the machine. */
export const ownData = async ({ payload, reader }: { payload: Payload; reader: Subscriber }) => {
  const all = async <T>(collection: 'consents' | 'suppressions' | 'deliveries' | 'mail-events', where: Where) =>
    (await payload.db.find<T>({ collection, where, sort: 'createdAt', limit: 0, pagination: false })).docs
  const byHash: Where = { addressHash: { equals: reader.addressHash } }
  const [consents, suppressions, deliveries, events, clicks] = await Promise.all([
    all<Consent>('consents', { subscriber: { equals: reader.id } }),
    all<Suppression>('suppressions', byHash),
    all<Delivery>('deliveries', byHash),
    all<{ kind: string; status?: string | null; at: string }>('mail-events', byHash),
    clicksOfReader(payload, reader.addressHash),
  ])
  const { email, addressHash, name, topics, countries, language, residence, pausedUntil, timeZone, createdAt } = reader
  return {
    reader: { email, addressHash, name, topics, countries, language, residence, pausedUntil, timeZone, createdAt },
    marks: { roleAddress: reader.roleAddress, disposable: reader.disposable, clickTracking: reader.clickTracking },
    lists: (reader.lists ?? []).map(({ list, state, confirmedAt }) => ({ list, state, confirmedAt })),
    consents: consents.map(({ list, kind, wordingVersion, how, at, evidence }) => {
      return { list, kind, wordingVersion, how, at, evidence }
    }),
    suppressions: suppressions.map(({ scope, reason, at, liftedAt }) => ({ scope, reason, at, liftedAt })),
    deliveries: deliveries.map(({ issue, state, reason, address, sentAt }) => ({
      issue,
      state,
      reason,
      address,
      sentAt,
    })),
    clicks,
    bounces: events.map(({ kind, status, at }) => ({ kind, status, at })),
  }
}

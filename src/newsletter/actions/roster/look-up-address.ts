import type { Payload } from 'payload'
import { appendTrail, type TrailActor } from '../../../editorial'
import type { Subscriber, Suppression } from '../../../payload-types'
import type { AddressStanding } from '../../domain/roster/address-standing'
import { addressHash } from '../address-hash'
import type { ReaderAddress } from '../readers/normalise-address'
import { readerTransaction } from '../readers/reader-transaction'
import { underNewestKey } from '../readers/rehash-address'

const whyOf = (evidence: Suppression['evidence']): string | null => {
  const why = (evidence as { why?: unknown } | null)?.why
  return typeof why === 'string' ? why : null
}

/** What is on record about an address that somebody names; the trail says that it was asked for. */
export const lookUpAddress = async ({
  payload,
  address,
  by: actor,
}: {
  payload: Payload
  address: ReaderAddress
  by: TrailActor
}): Promise<AddressStanding> =>
  readerTransaction(payload, async (req) => {
    await underNewestKey(req, address.match)
    const hash = addressHash(address.match)
    const where = { addressHash: { equals: hash } }
    const reader = await payload.db.findOne<Subscriber>({ collection: 'subscribers', where, req })
    const all = { where, sort: '-at', limit: 0, pagination: false, req } as const
    const { docs } = await payload.db.find<Suppression>({ collection: 'suppressions', ...all })
    const documentId = `address:${hash.slice(0, 32)}`
    await appendTrail({ req, actor, verb: 'look-up-reader', collectionSlug: 'suppressions', documentId })
    return {
      lists: reader ? (reader.lists ?? []).map(({ list, state }) => ({ list, state })) : null,
      suppressions: docs.map(({ id, scope, reason, at, evidence, activeKey, liftedAt }) => ({
        id: String(id),
        scope,
        reason,
        at: new Date(at).toISOString(),
        why: whyOf(evidence),
        // One that came under a newer key twice holds once: the other row ended then.
        liftedAt: activeKey ? null : new Date(liftedAt ?? at).toISOString(),
      })),
    }
  })

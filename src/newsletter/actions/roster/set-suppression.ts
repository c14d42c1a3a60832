import type { Payload } from 'payload'
import { appendTrail, type TrailActor } from '../../../editorial'
import type { Suppression } from '../../../payload-types'
import { AppError } from '../../../platform'
import { addressHash } from '../address-hash'
import type { ReaderAddress } from '../readers/normalise-address'
import { readerTransaction } from '../readers/reader-transaction'
import { underNewestKey } from '../readers/rehash-address'
import { lift, type Scope, suppress } from '../readers/suppress'

type By = { payload: Payload; by: TrailActor; at: Date; why: string }

/** The desk's own word that an address is not to be written to. @returns whether that is new */
export const suppressByHand = async ({
  payload,
  address,
  scope,
  by: actor,
  at,
  why,
}: By & { address: ReaderAddress; scope: Scope }): Promise<boolean> =>
  readerTransaction(payload, async (req) => {
    await underNewestKey(req, address.match)
    const hash = addressHash(address.match)
    const fresh = await suppress({ req, addressHash: hash, scope, reason: 'manual', at, evidence: { by: actor, why } })
    const documentId = `address:${hash.slice(0, 32)}`
    const after = { reason: 'manual', scope, why }
    if (fresh)
      await appendTrail({ req, actor, verb: 'address-suppressed', collectionSlug: 'suppressions', documentId, after })
    return fresh
  })

/** Ends a bounce, a complaint or the desk's own; an unsubscription ends by the reader's new opt-in alone. */
export const liftByHand = async ({ payload, id, by: actor, at, why }: By & { id: string }): Promise<void> =>
  readerTransaction(payload, async (req) => {
    const where = { id: { equals: id } }
    const row = await payload.db.findOne<Suppression>({ collection: 'suppressions', where, req })
    if (!row) throw new AppError('not-found', 'There is no such suppression.', 404)
    if (row.reason === 'unsubscribe') {
      const sentence = 'The reader unsubscribed: only they end that, by subscribing again and confirming it.'
      throw new AppError('lift-refused', sentence, 409)
    }
    if (!row.activeKey) return
    await lift(req, id, { at, by: actor })
    const after = { reason: row.reason, scope: row.scope, why }
    await appendTrail({ req, actor, verb: 'suppression-lifted', collectionSlug: 'suppressions', documentId: id, after })
  })

import { randomBytes, randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { addressHash, type List, type MailParts } from '../../../src/newsletter'
import type { Delivery, Dispatch } from '../../../src/payload-types'
import { partsFixture } from './parts'

type ReaderOptions = {
  list?: List
  state?: 'pending' | 'active' | 'unsubscribed'
  language?: string
  residence?: string
  countries?: string[]
  topics?: string[]
  pausedUntil?: string
  confirmedAt?: string
}

/** A reader as the ledgers keep one; returns its id and the hash of its address. */
export const addReader = async (
  payload: Payload,
  email: string,
  { list = 'editorial', state = 'active', confirmedAt = '2025-01-01T00:00:00.000Z', ...rest }: ReaderOptions = {},
): Promise<{ id: string; hash: string }> => {
  const hash = addressHash(email)
  const row = await payload.db.create({
    collection: 'subscribers',
    data: {
      email,
      addressHash: hash,
      language: 'en',
      tokenVersion: 1, // Rows of an array have an id of their own, which Payload's own create would give them.
      lists: [{ id: randomBytes(12).toString('hex'), list, state, confirmedAt }],
      ...rest,
    },
  })
  return { id: String(row.id), hash }
}

export const suppress = (payload: Payload, hash: string, scope: 'all' | List = 'all') =>
  payload.db.create({
    collection: 'suppressions',
    data: {
      addressHash: hash,
      scope,
      reason: 'unsubscribe',
      at: new Date().toISOString(),
      activeKey: `${hash}:${scope}:unsubscribe`,
    },
  })

/** An approved issue whose sending has begun, as its publication leaves it. */
export const beginFixture = async (
  payload: Payload,
  over: Partial<MailParts> & { audience?: object; updateOf?: string; cutOff?: string } = {},
): Promise<{ issue: string; dispatch: Dispatch }> => {
  const { audience, updateOf, cutOff = new Date().toISOString(), ...parts } = over
  const issue = randomUUID()
  const content = partsFixture(parts)
  const snapshot = await payload.db.create({
    collection: 'snapshots',
    data: {
      collectionSlug: 'issues',
      documentId: issue,
      canonical: { document: { audience, updateOf } },
      hash: randomUUID(),
      hashFormat: 1,
    },
  })
  await payload.db.create({
    collection: 'mail-parts',
    data: { issue, snapshot: String(snapshot.id), parts: content, hash: 'x', format: 1 },
  })
  const dispatch = await payload.db.create({
    collection: 'dispatches',
    data: {
      issue,
      snapshot: String(snapshot.id),
      list: content.list,
      language: content.language,
      state: 'preparing',
      cutOff,
    },
  })
  return { issue, dispatch: dispatch as unknown as Dispatch }
}

export const deliveriesOf = async (payload: Payload, issue: string): Promise<Delivery[]> => {
  const { docs } = await payload.db.find<Delivery>({
    collection: 'deliveries',
    where: { issue: { equals: issue } },
    limit: 0,
    pagination: false,
  })
  return docs
}

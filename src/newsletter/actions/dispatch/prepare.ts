import { randomUUID } from 'node:crypto'
import type { Payload, Where } from 'payload'
import type { Dispatch, Subscriber, Suppression } from '../../../payload-types'
import { AppError, proofLength, proofPoint } from '../../../platform'
import { claim, leaseEnd, unleased } from '../../../platform/claims'
import { accountOf } from '../../domain/dispatch/account'
import { type AudienceRule, decideCandidate, type Reader } from '../../domain/dispatch/decide-candidate'
import type { MailParts } from '../../domain/mail-parts'
import { storedParts } from './begin-dispatch'
import type { NewDelivery } from './delivery-ledger'
import { ledgerOf } from './ledger'

const BATCH = 500
const LEASE_MS = 60_000
/** An erasure says when it began, by the clock of its own machine. */
const SKEW_MS = 60 * 60_000

type Rule = AudienceRule & { updateOf: string | null }

/** Whom the approved snapshot is for: read from what was approved, never from the document as it stands. */
export const approvedRule = async (payload: Payload, dispatch: Dispatch): Promise<Rule> => {
  const row = await payload.db.findOne<{ id: string; canonical: { document?: Record<string, unknown> } }>({
    collection: 'snapshots',
    where: { id: { equals: dispatch.snapshot } },
  })
  if (!row) throw new AppError('not-as-approved', 'The snapshot of this issue is not there.', 409)
  const { audience, updateOf } = (row.canonical.document ?? {}) as {
    audience?: Partial<AudienceRule>
    updateOf?: string
  }
  return {
    list: dispatch.list,
    language: dispatch.language,
    topics: audience?.topics ?? [],
    countries: audience?.countries ?? [],
    updateOf: updateOf ?? null,
  }
}

const hashesIn = async (
  payload: Payload,
  collection: 'suppressions' | 'deliveries',
  where: Where,
): Promise<Set<string>> => {
  const { docs } = await payload.db.find<Pick<Suppression, 'id' | 'addressHash'>>({
    collection,
    where,
    limit: 0,
    pagination: false,
    select: { addressHash: true },
  })
  return new Set(docs.map((row) => row.addressHash))
}

/** A batch of readers as rows of the ledger. */
const rowsFor = async (
  payload: Payload,
  readers: readonly Subscriber[],
  { dispatch, rule, parts }: { dispatch: Dispatch; rule: Rule; parts: MailParts },
): Promise<NewDelivery[]> => {
  const addressHash = { in: readers.map((reader) => reader.addressHash) }
  const suppressed = await hashesIn(payload, 'suppressions', {
    and: [{ addressHash }, { activeKey: { exists: true } }, { scope: { in: ['all', rule.list] } }],
  })
  const got = rule.updateOf
    ? await hashesIn(payload, 'deliveries', {
        and: [
          { addressHash },
          { issue: { equals: rule.updateOf } },
          { state: { in: ['sent', 'unknown', 'transmitting'] } },
        ],
      })
    : null
  return readers.flatMap((reader) => {
    const decided = decideCandidate({
      reader: reader as unknown as Reader,
      rule,
      parts,
      cutOff: new Date(dispatch.cutOff),
      suppressed: suppressed.has(reader.addressHash),
      ...(got ? { gotTheFirst: got.has(reader.addressHash) } : {}),
    })
    if (!decided.candidate) return []
    return {
      issue: dispatch.issue,
      subscriber: String(reader.id),
      addressHash: reader.addressHash,
      address: reader.email ?? null,
      domain: reader.email?.split('@')[1] ?? null,
      state: decided.excluded ? ('excluded' as const) : ('waiting' as const),
      reason: decided.excluded,
      variant: decided.excluded ? null : decided.variant,
      parts: decided.excluded ? null : decided.parts,
      tokenVersion: reader.tokenVersion ?? 1,
    }
  })
}

/** Who was erased between being read and being written down stands here as in every other sending: without an address. */
const forgetErased = async (payload: Payload, { issue, cutOff }: Dispatch): Promise<void> => {
  const { docs } = await payload.db.find<Subscriber>({
    collection: 'subscribers',
    where: { erasedAt: { greater_than: new Date(new Date(cutOff).getTime() - SKEW_MS).toISOString() } },
    limit: 0,
    pagination: false,
    select: { erasedAt: true },
  })
  if (!docs.length) return
  const theirs: Where[] = [{ issue: { equals: issue } }, { subscriber: { in: docs.map(({ id }) => String(id)) } }]
  const ended = { state: 'cancelled', reason: 'erased' } as const
  const waiting: Where = { and: [...theirs, { state: { equals: 'waiting' } }] }
  await payload.db.updateMany({ collection: 'deliveries', where: waiting, data: ended, returning: false })
  const data = { address: null, domain: null }
  await payload.db.updateMany({ collection: 'deliveries', where: { and: theirs }, data, returning: false })
}

/**
 * Writes a row for every candidate of an issue, batch by batch in the order of the readers' ids, then counts them and
 * lets the sending begin. One worker at a time holds it; killed between any two steps, the next one goes on behind the
 * last batch, and a batch written twice is there once.
 * @returns false where another worker holds it, or this one was told to stop
 */
export const prepareDispatch = async ({
  payload,
  dispatch,
  signal,
}: {
  payload: Payload
  dispatch: Dispatch
  signal: AbortSignal
}): Promise<boolean> => {
  const token = randomUUID()
  const lease = () => leaseEnd(proofLength('dispatch-lease', LEASE_MS))
  const mine: Where = {
    and: [{ id: { equals: dispatch.id } }, { state: { equals: 'preparing' } }, { token: { equals: token } }],
  }
  const taken = await claim({
    payload,
    collection: 'dispatches',
    where: { and: [{ id: { equals: dispatch.id } }, { state: { equals: 'preparing' } }, unleased()] },
    data: { token, leaseUntil: lease() },
  })
  if (!taken) return false
  await proofPoint('dispatch-after-claim')
  const [rule, parts] = [await approvedRule(payload, dispatch), await storedParts(payload, dispatch.snapshot)]
  if (!parts) throw new AppError('not-as-approved', 'The rendered parts of this issue are not there.', 409)
  const ledger = ledgerOf(payload)
  // Another worker may have come further since this one read the row.
  const stands = await payload.db.findOne<Dispatch>({
    collection: 'dispatches',
    where: { id: { equals: dispatch.id } },
  })
  let cursor = stands?.cursor ?? null
  for (;;) {
    if (signal.aborted) {
      await claim({ payload, collection: 'dispatches', where: mine, data: { leaseUntil: null } })
      return false
    }
    const { docs } = await payload.db.find<Subscriber>({
      collection: 'subscribers',
      where: cursor ? { id: { greater_than: cursor } } : {},
      sort: 'id',
      limit: BATCH,
      pagination: false,
    })
    if (!docs.length) break
    await ledger.add(await rowsFor(payload, docs, { dispatch, rule, parts }))
    await proofPoint('dispatch-after-batch')
    cursor = String(docs.at(-1)?.id)
    const still = await claim({ payload, collection: 'dispatches', where: mine, data: { cursor, leaseUntil: lease() } })
    if (!still) return false
    if (docs.length < BATCH) break
  }
  await forgetErased(payload, dispatch)
  const { candidates } = accountOf(await ledger.tally(dispatch.issue))
  await proofPoint('dispatch-before-sending')
  const begun = await claim({
    payload,
    collection: 'dispatches',
    where: mine,
    data: { state: 'sending', candidates, token: null, leaseUntil: null },
  })
  return Boolean(begun)
}

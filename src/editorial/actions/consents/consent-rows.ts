import type { Payload, PayloadRequest, Where } from 'payload'
import { type ConsentedPart, type ConsentRow, consentedParts, renewedParts, withheldParts } from '../../../events'

type Stored = ConsentRow & { speaker: unknown }

/** Inside the request's transaction where `req` is given; else what stands committed. */
const find = async (payload: Payload, where: Where, req?: PayloadRequest): Promise<(ConsentRow & { of: string })[]> => {
  const { docs } = await payload.find({
    collection: 'speaker-consents',
    where,
    sort: 'createdAt',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    ...(req ? { req } : {}),
  })
  return (docs as unknown as Stored[]).map(({ speaker, ...row }) => ({ ...row, of: String(speaker) }))
}

/** Every consent of a speaker, oldest first. */
export const consentsOf = (req: PayloadRequest, speakerId: string): Promise<ConsentRow[]> =>
  find(req.payload, { speaker: { equals: speakerId } }, req)

/** When what is public of these speakers was approved, by the time of its snapshot. */
const signedAt = async (payload: Payload, ids: string[], req?: PayloadRequest): Promise<Map<string, string>> => {
  if (!ids.length) return new Map()
  const all = { depth: 0, limit: 0, pagination: false, overrideAccess: true, ...(req ? { req } : {}) } as const
  const rows = await payload.find({
    ...all,
    collection: 'workflows',
    where: { and: [{ collectionSlug: { equals: 'speakers' } }, { documentId: { in: ids } }] },
    select: { documentId: true, publicSnapshot: true },
  })
  const snapshotOf = new Map(rows.docs.map(({ documentId, publicSnapshot }) => [documentId, publicSnapshot]))
  const snapshots = await payload.find({
    ...all,
    collection: 'snapshots',
    where: { id: { in: [...snapshotOf.values()].filter(Boolean) } },
    select: { createdAt: true },
  })
  const dates = new Map(snapshots.docs.map(({ id, createdAt }) => [String(id), createdAt]))
  return new Map(
    ids.flatMap((id) => {
      const at = dates.get(String(snapshotOf.get(id)))
      return at ? [[id, at] as const] : []
    }),
  )
}

const withheldIn = async (
  payload: Payload,
  rows: readonly (ConsentRow & { of: string })[],
  req?: PayloadRequest,
): Promise<Map<string, ConsentedPart[]>> => {
  const bySpeaker = new Map<string, ConsentRow[]>()
  for (const row of rows) bySpeaker.set(row.of, [...(bySpeaker.get(row.of) ?? []), row])
  const renewed = [...bySpeaker].filter(([, own]) => renewedParts(own).length).map(([id]) => id)
  const signed = await signedAt(payload, renewed, req)
  return new Map([...bySpeaker].map(([id, own]) => [id, withheldParts(own, signed.get(id) ?? null)]))
}

/** What readers are not shown of one speaker, as it stands in the request's transaction. */
export const withheldOf = async (req: PayloadRequest, speakerId: string): Promise<ConsentedPart[]> => {
  const rows = await find(req.payload, { speaker: { equals: speakerId } }, req)
  return (await withheldIn(req.payload, rows, req)).get(speakerId) ?? []
}

const known = new WeakMap<object, Promise<Map<string, ConsentedPart[]>>>()

const load = async (payload: Payload, req?: PayloadRequest): Promise<Map<string, ConsentedPart[]>> => {
  const where: Where = { and: [{ withdrawnAt: { exists: true } }, { purpose: { in: [...consentedParts] } }] }
  const speakers = [...new Set((await find(payload, where, req)).map(({ of }) => of))]
  return speakers.length ? withheldIn(payload, await find(payload, { speaker: { in: speakers } }, req), req) : new Map()
}

/**
 * What readers are not shown, by the speaker's id: one query where nobody has withdrawn anything, asked once a request
 * however many speakers it brings.
 */
export const withheldFromReaders = (req: PayloadRequest): Promise<Map<string, ConsentedPart[]>> => {
  const there = known.get(req.payloadDataLoader)
  if (there !== undefined) return there
  // A transaction sees the withdrawal it makes: what mails show is compared before it ends.
  const asked = load(req.payload, req.transactionID === undefined ? undefined : req)
  known.set(req.payloadDataLoader, asked)
  return asked
}

import { createLocalReq, type Payload, type Where } from 'payload'
import { appendTrail } from '../../src/editorial'

export type TrailRow = Record<string, unknown> & { id: string; verb: string; actor: string; sequence?: number | null }

/** Entries of a trail that tell nothing in particular, in one go. */
export const writeEntries = async (payload: Payload, count: number, verb = 'approve'): Promise<void> => {
  const req = await createLocalReq({}, payload)
  for (let at = 0; at < count; at += 1) {
    await appendTrail({
      req,
      actor: 'user:someone',
      verb,
      collectionSlug: 'articles',
      documentId: `document-${at}`,
      before: { stage: 'in-review' },
      after: { stage: 'approved', b: 2, a: [1, null, { z: 0.5, y: '한국어' }] },
    })
  }
}

/** The trail as it stands, in the order it was written. */
export const trailOf = async (payload: Payload, where: Where = {}): Promise<TrailRow[]> => {
  const { docs } = await payload.find({
    collection: 'audit',
    where,
    sort: 'createdAt',
    limit: 0,
    pagination: false,
    overrideAccess: true,
    depth: 0,
  })
  return docs as unknown as TrailRow[]
}

/** What somebody with the database in their hands can do. */
export const forge = (payload: Payload, id: string, data: Record<string, unknown>) =>
  payload.db.updateOne({ collection: 'audit', where: { id: { equals: id } }, data, options: { atomic: true } } as never)

export const cut = (payload: Payload, id: string) =>
  payload.db.deleteOne({ collection: 'audit', where: { id: { equals: id } } })

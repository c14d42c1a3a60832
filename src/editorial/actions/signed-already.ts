import type { PayloadRequest } from 'payload'
import { seenHash } from './seen-hash'
import { takeSnapshot } from './take-snapshot'
import type { WorkflowRow } from './workflow-row'

/** What an approval is on, as `seenHash` says it. */
const signedHash = ({ snapshot, changes }: { snapshot?: string; changes?: { beside?: string } | null }): string =>
  changes?.beside ? `${snapshot}.${changes.beside}` : String(snapshot)

const keyOf = (row: { collectionSlug: string; documentId: string }): string => `${row.collectionSlug}:${row.documentId}`

/**
 * Ids of the rows in review whose present content this person has signed: others are to sign it now. Only asked of
 * collections that want several approvals; the look at each document they signed is what says whether it has changed
 * since, its pictures and sources included.
 */
export const signedAlready = async ({
  req,
  userId,
  slugs,
}: {
  req: PayloadRequest
  userId: string
  /** Collections that want several approvals. */
  slugs: readonly string[]
}): Promise<string[]> => {
  if (!slugs.length) return []
  const ofThese = { collectionSlug: { in: [...slugs] } }
  const { docs: rows } = await req.payload.db.find<WorkflowRow>({
    collection: 'workflows',
    where: { and: [ofThese, { stage: { equals: 'in-review' } }] },
    limit: 0,
    pagination: false,
    req,
  })
  if (!rows.length) return []
  const { docs: approvals } = await req.payload.db.find<
    Parameters<typeof keyOf>[0] & { id: string; snapshot?: string; changes?: { beside?: string } | null }
  >({
    collection: 'reviews',
    where: {
      and: [
        ofThese,
        { kind: { equals: 'approval' } },
        { author: { equals: userId } },
        { documentId: { in: rows.map(({ documentId }) => documentId) } },
      ],
    },
    limit: 0,
    pagination: false,
    req,
  })
  const signed = new Map<string, Set<string>>()
  for (const one of approvals) {
    signed.set(keyOf(one), (signed.get(keyOf(one)) ?? new Set()).add(signedHash(one)))
  }
  const found: string[] = []
  for (const row of rows) {
    const hashes = signed.get(keyOf(row))
    if (!hashes) continue
    const taken = await takeSnapshot(req, row.collectionSlug, row.documentId)
    const about = { req, slug: row.collectionSlug, id: row.documentId }
    if (taken && hashes.has(await seenHash({ ...about, taken }))) found.push(row.id)
  }
  return found
}

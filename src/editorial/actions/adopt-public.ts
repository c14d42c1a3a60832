import { randomUUID } from 'node:crypto'
import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { inOwnTransaction } from '../../platform'
import { claim, leaseEnd, unleased } from '../../platform/claims'
import { appendTrail } from './append-trail'
import { canonicalOf, hashOf, keepSnapshot, liveCopy } from './take-snapshot'
import { readWorkflow, rowOf } from './workflow-row'

const LEASE_MS = 10 * 60_000
const BATCH = 100

const underWorkflow = (payload: Payload): string[] =>
  Object.values(payload.collections).flatMap(({ config }) => (config.custom.underTheGate ? config.slug : []))

/** A page of what readers reach, in the order of ids: the list does not move while it is gone through. */
const liveAfter = async (payload: Payload, slug: string, after: string | null): Promise<string[]> => {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: slug as CollectionSlug,
    where: {
      and: [
        { _status: { equals: 'published' } },
        { deletedAt: { exists: false } },
        ...(after ? [{ id: { greater_than: after } }] : []),
      ],
    },
    sort: 'id',
    limit: BATCH,
    pagination: false,
    select: { id: true } as never,
  })
  return docs.map(({ id }) => String(id))
}

const adopt = async (req: PayloadRequest, slug: string, id: string): Promise<boolean> => {
  const stands = await liveCopy(req, slug, id)
  const row = await readWorkflow(req, slug, id)
  if (stands?._status !== 'published' || row?.publicSnapshot) return false
  const canonical = await canonicalOf(req, slug, stands)
  const hash = hashOf(canonical)
  const publicSnapshot = await keepSnapshot(req, slug, id, { canonical, hash, version: null, data: stands })
  const { db } = req.payload
  if (row) {
    await db.updateOne({ collection: 'workflows', where: rowOf(slug, id), data: { publicSnapshot }, req })
  } else {
    const revision = Number(stands.revision ?? 1)
    const data = { collectionSlug: slug, documentId: id, revision, stage: 'published', publicSnapshot }
    await db.create({ collection: 'workflows', data: { ...data, editorsSinceApproval: [] }, req })
  }
  const what = { collectionSlug: slug, documentId: id, snapshot: hash }
  await appendTrail({ req, actor: 'worker', verb: 'public-before-sign-off', ...what })
  return true
}

/**
 * Gives what readers saw before there was sign-off a snapshot and an entry of the trail, so that it can be said what
 * stood there. A migration asks for it by a row of the outbox; each document is a transaction of its own, and a run
 * that was broken off is gone on with by the next. Answers how many were adopted; null where nothing is asked.
 */
export const adoptPublic = async ({
  payload,
  signal,
}: {
  payload: Payload
  signal?: AbortSignal
}): Promise<number | null> => {
  const asked = await payload.db.findOne<{ id: string }>({
    collection: 'outbox',
    where: { and: [{ effect: { equals: 'adopt' } }, { state: { equals: 'open' } }, unleased()] },
  })
  if (!asked) return null
  const token = randomUUID()
  const free = { and: [{ id: { equals: asked.id } }, { state: { equals: 'open' } }, unleased()] }
  const lease = { token, leaseUntil: leaseEnd(LEASE_MS) }
  if (!(await claim({ payload, collection: 'outbox', where: free, data: lease }))) return null
  const mine: Where = { and: [{ id: { equals: asked.id } }, { token: { equals: token } }] }
  let adopted = 0
  for (const slug of underWorkflow(payload)) {
    let after: string | null = null
    for (;;) {
      const ids: string[] = await liveAfter(payload, slug, after)
      for (const id of ids) {
        if (signal?.aborted) {
          await claim({ payload, collection: 'outbox', where: mine, data: { leaseUntil: null } })
          return adopted
        }
        if (await inOwnTransaction(payload, (req) => adopt(req, slug, id))) adopted += 1
      }
      if (ids.length < BATCH) break
      after = ids.at(-1) ?? null
    }
  }
  await claim({ payload, collection: 'outbox', where: mine, data: { state: 'done', leaseUntil: null } })
  return adopted
}

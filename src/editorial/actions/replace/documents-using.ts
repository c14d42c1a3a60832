import type { CollectionSlug, Payload } from 'payload'
import { type FieldShape, type UsedRecord, usedRecords } from '../../domain/used-records'
import type { DocumentRef } from '../titles-of'

const BATCH = 100

const underWorkflow = (payload: Payload): CollectionSlug[] =>
  Object.values(payload.collections).flatMap(({ config }) => (config.custom.underTheGate ? config.slug : []))

type Version = { id: string; parent: unknown; version: Record<string, unknown> }

/**
 * Documents whose working copy uses this picture or source, those in the trash left out. A text is JSON that no query
 * looks into, so every working copy is read, a page at a time.
 */
export const documentsUsing = async (payload: Payload, used: UsedRecord): Promise<DocumentRef[]> => {
  const found: DocumentRef[] = []
  for (const collection of underWorkflow(payload)) {
    const fields = payload.collections[collection].config.fields as unknown as readonly FieldShape[]
    let after = ''
    for (;;) {
      const { docs } = await payload.db.findVersions<Record<string, unknown>>({
        collection,
        where: { and: [{ latest: { equals: true } }, ...(after ? [{ id: { greater_than: after } }] : [])] },
        sort: 'id',
        limit: BATCH,
        pagination: false,
      })
      const versions = docs as unknown as Version[]
      for (const { parent, version } of versions) {
        const uses = usedRecords(fields, version).some(({ slug, id }) => slug === used.slug && id === used.id)
        if (uses && !version.deletedAt) found.push({ slug: collection, id: String(parent) })
      }
      if (versions.length < BATCH) break
      after = String(versions.at(-1)?.id)
    }
  }
  return found
}

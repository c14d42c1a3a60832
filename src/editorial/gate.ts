import type { CollectionBeforeChangeHook, CollectionConfig, CollectionSlug, PayloadRequest } from 'payload'
import { AppError, clockOf, recordPublicChange, systemOf } from '../platform'
import { claimRevision } from './actions/claim-revision'
import { keepOnRestore } from './actions/keep-on-restore'
import { keepPublicUses } from './actions/keep-public-uses'
import { intentOf, noteIntent } from './actions/note-intent'
import { decidePublicWrite } from './domain/decide-public-write'
import { type FieldShape, usedRecords } from './domain/used-records'
import { bulkEndpoint, refusedByWhere } from './endpoints'

type Rules = { mayPublish: (user: PayloadRequest['user']) => boolean }
type Stored = { _status?: 'draft' | 'published'; deletedAt?: string | null } | null

const liveRow = (req: PayloadRequest, collection: CollectionSlug, id: string): Promise<Stored> =>
  req.payload.db.findOne({ collection, where: { id: { equals: id } }, req }) as Promise<Stored>

const isLive = (row: Stored): boolean => row?._status === 'published' && !row.deletedAt

/** Read from the row itself: what a hook is handed may be populated, or a draft. */
const keepUses = async (req: PayloadRequest, { slug, fields }: CollectionConfig, id: string): Promise<void> => {
  const row = await liveRow(req, slug as CollectionSlug, id)
  const used = isLive(row) ? usedRecords(fields as readonly FieldShape[], row as Record<string, unknown>) : []
  await keepPublicUses({ req, slug, id, used })
}

/** The revision the caller loaded; a caller who says none is held to what stood when this save read the document. */
const loadedRevision = (said: unknown, stands: unknown): number => {
  if (said === undefined || said === null) return Number(stands ?? 0)
  if (typeof said === 'number' && Number.isInteger(said)) return said
  throw new AppError('bad-revision', 'revision must be the whole number the document was loaded with.', 400)
}

const mayPublishIn = (req: PayloadRequest, { mayPublish }: Rules): boolean =>
  systemOf(req) !== undefined || mayPublish(req.user)

const guardWrite =
  (rules: Rules): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req, collection }) => {
    const intent = intentOf(req, collection.slug)
    // On create `originalDoc` is the document being copied, or an empty object: never this one.
    const id = operation === 'update' ? String(originalDoc?.id) : null
    if (operation === 'create' && (intent.duplicating || !data._status)) data._status = 'draft'
    const trashed = Boolean(data.deletedAt)
    // What is taken out of the trash comes back as a draft, unless its publication is asked for by name.
    if (trashed) data._status = 'draft'
    const savesDraft = operation === 'update' && intent.draft && (intent.restoring || data._status !== 'published')
    const live = id !== null && !savesDraft && isLive(await liveRow(req, collection.slug, id))
    const nextStatus = data._status === 'published' && !savesDraft ? 'published' : 'draft'
    const refusal = decidePublicWrite({
      toLiveRow: !savesDraft,
      live,
      nextStatus,
      asked: intent.saidStatus,
      mayPublish: mayPublishIn(req, rules),
    })
    if (refusal) throw new AppError(refusal.code, refusal.sentence, refusal.status)

    if (nextStatus === 'published') {
      const now = clockOf(req.payload).now().toISOString()
      data.publicModifiedAt = now
      data.firstPublishedAt ??= now
    } else {
      data.publicModifiedAt = id === null ? null : (originalDoc?.publicModifiedAt ?? null)
      if (id === null) data.firstPublishedAt = null
    }
    data.createdBy = id === null ? (req.user?.id ?? null) : (originalDoc?.createdBy ?? null)
    req.context[`public:${collection.slug}`] = live || nextStatus === 'published'
    if (id === null) {
      data.revision = 1
      return data
    }
    // Last, so that everything above has read the state this claim then proves unchanged.
    data.revision = await claimRevision({
      req,
      collectionSlug: collection.slug,
      documentId: id,
      expected: intent.restoring ? null : loadedRevision(data.revision, originalDoc?.revision),
      stage: nextStatus === 'published' ? 'published' : 'draft',
    })
    return data
  }

/**
 * Puts a collection under the gate: one hook set that sees every write path (REST, Local API, bulk, duplicate,
 * restore, delete, trash, publish in one locale, autosave). Only those who may publish reach what readers see;
 * every save claims the document's revision.
 */
export const underTheGate = (collection: CollectionConfig, rules: Rules): CollectionConfig => ({
  ...collection,
  endpoints: [...refusedByWhere, bulkEndpoint(collection.slug), ...(collection.endpoints || [])],
  hooks: {
    ...collection.hooks,
    beforeOperation: [noteIntent((req) => mayPublishIn(req, rules)), ...(collection.hooks?.beforeOperation ?? [])],
    beforeValidate: [
      keepOnRestore(async (...asked) => isLive(await liveRow(...asked))),
      ...(collection.hooks?.beforeValidate ?? []),
    ],
    beforeChange: [...(collection.hooks?.beforeChange ?? []), guardWrite(rules)],
    afterChange: [
      ...(collection.hooks?.afterChange ?? []),
      async ({ doc, operation, req }) => {
        if (operation === 'create') {
          await claimRevision({
            req,
            collectionSlug: collection.slug,
            documentId: String(doc.id),
            expected: 0,
            stage: doc._status === 'published' ? 'published' : 'draft',
          })
        }
        if (req.context[`public:${collection.slug}`]) {
          await recordPublicChange({ req, slug: collection.slug, id: doc.id })
          await keepUses(req, collection, String(doc.id))
        }
      },
    ],
    beforeDelete: [
      ...(collection.hooks?.beforeDelete ?? []),
      async ({ id, req }) => {
        const live = isLive(await liveRow(req, collection.slug as CollectionSlug, String(id)))
        if (live && !mayPublishIn(req, rules)) {
          throw new AppError('publish-forbidden', 'Only editors and admins may delete what readers see.', 403)
        }
        if (live) {
          await recordPublicChange({ req, slug: collection.slug, id: String(id) })
          await keepPublicUses({ req, slug: collection.slug, id: String(id), used: [] })
        }
        await req.payload.db.deleteMany({
          collection: 'workflows',
          where: { and: [{ collectionSlug: { equals: collection.slug } }, { documentId: { equals: String(id) } }] },
          req,
        })
      },
    ],
  },
})

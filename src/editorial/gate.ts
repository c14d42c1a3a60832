import type { CollectionBeforeChangeHook, CollectionConfig, PayloadRequest } from 'payload'
import { AppError, clockOf, recordPublicChange, systemOf } from '../platform'
import { claimRevision } from './actions/claim-revision'
import { closeSchedules } from './actions/close-schedules'
import { passFor } from './actions/gate-pass'
import { keepOnRestore } from './actions/keep-on-restore'
import { keepPublicUses } from './actions/keep-public-uses'
import { intentOf, noteIntent } from './actions/note-intent'
import { liveCopy } from './actions/take-snapshot'
import { voidApproval } from './actions/void-approval'
import { rowOf, type WorkflowRow } from './actions/workflow-row'
import { decidePublicWrite } from './domain/decide-public-write'
import { type FieldShape, usedRecords } from './domain/used-records'
import { bulkEndpoint, refusedByWhere } from './endpoints'
import { transitionEndpoints } from './transition-endpoints'

type Rules = { mayPublish: (user: PayloadRequest['user']) => boolean }
/** What a save tells the hook that follows it. */
type Save = { public: boolean; direct: boolean; carried: boolean; before: WorkflowRow | null; revision: number }

const isLive = (row: Record<string, unknown> | null): boolean => row?._status === 'published' && !row.deletedAt

/** Read from the row itself: what a hook is handed may be populated, or a draft. */
const keepUses = async (req: PayloadRequest, { slug, fields }: CollectionConfig, id: string): Promise<void> => {
  const row = await liveCopy(req, slug, id)
  const used = row && isLive(row) ? usedRecords(fields as readonly FieldShape[], row) : []
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

const saveKey = (slug: string): string => `save:${slug}`

/** A transition's own write makes nobody an editor. */
const editorIn = (req: PayloadRequest, carried: boolean): string | null =>
  carried || !req.user ? null : String(req.user.id)

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
    const live = id !== null && !savesDraft && isLive(await liveCopy(req, collection.slug, id))
    const nextStatus = data._status === 'published' && !savesDraft ? 'published' : 'draft'
    const pass = passFor(req, collection.slug, id)
    const refusal =
      pass?.target === nextStatus
        ? null
        : decidePublicWrite({
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
    const reachesReaders = live || nextStatus === 'published'
    const save: Save = {
      public: reachesReaders,
      direct: reachesReaders && !pass,
      carried: pass !== null,
      before: null,
      revision: 1,
    }
    req.context[saveKey(collection.slug)] = save
    if (id === null) {
      data.revision = 1
      return data
    }
    // Last, so that everything above has read the state this claim then proves unchanged.
    const claimed = await claimRevision({
      req,
      collectionSlug: collection.slug,
      documentId: id,
      expected: intent.restoring ? null : loadedRevision(data.revision, originalDoc?.revision),
      editor: editorIn(req, pass !== null),
      ...(save.direct ? { unsigned: nextStatus } : {}),
    })
    data.revision = claimed.revision
    Object.assign(save, claimed)
    return data
  }

/**
 * Puts a collection under the gate: one hook set that sees every write path (REST, Local API, bulk, duplicate,
 * restore, delete, trash, publish in one locale, autosave). What readers see changes by
 * a transition, or directly by those who may publish; every save claims the document's revision, and a real change
 * takes an approval back.
 */
export const underTheGate = (collection: CollectionConfig, rules: Rules): CollectionConfig => ({
  ...collection,
  endpoints: [
    ...refusedByWhere,
    bulkEndpoint(collection.slug),
    ...transitionEndpoints(collection.slug),
    ...(collection.endpoints || []),
  ],
  hooks: {
    ...collection.hooks,
    beforeOperation: [noteIntent((req) => mayPublishIn(req, rules)), ...(collection.hooks?.beforeOperation ?? [])],
    beforeValidate: [
      keepOnRestore(async (...asked) => isLive(await liveCopy(...asked))),
      ...(collection.hooks?.beforeValidate ?? []),
    ],
    beforeChange: [...(collection.hooks?.beforeChange ?? []), guardWrite(rules)],
    afterChange: [
      ...(collection.hooks?.afterChange ?? []),
      async ({ doc, operation, req }) => {
        const { slug } = collection
        const id = String(doc.id)
        const save = req.context[saveKey(slug)] as Save
        if (operation === 'create') {
          await claimRevision({
            req,
            collectionSlug: slug,
            documentId: id,
            expected: 0,
            editor: editorIn(req, false),
            ...(save.direct ? { unsigned: 'published' } : {}),
          })
        } else if (save.before && !save.carried && !save.direct) {
          const { before: row, revision } = save
          await voidApproval({ req, slug, id, row, revision, trashed: Boolean(doc.deletedAt) })
        }
        if (save.public) {
          await recordPublicChange({ req, slug, id })
          await keepUses(req, collection, id)
        }
      },
    ],
    beforeDelete: [
      ...(collection.hooks?.beforeDelete ?? []),
      async ({ id, req }) => {
        const live = isLive(await liveCopy(req, collection.slug, String(id)))
        if (live && !mayPublishIn(req, rules)) {
          throw new AppError('publish-forbidden', 'Only editors and admins may delete what readers see.', 403)
        }
        if (live) {
          await recordPublicChange({ req, slug: collection.slug, id: String(id) })
          await keepPublicUses({ req, slug: collection.slug, id: String(id), used: [] })
        }
        await closeSchedules({ req, slug: collection.slug, id: String(id), verbs: ['publish', 'unpublish'] })
        await req.payload.db.deleteMany({
          collection: 'workflows',
          where: rowOf(collection.slug, String(id)),
          req,
        })
      },
    ],
  },
})

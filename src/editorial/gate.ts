import type { CollectionBeforeChangeHook, CollectionConfig, Endpoint, PayloadRequest } from 'payload'
import { AppError, clockOf, recordPublicChange } from '../platform'
import { claimRevision } from './actions/claim-revision'
import { closeSchedules } from './actions/close-schedules'
import { passFor } from './actions/gate-pass'
import { keepOnRestore } from './actions/keep-on-restore'
import { keepUsesOf } from './actions/keep-uses-of'
import { intentOf, noteIntent } from './actions/note-intent'
import { liveCopy } from './actions/take-snapshot'
import { voidApproval } from './actions/void-approval'
import { rowOf, type WorkflowRow } from './actions/workflow-row'
import { decidePublicWrite, type Refusal, takeDownFirst } from './domain/decide-public-write'
import { bulkEndpoint, refusedByWhere } from './endpoints'
import { transitionEndpoints } from './transition-endpoints'

/** What a save tells the hook that follows it. */
type Save = { carried: boolean; before: WorkflowRow | null; revision: number }

const isLive = (row: Record<string, unknown> | null): boolean => row?._status === 'published' && !row.deletedAt

/** The revision the caller loaded; a caller who says none is held to what stood when this save read the document. */
const loadedRevision = (said: unknown, stands: unknown): number => {
  if (said === undefined || said === null) return Number(stands ?? 0)
  if (typeof said === 'number' && Number.isInteger(said)) return said
  throw new AppError('bad-revision', 'revision must be the whole number the document was loaded with.', 400)
}

const stop = ({ code, sentence, status }: Refusal): never => {
  throw new AppError(code, sentence, status)
}

const saveKey = (slug: string): string => `save:${slug}`

/** A transition's own write makes nobody an editor. */
const editorIn = (req: PayloadRequest, carried: boolean): string | null =>
  carried || !req.user ? null : String(req.user.id)

const guardWrite: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req, collection }) => {
  const intent = intentOf(req, collection.slug)
  // On create `originalDoc` is the document being copied, or an empty object: never this one.
  const id = operation === 'update' ? String(originalDoc?.id) : null
  if (operation === 'create' && (intent.duplicating || !data._status)) data._status = 'draft'
  const trashed = Boolean(data.deletedAt)
  // What goes into the trash is a draft, and so comes back as one.
  if (trashed) data._status = 'draft'
  const savesDraft = operation === 'update' && intent.draft && data._status !== 'published'
  const nextStatus = data._status === 'published' && !savesDraft ? 'published' : 'draft'
  const pass = passFor(req, collection.slug, id)
  const carried = pass?.target === nextStatus
  if (!carried) {
    const live = id !== null && !savesDraft && isLive(await liveCopy(req, collection.slug, id))
    const refusal = decidePublicWrite({ toLiveRow: !savesDraft, live, nextStatus, asked: intent.saidStatus })
    if (refusal) stop(refusal)
  }

  if (nextStatus === 'published') {
    const now = clockOf(req.payload).now().toISOString()
    data.publicModifiedAt = now
    data.firstPublishedAt ??= now
  } else {
    data.publicModifiedAt = id === null ? null : (originalDoc?.publicModifiedAt ?? null)
    if (id === null) data.firstPublishedAt = null
  }
  data.createdBy = id === null ? (req.user?.id ?? null) : (originalDoc?.createdBy ?? null)
  const save: Save = { carried, before: null, revision: 1 }
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
    editor: editorIn(req, carried),
  })
  data.revision = claimed.revision
  Object.assign(save, claimed)
  return data
}

/** The first endpoint of a path answers, so one that repeats a path of the gate would never be heard. */
const allDistinct = (slug: string, endpoints: Omit<Endpoint, 'root'>[]): Omit<Endpoint, 'root'>[] => {
  const doors = endpoints.map(({ method, path }) => `${method} /${slug}${path}`)
  const twice = doors.find((door, at) => doors.indexOf(door) !== at)
  if (twice) throw new Error(`${twice} is defined twice: give the later one a path of its own.`)
  return endpoints
}

/**
 * Puts a collection under the gate: one hook set that sees every write path (REST, Local API, bulk, duplicate,
 * restore, delete, trash, publish in one locale, autosave), whoever makes it. What readers see changes by a transition
 * and by nothing else; every save claims the document's revision, and a real change takes an approval back.
 */
export const underTheGate = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  custom: { ...collection.custom, underTheGate: true },
  endpoints: allDistinct(collection.slug, [
    ...refusedByWhere,
    bulkEndpoint(collection.slug),
    ...transitionEndpoints(collection.slug),
    ...(collection.endpoints || []),
  ]),
  hooks: {
    ...collection.hooks,
    beforeOperation: [noteIntent, ...(collection.hooks?.beforeOperation ?? [])],
    beforeValidate: [keepOnRestore, ...(collection.hooks?.beforeValidate ?? [])],
    beforeChange: [...(collection.hooks?.beforeChange ?? []), guardWrite],
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
          })
        } else if (save.carried) {
          await recordPublicChange({ req, slug, id })
          await keepUsesOf({ req, slug, id })
        } else if (save.before) {
          const { before: row, revision } = save
          await voidApproval({ req, slug, id, row, revision, trashed: Boolean(doc.deletedAt) })
        }
      },
    ],
    beforeDelete: [
      ...(collection.hooks?.beforeDelete ?? []),
      async ({ id, req }) => {
        if (isLive(await liveCopy(req, collection.slug, String(id)))) stop(takeDownFirst)
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

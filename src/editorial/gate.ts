import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { AppError, clockOf, recordPublicChange } from '../platform'
import { claimRevision } from './actions/claim-revision'
import { decidePublicWrite } from './domain/decide-public-write'
import { bulkEndpoint, refusedByWhere } from './endpoints'

type Rules = { mayPublish: (user: PayloadRequest['user']) => boolean }
type Intent = { draft: boolean; saidStatus: boolean; restoring: boolean; duplicating: boolean }
type Stored = { _status?: 'draft' | 'published'; deletedAt?: string | null } | null

/** What the caller asked for, kept on the request between the operation's start and its write. */
const intents = (req: PayloadRequest) => {
  req.context.gate ??= {}
  return req.context.gate as Record<string, Intent>
}

const noteIntent: CollectionBeforeOperationHook = ({ args, operation, req, collection }) => {
  if (!['create', 'update', 'updateByID', 'restoreVersion'].includes(operation)) return args
  const given = args as {
    draft?: boolean
    autosave?: boolean
    publishSpecificLocale?: string
    duplicateFromID?: string
    data?: { _status?: string; deletedAt?: string | null }
  }
  if (given.publishSpecificLocale) {
    throw new AppError('locale-publishing', 'A document has one language here; publish the whole document.', 400)
  }
  if (given.autosave)
    throw new AppError('autosave-off', 'Autosave is off: a save is a version and means something.', 400)
  intents(req)[collection.slug] = {
    draft: Boolean(given.draft),
    saidStatus: given.data?._status !== undefined || given.data?.deletedAt !== undefined,
    restoring: operation === 'restoreVersion',
    duplicating: Boolean(given.duplicateFromID),
  }
  return args
}

const liveRow = (req: PayloadRequest, collection: CollectionSlug, id: string): Promise<Stored> =>
  req.payload.db.findOne({ collection, where: { id: { equals: id } }, req }) as Promise<Stored>

const isLive = (row: Stored): boolean => row?._status === 'published' && !row.deletedAt

const guardWrite =
  ({ mayPublish }: Rules): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req, collection }) => {
    const intent = intents(req)[collection.slug] ?? {
      draft: false,
      saidStatus: true,
      restoring: false,
      duplicating: false,
    }
    // On create `originalDoc` is the document being copied, or an empty object: never this one.
    const id = operation === 'update' ? String(originalDoc?.id) : null
    if (operation === 'create' && (intent.duplicating || !data._status)) data._status = 'draft'
    const trashing = Boolean(data.deletedAt)
    const savesDraft = operation === 'update' && intent.draft && (intent.restoring || data._status !== 'published')
    const live = id !== null && !savesDraft && isLive(await liveRow(req, collection.slug, id))
    const nextStatus = data._status === 'published' && !trashing && !savesDraft ? 'published' : 'draft'
    const refusal = decidePublicWrite({
      toLiveRow: !savesDraft,
      live,
      nextStatus,
      asked: intent.saidStatus || intent.restoring || trashing,
      mayPublish: mayPublish(req.user),
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
      expected: intent.restoring ? null : Number(data.revision ?? originalDoc?.revision ?? 0),
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
    beforeOperation: [noteIntent, ...(collection.hooks?.beforeOperation ?? [])],
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
        if (req.context[`public:${collection.slug}`])
          await recordPublicChange({ req, slug: collection.slug, id: doc.id })
      },
    ],
    beforeDelete: [
      ...(collection.hooks?.beforeDelete ?? []),
      async ({ id, req }) => {
        const live = isLive(await liveRow(req, collection.slug as CollectionSlug, String(id)))
        if (live && !rules.mayPublish(req.user)) {
          throw new AppError('publish-forbidden', 'Only editors and admins may delete what readers see.', 403)
        }
        if (live) await recordPublicChange({ req, slug: collection.slug, id: String(id) })
        await req.payload.db.deleteMany({
          collection: 'workflows',
          where: { and: [{ collectionSlug: { equals: collection.slug } }, { documentId: { equals: String(id) } }] },
          req,
        })
      },
    ],
  },
})

import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionConfig, GlobalConfig } from 'payload'
import { appendTrail, changedValues, trailActor } from '../../src/editorial'

type Trashed = { deletedAt?: string | null } | undefined

/** Into the trash and out of it. */
const afterChange: CollectionAfterChangeHook = async ({ collection, doc, previousDoc, operation, req }) => {
  const was = Boolean((previousDoc as Trashed)?.deletedAt)
  const is = Boolean((doc as Trashed)?.deletedAt)
  if (operation !== 'update' || was === is) return doc
  const about = { actor: trailActor(req), collectionSlug: collection.slug, documentId: String(doc.id) }
  await appendTrail({ req, ...about, verb: is ? 'trash' : 'restore-from-trash' })
  return doc
}

/** Gone for good; what it was called is in its earlier entries and in the backups. */
const afterDelete: CollectionAfterDeleteHook = ({ collection, id, req }) =>
  appendTrail({ req, actor: trailActor(req), verb: 'delete', collectionSlug: collection.slug, documentId: String(id) })

/** Every collection tells the trail what was trashed and what was deleted, in the transaction that did it. */
export const withTrail = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    afterChange: collection.trash
      ? [...(collection.hooks?.afterChange ?? []), afterChange]
      : (collection.hooks?.afterChange ?? []),
    afterDelete: [...(collection.hooks?.afterDelete ?? []), afterDelete],
  },
})

/** A global tells the trail which of its settings changed, from what to what. */
export const globalWithTrail = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    afterChange: [
      ...(global.hooks?.afterChange ?? []),
      async ({ doc, previousDoc, req }) => {
        const change = changedValues(previousDoc ?? {}, doc)
        if (change) {
          const actor = trailActor(req)
          await appendTrail({ req, actor, verb: 'change-settings', collectionSlug: global.slug, ...change })
        }
        return doc
      },
    ],
  },
})

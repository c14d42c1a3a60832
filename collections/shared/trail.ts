import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionConfig, GlobalConfig } from 'payload'
import { appendTrail, trailActor } from '../../src/editorial'

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

const KEPT_BY_PAYLOAD = ['id', 'createdAt', 'updatedAt', 'globalType', '_status']

/** A value without what is empty in it: a group nobody filled in is not a change from no group. */
const filled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length ? value.map(filled) : undefined
  if (value === null || typeof value !== 'object') return value ?? undefined
  const entries = Object.entries(value)
    .map(([key, each]) => [key, filled(each)] as const)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length ? Object.fromEntries(entries) : undefined
}

const differing = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) =>
      !KEPT_BY_PAYLOAD.includes(key) && JSON.stringify(filled(before[key])) !== JSON.stringify(filled(after[key])),
  )

const pick = (record: Record<string, unknown>, keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, record[key] ?? null]))

/** A global tells the trail which of its settings changed, from what to what. */
export const globalWithTrail = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    afterChange: [
      ...(global.hooks?.afterChange ?? []),
      async ({ doc, previousDoc, req }) => {
        const before = (previousDoc ?? {}) as Record<string, unknown>
        const keys = differing(before, doc)
        if (keys.length) {
          const change = { before: pick(before, keys), after: pick(doc, keys) }
          await appendTrail({
            req,
            actor: trailActor(req),
            verb: 'change-settings',
            collectionSlug: global.slug,
            ...change,
          })
        }
        return doc
      },
    ],
  },
})

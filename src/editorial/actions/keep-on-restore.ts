import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload'
import { intentOf } from './note-intent'

type IsShown = (req: PayloadRequest, slug: CollectionSlug, id: string) => Promise<boolean>

/**
 * A restored version brings back what was written, not what only hooks or the desk set: who organises, the day of the
 * first publication, the calendar's identity. Payload would take those from the old version where the person may write
 * them, and empty them where they may not. Nor does it bring back that it was published: restoring takes nobody past
 * a decision to take the document down. Stands in front of the collection's rules, which ask whether readers will see.
 */
export const keepOnRestore =
  (isShown: IsShown): CollectionBeforeValidateHook =>
  async ({ data, originalDoc, collection, req }) => {
    const intent = intentOf(req, collection.slug)
    if (!data || !intent.restoring) return data
    for (const field of collection.flattenedFields) {
      if ('access' in field && field.access?.update) data[field.name] = originalDoc?.[field.name] ?? null
    }
    const shown = await isShown(req, collection.slug as CollectionSlug, String(originalDoc?.id))
    if (intent.draft || !shown) data._status = 'draft'
    return data
  }

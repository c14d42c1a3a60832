import type { CollectionBeforeValidateHook } from 'payload'
import { intentOf } from './note-intent'

/**
 * A restored version brings back what was written, not what only hooks or the desk set: who organises, the day of the
 * first publication, the calendar's identity. Payload would take those from the old version where the person may write
 * them, and empty them where they may not. Nor does it bring back that it was published: what is restored is a draft.
 */
export const keepOnRestore: CollectionBeforeValidateHook = ({ data, originalDoc, collection, req }) => {
  const intent = intentOf(req, collection.slug)
  if (!data || !intent.restoring) return data
  for (const field of collection.flattenedFields) {
    if ('access' in field && field.access?.update) data[field.name] = originalDoc?.[field.name] ?? null
  }
  data._status = 'draft'
  return data
}

import type { CollectionBeforeValidateHook } from 'payload'
import { intentOf } from './note-intent'

/**
 * A restored version brings back what was written, not what only hooks or the desk set: who organises, the day of the
 * first publication, the calendar's identity. Payload would take those from the old version where the person may write
 * them, and empty them where they may not. Stands in front of the rules of the collection.
 */
export const keepOnRestore: CollectionBeforeValidateHook = ({ data, originalDoc, collection, req }) => {
  if (!data || !intentOf(req, collection.slug).restoring) return data
  for (const field of collection.flattenedFields) {
    if ('access' in field && field.access?.update) data[field.name] = originalDoc?.[field.name] ?? null
  }
  return data
}

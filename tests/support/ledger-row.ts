import type { CollectionSlug, Payload } from 'payload'
import { makeDocument } from './documents'

/** A row as the system would write it: every required field has a value of its kind. */
export const ledgerRow = async (payload: Payload, slug: CollectionSlug): Promise<string> => {
  const data: Record<string, unknown> = {}
  for (const field of payload.collections[slug].config.flattenedFields) {
    if (!('required' in field && field.required)) continue
    if (field.type === 'number') data[field.name] = 1
    else if (field.type === 'date') data[field.name] = '2026-01-01T00:00:00.000Z'
    else if (field.type === 'json') data[field.name] = {}
    else if (field.type === 'select') data[field.name] = (field.options[0] as { value: string }).value
    else if (field.type === 'relationship') {
      const target = field.relationTo as CollectionSlug
      data[field.name] =
        target === 'subscribers' ? await ledgerRow(payload, target) : (await makeDocument(payload, target)).id
    } else data[field.name] = `${field.name}-${slug}-${crypto.randomUUID()}`
  }
  const { id } = await payload.db.create({ collection: slug, data })
  return String(id)
}

import type { CollectionBeforeValidateHook } from 'payload'
import { slugFrom } from './slug'

const valueAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], data)

/** Fills an empty slug from the field it follows, on every write path; a slug that is there is never rewritten. */
export const slugRule =
  (from: string): CollectionBeforeValidateHook =>
  ({ data, originalDoc }) => {
    if (!data || data.slug || originalDoc?.slug) return data
    const title = valueAt(data, from)
    return typeof title === 'string' && title ? { ...data, slug: slugFrom(title) } : data
  }

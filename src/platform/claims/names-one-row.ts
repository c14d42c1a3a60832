import type { SanitizedCollectionConfig, Where } from 'payload'

/** Fields that a condition pins to one value: `equals` at its top level or in its `and`. */
const pinned = (where: Where): Set<string> => {
  const fields = new Set<string>()
  for (const [key, value] of Object.entries(where)) {
    if (key === 'and' && Array.isArray(value))
      for (const part of value) for (const field of pinned(part)) fields.add(field)
    else if (key !== 'or' && value && typeof value === 'object' && 'equals' in value) fields.add(key)
  }
  return fields
}

type Unique = Pick<SanitizedCollectionConfig, 'flattenedFields' | 'indexes'>

/** True where a condition can match one row at most: it pins the id, or every field of a unique key. */
export const namesOneRow = (collection: Unique, where: Where): boolean => {
  const fields = pinned(where)
  const uniqueFields = collection.flattenedFields.filter((field) => 'unique' in field && field.unique)
  const keys = [
    ['id'],
    ...uniqueFields.map((field) => [field.name]),
    ...(collection.indexes ?? []).filter((index) => index.unique).map((index) => index.fields),
  ]
  return keys.some((key) => key.every((field) => fields.has(field)))
}

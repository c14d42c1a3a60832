import { canonicalValue } from './canonical'

type Values = Record<string, unknown>

const keptByPayload = ['id', 'createdAt', 'updatedAt', 'globalType', '_status']

const pick = (values: Values, keys: readonly string[]): Values =>
  Object.fromEntries(keys.map((key) => [key, values[key] ?? null]))

/**
 * What changed between two states of a record, by key, before and after; null where nothing did. What is empty in
 * different ways is the same: a group nobody filled in is not a change from no group.
 */
export const changedValues = (before: Values, after: Values): { before: Values; after: Values } | null => {
  // Within an object, where what is empty falls away.
  const form = (values: Values, key: string) => JSON.stringify(canonicalValue({ [key]: values[key] }))
  const same = (key: string) => form(before, key) === form(after, key)
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !keptByPayload.includes(key) && !same(key),
  )
  return keys.length ? { before: pick(before, keys), after: pick(after, keys) } : null
}

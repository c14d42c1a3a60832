const KEY = /^(?:source|dimension|company|media|therapy|trial|framework|speaker|event)\/[a-z0-9-]+$/

/**
 * The same data with the id of a document wherever the key of an entry stands. Keys have a form that no text of the
 * archive has, so no list of relationship fields is needed, however deep in a rich text they lie.
 * @throws Error where a key was not loaded before it is named
 */
export const withIds = (value: unknown, ids: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') {
    if (!KEY.test(value)) return value
    const id = ids.get(value)
    if (!id) throw new Error(`The archive names ${value} before it is loaded.`)
    return id
  }
  if (Array.isArray(value)) return value.map((each) => withIds(each, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, withIds(each, ids)]))
}

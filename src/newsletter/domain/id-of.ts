/** The id in a relation, populated or not; empty where it names nothing. */
export const idOf = (value: unknown): string => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof id === 'string' || typeof id === 'number' ? String(id) : ''
}

/** The ids in one relation or a list of them. */
export const idsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each) => idOf(each) || [])

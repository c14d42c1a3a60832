/** The entry that hands the chain over to a newer key, and is itself the first link under it. */
export const KEY_CHANGE = 'audit-key-change'

type Entry = { verb?: unknown; before?: unknown; after?: unknown }

const keyIn = (value: unknown): string | null => {
  const { key } = (value ?? {}) as { key?: unknown }
  return typeof key === 'string' ? key : null
}

/** From which key to which, by their fingerprints; null for any other entry. */
export const keyChangeOf = ({ verb, before, after }: Entry): { from: string; to: string } | null => {
  const [from, to] = [keyIn(before), keyIn(after)]
  return verb === KEY_CHANGE && from && to ? { from, to } : null
}

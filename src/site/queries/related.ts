/** The populated documents of a relationship; ids that readers may not follow are left out. */
export const docsOf = <T extends object>(value: readonly (string | T)[] | null | undefined): T[] =>
  (value ?? []).filter((item): item is T => typeof item === 'object' && item !== null)

export const docOf = <T extends object>(value: string | T | null | undefined): T | null =>
  typeof value === 'object' && value !== null ? value : null

/** Ids of a relationship read at depth 0. */
export const idsOf = (value: readonly (string | { id: string })[] | null | undefined): string[] =>
  (value ?? []).map((item) => (typeof item === 'object' ? item.id : item))

export type Named = { id: string; name: string; slug: string }

import { OURS, type WordingRow } from './wording'

export type WordingFault = { code: 'wording-stands' | 'wording-twice' | 'wording-reserved'; sentence: string }

const same = (a: WordingRow, b: WordingRow): boolean =>
  a.version === b.version && (a.list ?? null) === (b.list ?? null) && a.text === b.text

/** Rows come as they were sent, before anything looked at their form. */
const nameOf = ({ version }: WordingRow): string => (typeof version === 'string' ? version : '')

const overlap = (a: WordingRow, b: WordingRow): boolean =>
  a.version === b.version && (!a.list || !b.list || a.list === b.list)

/**
 * What is wrong with a change of the desk's consent wording, or null. Consents name a version and nothing else: what
 * stood under one stays word for word, and a name is never given twice. Their order may change: the last holds.
 */
export const wordingFault = (before: readonly WordingRow[], after: readonly WordingRow[]): WordingFault | null => {
  const fresh = [...after]
  for (const stood of before) {
    const at = fresh.findIndex((row) => same(row, stood))
    if (at < 0) {
      const sentence = `Wording “${stood.version}” stands: readers may have agreed to it, so its version, list and text stay as they are. Put it back, and add a new wording with a version of its own below it.`
      return { code: 'wording-stands', sentence }
    }
    fresh.splice(at, 1)
  }
  for (const [at, row] of fresh.entries()) {
    if (nameOf(row).toLowerCase().startsWith(OURS)) {
      const sentence = `Wording “${row.version}”: a version that begins with “${OURS}” is the system’s own. Choose another name.`
      return { code: 'wording-reserved', sentence }
    }
    if ([...before, ...fresh.slice(0, at)].some((other) => overlap(other, row))) {
      const sentence = `Wording “${row.version}” is there already for this list. Give the new one a version of its own.`
      return { code: 'wording-twice', sentence }
    }
  }
  return null
}

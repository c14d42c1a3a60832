import { diffArrays } from 'diff'

/** Two things at one place: unchanged, one become the other (perhaps from elsewhere), or one of them alone. */
export type Pair<T extends object> =
  | { before: T; after: T; same: boolean; moved?: boolean }
  | { before: T; after: null }
  | { before: null; after: T }

/** Below this likeness one did not become the other: it went, and the other came. */
const ALIKE = 0.35
/** What is this much alike was moved, wherever it went. */
const MOVED = 0.6
/** Gaps larger than this are not searched for what became what. */
const MAX_CELLS = 40_000
const MAX_EDITS = 1_500

/** The pairing of a gap that keeps the order and is most alike in sum. */
const pairGap = <T extends object>(
  before: readonly T[],
  after: readonly T[],
  likeness: (a: T, b: T) => number,
): Pair<T>[] => {
  const [n, m] = [before.length, after.length]
  const apart: Pair<T>[] = [
    ...before.map((one) => ({ before: one, after: null })),
    ...after.map((one) => ({ before: null, after: one })),
  ]
  if (!n || !m || n * m > MAX_CELLS) return apart
  const best: number[][] = Array.from({ length: n + 1 }, () => new Array<number>(m + 1).fill(0))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  const alike: number[][] = before.map((a) => after.map((b) => likeness(a, b)))
  const like = (i: number, j: number): number => alike[i]?.[j] ?? 0
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) {
      const joined = like(i, j) >= ALIKE ? like(i, j) + at(i + 1, j + 1) : -1
      ;(best[i] as number[])[j] = Math.max(joined, at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: Pair<T>[] = []
  let [i, j] = [0, 0]
  while (i < n && j < m) {
    const [a, b] = [before[i] as T, after[j] as T]
    if (like(i, j) >= ALIKE && at(i, j) === like(i, j) + at(i + 1, j + 1)) {
      pairs.push({ before: a, after: b, same: false })
      i += 1
      j += 1
    } else if (at(i, j) === at(i + 1, j)) {
      pairs.push({ before: a, after: null })
      i += 1
    } else {
      pairs.push({ before: null, after: b })
      j += 1
    }
  }
  for (; i < n; i += 1) pairs.push({ before: before[i] as T, after: null })
  for (; j < m; j += 1) pairs.push({ before: null, after: after[j] as T })
  return pairs
}

/** What stands in one of the two alone. */
const goneIn = <T extends object>(pair: Pair<T>): T | null => (pair.after === null ? pair.before : null)
const comeIn = <T extends object>(pair: Pair<T>): T | null => (pair.before === null ? pair.after : null)

/** What went at one place and came at another was moved; it is told where it stands now. */
const withMoves = <T extends object>(
  pairs: readonly Pair<T>[],
  keyOf: (one: T) => string,
  likeness: (a: T, b: T) => number,
): Pair<T>[] => {
  const gone = new Set<T>(pairs.flatMap((pair) => goneIn(pair) ?? []))
  const come = pairs.filter((pair) => comeIn(pair)).length
  if (!gone.size || !come || gone.size * come > MAX_CELLS) return [...pairs]
  const found = pairs.map((pair): Pair<T> => {
    const after = comeIn(pair)
    if (!after) return pair
    const from =
      [...gone].find((one) => keyOf(one) === keyOf(after)) ?? [...gone].find((one) => likeness(one, after) >= MOVED)
    if (from === undefined) return pair
    gone.delete(from)
    return { before: from, after, same: keyOf(from) === keyOf(after), moved: true }
  })
  return found.filter((pair) => {
    const one = goneIn(pair)
    return !one || gone.has(one)
  })
}

/** What stands where in two sequences. `keyOf` says what is the same, `likeness` (0 to 1) what became what. */
export const align = <T extends object>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
  likeness: (a: T, b: T) => number,
): Pair<T>[] => {
  const pairs: Pair<T>[] = []
  let gone: T[] = []
  let come: T[] = []
  const flush = () => {
    pairs.push(...pairGap(gone, come, likeness))
    gone = []
    come = []
  }
  const left = before.map(keyOf)
  const right = after.map(keyOf)
  let [i, j] = [0, 0]
  // So little in common that it is one gap.
  const apart = [
    { added: false, removed: true, count: left.length },
    { added: true, removed: false, count: right.length },
  ]
  for (const { added, removed, count } of diffArrays(left, right, { maxEditLength: MAX_EDITS }) ?? apart) {
    if (removed) {
      gone.push(...before.slice(i, i + count))
      i += count
    } else if (added) {
      come.push(...after.slice(j, j + count))
      j += count
    } else {
      flush()
      for (let at = 0; at < count; at += 1) {
        pairs.push({ before: before[i + at] as T, after: after[j + at] as T, same: true })
      }
      i += count
      j += count
    }
  }
  flush()
  return withMoves(pairs, keyOf, likeness)
}

/** How many words two texts share, 0 to 1. */
export const sharedWords = (a: readonly string[], b: readonly string[]): number => {
  if (!a.length && !b.length) return 1
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count) {
      shared += 1
      left.set(word, count - 1)
    }
  }
  return (2 * shared) / (a.length + b.length)
}

import { align, type Pair, sharedWords } from './align'
import type { Compared, ComparedBlock, Difference, Line, Skipped } from './model'
import { linesOf, type TextLine } from './text-lines'
import { compareTokens, sameToken } from './words'

type CompareBlock = (block: ComparedBlock | undefined, before: object, after: object) => Difference[]

const words = ({ tokens }: TextLine): string[] => tokens.map(({ text }) => text).filter((text) => text.trim() !== '')

const likeness = (a: TextLine, b: TextLine): number => {
  if (a.block || b.block) {
    if (a.block?.slug !== b.block?.slug) return 0
    return a.block?.id && a.block.id === b.block?.id ? 1 : 0.5
  }
  if (a.kind === 'rule' || b.kind === 'rule') return a.kind === b.kind ? 1 : 0
  return sharedWords(words(a), words(b))
}

const kindOf = ({ kind, level }: TextLine) => ({ kind, ...(level === undefined ? {} : { level }) })

const placeOf = (line: TextLine) => ({
  ...kindOf(line),
  ...(line.block ? { block: line.block.label } : {}),
})

const alone = (line: TextLine, mark: 'same' | 'added' | 'removed', inner: Difference[]): Line => ({
  mark,
  ...placeOf(line),
  pieces: compareTokens(line.tokens, line.tokens).map((piece) => ({ ...piece, mark })),
  ...(line.block && mark !== 'same' ? { inner } : {}),
})

const changed = (before: TextLine, after: TextLine, inner: Difference[]): Line => {
  const sameWords =
    before.tokens.length === after.tokens.length &&
    before.tokens.every((token, at) => sameToken(token, after.tokens[at] as typeof token))
  const elsewhere = before.kind !== after.kind || before.level !== after.level
  return {
    mark: 'changed',
    ...placeOf(after),
    ...(elsewhere ? { was: kindOf(before) } : {}),
    pieces: compareTokens(before.tokens, after.tokens),
    ...(after.block ? { inner } : {}),
    ...(sameWords && !inner.length ? { form: true } : {}),
  }
}

/** Unchanged lines next to a change stand beside it for context; the others are counted. */
const folded = (lines: readonly Line[]): (Line | Skipped)[] => {
  const found: (Line | Skipped)[] = []
  lines.forEach((line, at) => {
    const near = [lines[at - 1], line, lines[at + 1]].some((one) => one && (one.mark !== 'same' || one.moved))
    const last = found.at(-1)
    if (near) found.push(line)
    else if (last?.mark === 'skipped') last.count += 1
    else found.push({ mark: 'skipped', count: 1 })
  })
  return found
}

const lineOf = (pair: Pair<TextLine>, compareBlock: CompareBlock, { blockOf }: Compared): Line => {
  const inner = (line: TextLine, before: object, after: object) =>
    line.block ? compareBlock(blockOf(line.block.slug), before, after) : []
  if (pair.before === null) return alone(pair.after, 'added', inner(pair.after, {}, pair.after.block?.fields ?? {}))
  if (pair.after === null) return alone(pair.before, 'removed', inner(pair.before, pair.before.block?.fields ?? {}, {}))
  const moved = pair.moved ? { moved: true } : {}
  if (pair.same) return { ...alone(pair.after, 'same', []), ...moved }
  const line = changed(
    pair.before,
    pair.after,
    inner(pair.after, pair.before.block?.fields ?? {}, pair.after.block?.fields ?? {}),
  )
  return { ...line, ...moved }
}

/** A rich text against another, paragraph by paragraph; empty where every line is the same. */
export const compareText = (
  before: unknown,
  after: unknown,
  compared: Compared,
  compareBlock: CompareBlock,
): (Line | Skipped)[] => {
  const pairs = align(linesOf(before, compared), linesOf(after, compared), ({ key }) => key, likeness)
  if (pairs.every((pair) => 'same' in pair && pair.same && !pair.moved)) return []
  return folded(pairs.map((pair) => lineOf(pair, compareBlock, compared)))
}

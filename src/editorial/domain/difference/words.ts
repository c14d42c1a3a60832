import { diffArrays } from 'diff'
import type { Piece } from './model'

/** A word, a space or a sign, with the form it stands in. */
export type Token = { text: string; form: readonly string[] }

/** Beyond this two texts have so little in common that showing one after the other reads better. */
const MAX_EDITS = 600

/** Words as the script of the text divides them: Chinese and Japanese have no spaces. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

export const tokensOf = (text: string, form: readonly string[] = []): Token[] =>
  [...segmenter.segment(text)].map(({ segment }) => ({ text: segment, form }))

export const sameToken = (a: Token, b: Token): boolean =>
  a.text === b.text && a.form.length === b.form.length && a.form.every((one, at) => one === b.form[at])

type Run = { mark: Piece['mark']; tokens: readonly Token[] }

const piecesOf = (runs: readonly Run[]): Piece[] => {
  const pieces: Piece[] = []
  for (const { mark, text, form } of runs.flatMap(({ mark, tokens }) => tokens.map((token) => ({ mark, ...token })))) {
    const last = pieces.at(-1)
    if (last?.mark === mark && (last.form ?? []).join('\n') === form.join('\n')) last.text += text
    else pieces.push({ mark, text, ...(form.length ? { form: [...form] } : {}) })
  }
  return pieces
}

/** A space between two changed words belongs to the change: it reads as one, not as two with nothing between. */
const joined = (runs: readonly Run[]): Run[] => {
  const found: Run[] = []
  let removed: Token[] = []
  let added: Token[] = []
  const flush = () => {
    const last = removed.at(-1)
    const shared = last && added.at(-1) && last.text.trim() === '' && sameToken(last, added.at(-1) as Token)
    if (shared) {
      removed.pop()
      added.pop()
    }
    if (removed.length) found.push({ mark: 'removed', tokens: removed })
    if (added.length) found.push({ mark: 'added', tokens: added })
    if (shared) found.push({ mark: 'same', tokens: [last] })
    removed = []
    added = []
  }
  runs.forEach(({ mark, tokens }, at) => {
    const blank = mark === 'same' && tokens.every(({ text }) => text.trim() === '')
    const between = removed.length > 0 && added.length > 0 && at < runs.length - 1
    if (mark === 'removed') removed.push(...tokens)
    else if (mark === 'added') added.push(...tokens)
    else if (blank && between) {
      removed.push(...tokens)
      added.push(...tokens)
    } else {
      flush()
      found.push({ mark, tokens })
    }
  })
  flush()
  return found
}

/** What was taken out of one run of words and put into another. */
export const compareTokens = (before: readonly Token[], after: readonly Token[]): Piece[] => {
  const changes = diffArrays([...before], [...after], { comparator: sameToken, maxEditLength: MAX_EDITS })
  const runs: Run[] = changes
    ? changes.map(({ added, removed, value }) => ({
        mark: added ? 'added' : removed ? 'removed' : 'same',
        tokens: value,
      }))
    : [
        { mark: 'removed', tokens: before },
        { mark: 'added', tokens: after },
      ]
  return piecesOf(joined(runs))
}

export const compareWords = (before: string, after: string): Piece[] => compareTokens(tokensOf(before), tokensOf(after))

/** Entries of a list, each whole: taken out, put in, or staying; one that moved is both. */
export const compareItems = (before: readonly string[], after: readonly string[]): Piece[] =>
  diffArrays([...before], [...after]).flatMap(({ added, removed, value }) =>
    value.map((text): Piece => ({ mark: added ? 'added' : removed ? 'removed' : 'same', text })),
  )

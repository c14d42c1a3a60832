import { type List, lists } from '../lists'
import { filled, type ReaderLanguage, readerWords } from './words'

/** What a reader agrees to when they tick a list, and the version that their consent names. */
export type Wording = { version: string; text: string }

type Row = { version: string; list?: string | null; text: string }

/** Raised when a sentence of `words/` under `consent` changes. */
export const BUILT_IN = 'built-in-1'

/**
 * The wording shown for each list: the last the desk has written for it (or for both), else the one that is built in,
 * in the reader's language.
 */
export const wordingFor = (
  rows: readonly Row[] | null | undefined,
  { language, title }: { language: ReaderLanguage; title: string },
): Record<List | 'clicks', Wording> => {
  const of = (list: List): Wording => {
    const own = (rows ?? []).findLast((row) => !row.list || row.list === list)
    if (own) return { version: own.version, text: own.text }
    return { version: `${BUILT_IN}-${language}`, text: filled(readerWords(language).consent[list], { title }) }
  }
  // That clicks are counted is ours to word: what the desk writes is about its lists.
  const clicks = {
    version: `${BUILT_IN}-${language}`,
    text: filled(readerWords(language).consent.clicks, { title }),
  }
  return { ...(Object.fromEntries(lists.map((list) => [list, of(list)])) as Record<List, Wording>), clicks }
}

import { type List, lists } from '../lists'
import { filled, type ReaderLanguage, readerLanguages, readerWords } from './words'

/** What a reader agrees to when they tick a list, and the version that their consent names. */
export type Wording = { version: string; text: string }

/** A wording the desk has written, for one list or for both. */
export type WordingRow = { version: string; list?: string | null; text: string }

/** What is agreed to, each by a tick of its own. */
export type Agreed = List | 'clicks'

/**
 * Versions of the sentences of `words/` under `consent`, the last the one in use. A new one is added when a sentence
 * changes; those before it stay, since forms and consents name them.
 */
const builtIn = ['built-in-1'] as const

export const BUILT_IN = builtIn[builtIn.length - 1] as (typeof builtIn)[number]

/** How a version of ours begins, and none of the desk's may. */
export const OURS = 'built-in-'

/**
 * The wording shown for each list: the last the desk has written for it (or for both), else the one that is built in,
 * in the reader's language.
 */
export const wordingFor = (
  rows: readonly WordingRow[] | null | undefined,
  { language, title }: { language: ReaderLanguage; title: string },
): Record<Agreed, Wording> => {
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

/** Whether a form of ours shows this version beside this tick, or ever did: a form may lie open for days. */
export const isKnownWording = (rows: readonly WordingRow[], agreed: Agreed, version: string): boolean =>
  builtIn.some((one) => readerLanguages.some((language) => version === `${one}-${language}`)) ||
  (agreed !== 'clicks' && rows.some((row) => row.version === version && (!row.list || row.list === agreed)))

/** Name of the hidden field by which a form says which version stood beside a tick. */
export const wordingField = (agreed: Agreed): string => `wording-${agreed}`

export type ShownWording = Partial<Record<Agreed, string>>

/** The versions a form says it showed, those of them that are ours. */
export const shownWording = (rows: readonly WordingRow[], fields: Readonly<Record<string, string[]>>): ShownWording =>
  Object.fromEntries(
    [...lists, 'clicks' as const].flatMap((agreed) => {
      const version = fields[wordingField(agreed)]?.[0]
      return version !== undefined && isKnownWording(rows, agreed, version) ? [[agreed, version]] : []
    }),
  )

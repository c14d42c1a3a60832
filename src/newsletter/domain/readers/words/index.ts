import { en } from './en'
import { ja } from './ja'
import { ko } from './ko'
import type { ReaderWords } from './words'
import { zhHans } from './zh-hans'
import { zhHant } from './zh-hant'

export type { ReaderWords, Said } from './words'

const all = { en, ko, ja, 'zh-Hans': zhHans, 'zh-Hant': zhHant } as const

/** A language that pages and mails to readers are written in. */
export type ReaderLanguage = keyof typeof all

export const readerLanguages = Object.keys(all) as ReaderLanguage[]

/** The nearest of ours to a language tag: `zh-HK` and Cantonese read traditional characters; null for any other. */
export const readerLanguage = (tag: string | null | undefined): ReaderLanguage | null => {
  const [first = '', ...rest] = (tag ?? '').trim().toLowerCase().split('-')
  if (first === 'yue') return 'zh-Hant'
  if (first === 'zh') return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans'
  return first === 'en' || first === 'ko' || first === 'ja' ? first : null
}

/** The first of ours that an Accept-Language header asks for, by its weights; English where it asks for none. */
export const languageAccepted = (header: string | null | undefined): ReaderLanguage => {
  const asked = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...more] = part.split(';')
      const weight = /q=([\d.]+)/.exec(more.join(';'))?.[1]
      return { language: readerLanguage(tag), weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ language, weight }) => language !== null && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return asked[0]?.language ?? 'en'
}

export const readerWords = (language: string | null | undefined): ReaderWords => all[readerLanguage(language) ?? 'en']

/** `{{name}}` becomes its value; a name without one is left as it is, so that a fault is seen. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole)

/** Names in a row as the language writes them. */
export const inARow = (language: ReaderLanguage, names: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names)

/** A day as the language writes it; in UTC where no zone is named: the only day that is the same for everybody. */
export const dayIn = (language: ReaderLanguage, at: Date, zone = 'UTC'): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zone }).format(at)

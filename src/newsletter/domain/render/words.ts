import { en } from './words/en'
import { ja } from './words/ja'
import { ko } from './words/ko'
import { zhHans } from './words/zh-hans'
import { zhHant } from './words/zh-hant'

export type MailWord = keyof typeof en
export type Say = (word: MailWord, values?: Readonly<Record<string, string>>) => string

const languages: Record<string, Record<MailWord, string>> = {
  en,
  ko,
  ja,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  'yue-Hant-HK': zhHant,
}

/** What a mail says of itself, in the language of the issue. */
export const sayIn = (language: string): Say => {
  const spoken = languages[language] ?? en
  return (word, values = {}) => spoken[word].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** A tracked field as readers call it; '' where none is known. */
export const fieldWord = (field: string): MailWord | null => {
  const word = `field_${field}`
  return word in en ? (word as MailWord) : null
}

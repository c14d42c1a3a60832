import type { List } from '../lists'
import type { Notice } from './consent-notices'
import { letter, type Stretch } from './letter'
import { dayIn, filled, type ReaderLanguage, readerWords } from './words'

export type NoticeFacts = {
  notice: Notice
  language: ReaderLanguage
  /** What was consented to or withdrawn, and when. */
  lists: readonly { list: List; at: Date }[]
  zone: string
  /** How often a consent is told of; only of a reconfirmation. */
  years: number
  title: string
  publisher: string
  unsubscribe: string
  preferences: string
}

/** What a reader is told of their consent: who sends, what it was and since when, and how to end it. Asks nothing. */
export const composeNotice = (facts: NoticeFacts) => {
  const { notice, language, lists, zone, years, title, publisher, unsubscribe, preferences } = facts
  const words = readerWords(language)
  const said = words.notice
  const say = (text: string, more: Record<string, string> = {}) =>
    filled(text, { title, publisher, years: String(years), ...more })
  const each = lists.map(({ list, at }) =>
    say(notice === 'withdrawal' ? said.withdrawn : said.agreed, {
      list: words.lists[list].name,
      about: words.lists[list].about,
      date: dayIn(language, at, zone),
    }),
  )
  const ways: Stretch[] = [
    ...(notice === 'reconfirmation' ? [{ text: said.keep }] : []),
    { text: said.stop },
    { link: unsubscribe, label: said.stopButton },
    { text: said.choose },
    { link: preferences, label: said.chooseButton },
  ]
  return letter(language, say(said[notice].title), [
    { text: words.mail.hello },
    { text: say(said[notice].text) },
    { text: each.join('\n') },
    ...(notice === 'withdrawal' ? [] : ways),
    { small: say(words.mail.sender) },
  ])
}

import type { List } from '../lists'
import { letter } from './letter'
import { dayIn, filled, inARow, type ReaderLanguage, readerWords } from './words'

export type ConfirmationFacts = {
  language: ReaderLanguage
  lists: readonly List[]
  /** Name of the publication, and of who publishes it with where they are. */
  title: string
  publisher: string
  link: string
  expiresAt: Date
}

/** The mail that asks a reader to confirm: text, and the same as HTML. */
export const composeConfirmation = ({ language, lists, title, publisher, link, expiresAt }: ConfirmationFacts) => {
  const words = readerWords(language)
  const { mail } = words
  const values = {
    title,
    publisher,
    lists: inARow(
      language,
      lists.map((list) => words.lists[list].name),
    ),
    date: dayIn(language, expiresAt),
  }
  const say = (text: string) => filled(text, values)
  return letter(language, say(mail.subject), [
    { text: mail.hello },
    { text: say(mail.asked) },
    { link, label: mail.button },
    { text: say(mail.until) },
    { text: mail.ignore },
    { small: say(mail.sender) },
  ])
}

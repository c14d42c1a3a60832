import type { List } from '../lists'
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

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`).replaceAll('\n', '<br>')

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
  const [asked, until, sender] = [mail.asked, mail.until, mail.sender].map((text) => filled(text, values)) as [
    string,
    string,
    string,
  ]
  const subject = filled(mail.subject, values).replace(/\s+/g, ' ')
  const paragraph = (text: string, style = '') => `<p style="margin:0 0 16px;${style}">${text}</p>`
  const html = [
    `<!doctype html><html lang="${language}" dir="ltr"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;font:16px/1.55 Georgia,serif"><main style="max-width:600px;margin:0 auto">',
    `<h1 style="margin:0 0 16px;font-size:22px;line-height:1.25">${escaped(subject)}</h1>`,
    paragraph(escaped(mail.hello)),
    paragraph(escaped(asked)),
    paragraph(`<a href="${escaped(link)}" style="font-weight:bold">${escaped(mail.button)}</a>`),
    paragraph(escaped(until)),
    paragraph(escaped(mail.ignore)),
    paragraph(escaped(sender), 'font-size:13px'),
    '</main></body></html>',
  ].join('\n')
  const text = `${[mail.hello, asked, link, until, mail.ignore, `-- \n${sender}`].join('\n\n')}\n`
  return { subject, text, html }
}

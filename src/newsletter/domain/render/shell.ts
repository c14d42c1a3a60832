import type { List } from '../lists'
import { type Part, placeholders } from '../mail-parts'
import { type MailContext, soft } from './context'
import { fontFor, headStyles } from './look'
import { html, oneLine, plain } from './text'
import { sayIn } from './words'

export type Sender = { readonly name: string; readonly address: string; readonly replyTo?: string | null }

export type Frame = {
  readonly context: MailContext
  readonly title: string
  readonly preheader: string
  /** Address of the web view. */
  readonly webView: string
  readonly siteTitle: string
  readonly list: List
  readonly promotional: boolean
  readonly sender: Sender
  readonly postalAddress: string
}

/** Lines are set apart by tables alone: what programs without CSS show is still one column in order. */
const column = (style: string) =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center"><!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]--><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px"><tr><td class="w i" style="padding:24px;${style}">`

const columnEnd = '</td></tr></table><!--[if mso]></td></tr></table><![endif]--></td></tr></table>'

/** From the first byte to the heading; `subject` stands in the title, as the law of this variant wants it. */
export const head = (
  { context, title, preheader, webView, siteTitle }: Frame,
  { subject, intro }: { subject: string; intro: Part },
): Part => {
  const { language, look, say } = context
  const { light } = look
  const text = `font:17px/1.55 ${fontFor(language)};color:${light.ink};text-align:left`
  const tag = html(language)
  return {
    html: [
      `<!doctype html><html lang="${tag}" dir="ltr"><head><meta charset="utf-8">`,
      '<meta name="viewport" content="width=device-width,initial-scale=1">',
      '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
      '<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">',
      `<title>${html(oneLine(subject))}</title><style>${headStyles(look)}</style></head>`,
      `<body class="p" style="margin:0;padding:0;background:${light.paper}">`,
      preheader
        ? `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${html(oneLine(preheader))}</div>`
        : '',
      // Web mail drops the html element, and its language with it.
      `<div lang="${tag}" dir="ltr" role="article" aria-label="${html(oneLine(title))}">`,
      column(text),
      `<p ${soft(context)}><strong class="c" style="color:${light.accent}">${html(siteTitle)}</strong> · <a class="a" href="${html(webView)}" style="color:${light.link}">${html(say('viewOnWeb'))}</a></p>`,
      `<h1 style="margin:8px 0 16px;font-size:27px;line-height:1.25">${html(oneLine(title))}</h1>`,
      intro.html,
    ].join(''),
    text: `${plain(siteTitle)}\n\n${oneLine(title)}\n${'='.repeat(Math.min(40, [...oneLine(title)].length))}\n\n${
      preheader ? `${oneLine(preheader)}\n\n` : ''
    }${say('viewOnWeb')}: ${webView}\n\n${intro.text}`,
  }
}

type Said = { words: string; href?: string }

const ways = (frame: Frame, language: string): Said[] => {
  const say = sayIn(language)
  const { sender, postalAddress, list, promotional } = frame
  const answers = sender.replyTo || sender.address
  return [
    { words: say('why', { list: `${frame.siteTitle}: ${say(`list_${list}`)}` }) },
    ...(promotional ? [{ words: say('promotional') }] : []),
    { words: say('unsubscribe'), href: placeholders.unsubscribe },
    { words: say('preferences'), href: placeholders.preferences },
    { words: `${say('sender')}: ${sender.name} <${sender.address}>` },
    { words: `${say('address')}: ${postalAddress}` },
    { words: `${say('contact')}: ${answers}` },
  ]
}

/** Placeholders stand in the mail as they are; everything else is escaped. */
const line = (context: MailContext, { words, href }: Said): Part =>
  href
    ? {
        // As high as a finger wants it: these two stand under one another.
        html: `<a class="a" href="${href}" style="color:${context.look.light.link};display:inline-block;padding:5px 0">${html(words)}</a>`,
        text: `${plain(words)}: ${href}`,
      }
    : { html: html(words).replaceAll('\n', '<br>'), text: plain(words) }

/**
 * Who sends, why, and how to stop. `languages`: that of the issue first; `own` is the desk's text for this jurisdiction.
 */
export const foot = (frame: Frame, { languages, own }: { languages: readonly string[]; own: string }): Part => {
  const { context } = frame
  const { light } = context.look
  const stretches = [...new Set(languages)].map((language) => ({
    language,
    lines: ways(frame, language).map((said) => line(context, said)),
  }))
  const desk = own ? [{ language: context.language, lines: [line(context, { words: own })] }] : []
  const all = [...stretches, ...desk]
  const paragraphs = all.map(
    ({ language, lines }) =>
      `<p lang="${html(language)}" ${soft(context)}>${lines.map((one) => one.html).join('<br>')}</p>`,
  )
  const style = `border:0;border-top:1px solid ${light.rule};margin:28px 0 16px`
  return {
    html: `<hr class="r" style="${style}">${paragraphs.join('')}${columnEnd}</div></body></html>`,
    text: `${'-'.repeat(20)}\n\n${all.map(({ lines }) => lines.map((one) => one.text).join('\n')).join('\n\n')}\n`,
  }
}

import { idOf } from '../id-of'
import type { Part } from '../mail-parts'
import type { BlockRendering, Fields } from './blocks'
import { linked, type MailContext, soft } from './context'
import type { LexicalNode } from './rich-text'
import { CannotRender, html, join, nothing, plain } from './text'

export const said = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const rowsIn = (value: unknown): Fields[] =>
  (Array.isArray(value) ? value : []).filter((row): row is Fields => typeof row === 'object' && row !== null)

export const blockTitle = (title: string, tag: 'h2' | 'h3' = 'h3'): Part => ({
  html: `<${tag} style="margin:20px 0 8px;font-size:18px;line-height:1.3">${html(title)}</${tag}>`,
  text: `${plain(title)}\n${'-'.repeat(Math.min(40, [...plain(title)].length))}\n\n`,
})

export const calloutBlock: BlockRendering = (fields, context, walk) => {
  const { light } = context.look
  const caution = fields.tone === 'caution'
  const title = caution ? `${context.say('caution')}: ${said(fields.title)}` : said(fields.title)
  const children = (fields.body as { root?: { children?: LexicalNode[] } } | undefined)?.root?.children ?? []
  const inner = walk(children, context)
  const edge = caution ? light.stop : light.rule
  const style = `margin:0 0 16px;padding:12px 14px;border-left:4px solid ${edge};background:${light.tint}`
  return {
    html: `<div class="t${caution ? '' : ' r'}" style="${style}"><p style="margin:0 0 8px"><strong>${html(title)}</strong></p>${inner.html}</div>`,
    text: `${plain(title)}\n\n${inner.text}`,
  }
}

export const checklistBlock: BlockRendering = (fields, context) => {
  const items = rowsIn(fields.items).map(({ text }) => said(text))
  const audience = said(fields.audience)
  return join([
    blockTitle(said(fields.title)),
    audience ? { html: `<p ${soft(context)}>${html(audience)}</p>`, text: `${plain(audience)}\n\n` } : nothing,
    {
      html: `<ul>${items.map((item) => `<li>${html(item)}</li>`).join('')}</ul>`,
      text: `${items.map((item) => `- ${plain(item)}\n`).join('')}\n`,
    },
  ])
}

export const faqBlock: BlockRendering = (fields) =>
  join([
    blockTitle(said(fields.title)),
    ...rowsIn(fields.items).map(({ question, answer }) => ({
      html: `<p style="margin:0 0 4px"><strong>${html(said(question))}</strong></p><p style="margin:0 0 14px">${html(said(answer)).replaceAll('\n', '<br>')}</p>`,
      text: `${plain(said(question))}\n${plain(said(answer))}\n\n`,
    })),
  ])

/** A picture at the width of the column, never wider than it is. */
export const picture = (
  { src, width, height }: { src: string; width: number; height: number },
  alt: string,
  most = 552,
) => {
  const shown = Math.min(most, width)
  const tall = Math.round((height * shown) / width)
  return `<img src="${html(src)}" alt="${html(alt)}" width="${shown}" height="${tall}" style="display:block;max-width:100%;height:auto;border:0">`
}

export const figureBlock: BlockRendering = (fields, context) => {
  const found = context.records.pictures[idOf(fields.media)]
  if (!found) throw new CannotRender('A figure shows a picture that is not there. Choose another or remove it.')
  const alt = said(fields.alt) || found.alt
  const caption = [said(fields.caption), found.credit].filter(Boolean).join(' ')
  return {
    html: `<div style="margin:0 0 16px">${picture(found, alt)}<p ${soft(context)}>${html(caption)}</p></div>`,
    text: `[${plain(alt)}]\n${plain(caption)}\n${found.src}\n\n`,
  }
}

/** A line of the piece itself is there already: the mail does not say it twice. */
export const pullQuoteBlock: BlockRendering = (fields, context) => {
  const by = said(fields.attribution)
  if (!by) return nothing
  const lang = said(fields.lang)
  const style = `margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid ${context.look.light.accent}`
  return {
    html: `<blockquote${lang ? ` lang="${html(lang)}"` : ''} style="${style}"><p style="margin:0 0 4px;font-size:19px">${html(said(fields.text))}</p><p ${soft(context)}>${html(by)}</p></blockquote>`,
    text: `> ${plain(said(fields.text)).replaceAll('\n', '\n> ')}\n${plain(by)}\n\n`,
  }
}

/** Sources under their numbers, as far as the text has cited by here. */
export const references = (context: MailContext, title: string): Part => {
  const listed = context.cited.flatMap((id) => context.records.sources[id] ?? [])
  if (!listed.length) return nothing
  const parts = listed.map(({ words, href }) =>
    href ? linked(context, href, words) : { html: html(words), text: plain(words) },
  )
  return join([
    blockTitle(title, 'h2'),
    {
      html: `<ol style="font-size:14px">${parts.map((part) => `<li>${part.html}</li>`).join('')}</ol>`,
      text: `${parts.map((part, at) => `${at + 1}. ${part.text}\n`).join('')}\n`,
    },
  ])
}

export const referencesListBlock: BlockRendering = (fields, context) =>
  references(context, said(fields.title) || context.say('sources'))

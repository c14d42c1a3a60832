import { idOf } from '../id-of'
import type { Part } from '../mail-parts'
import { renderBlock } from './blocks'
import { absolute, link, type MailContext } from './context'
import { CannotRender, html, join, nothing, plain } from './text'

export type LexicalNode = { readonly type: string; readonly [field: string]: unknown }
type Fields = Readonly<Record<string, unknown>>
type Rendering = (node: LexicalNode, context: MailContext) => Part

const isNode = (value: unknown): value is LexicalNode =>
  typeof value === 'object' && value !== null && typeof (value as LexicalNode).type === 'string'
export const childrenOf = (node: Fields): LexicalNode[] =>
  Array.isArray(node.children) ? node.children.filter(isNode) : []
export const fieldsOf = (node: LexicalNode): Fields =>
  typeof node.fields === 'object' && node.fields !== null ? (node.fields as Fields) : {}

/** Lexical's bit set of text formats, outermost first. */
const formats: readonly (readonly [number, string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
]

const text: Rendering = (node) => {
  const bits = typeof node.format === 'number' ? node.format : 0
  const said = String(node.text)
  const tags = formats.filter(([bit]) => bits & bit).map(([, tag]) => tag)
  const open = tags.map((tag) => `<${tag}>`).join('')
  const close = [...tags].reverse().map((tag) => `</${tag}>`)
  return { html: open + html(said) + close.join(''), text: plain(said) }
}

const addressOf = ({ linkType, doc, url }: Fields, { records, origin }: MailContext): string | null => {
  if (linkType === 'internal') {
    const { relationTo, value } = (doc ?? {}) as Fields
    return records.links[`${String(relationTo)}:${idOf(value)}`] ?? null
  }
  return typeof url === 'string' && /^(?:https?:\/\/|mailto:|\/(?!\/))/.test(url) ? absolute(url, origin) : null
}

/** What readers cannot reach is its words alone; sign-off asks about it before that. */
const anchor: Rendering = (node, context) => {
  const inner = inline(childrenOf(node), context)
  const href = addressOf(fieldsOf(node), context)
  if (!href) return inner
  const shown = inner.text === href ? inner.text : `${inner.text} <${href}>`
  return { html: link(context, href, inner.html), text: shown }
}

const citation: Rendering = (node, context) => {
  const { blockType, source } = fieldsOf(node)
  if (blockType !== 'citation') throw new CannotRender(`A mail cannot hold an inline block ${String(blockType)}.`)
  const id = idOf(source)
  if (!context.records.sources[id]) throw new CannotRender('The text cites a source that is not there.')
  if (!context.cited.includes(id)) context.cited.push(id)
  const number = context.cited.indexOf(id) + 1
  return { html: `<sup>[${number}]</sup>`, text: `[${number}]` }
}

const inlines: Readonly<Record<string, Rendering>> = {
  text,
  linebreak: () => ({ html: '<br>', text: '\n' }),
  tab: () => ({ html: ' ', text: ' ' }),
  link: anchor,
  autolink: anchor,
  inlineBlock: citation,
}

export const inline = (nodes: readonly LexicalNode[], context: MailContext): Part =>
  join(
    nodes.map((node) => {
      const render = inlines[node.type]
      if (!render) throw new CannotRender(`A mail cannot hold a ${node.type} inside a line.`)
      return render(node, context)
    }),
  )

const sizes: Readonly<Record<string, string>> = { h2: '22px', h3: '18px', h4: '16px' }

const indented = (value: string, first: string): string =>
  value.trimEnd().replace(/^/gm, ' '.repeat(first.length)).replace(/^ */, first)

const list: Rendering = (node, context) => {
  const { listType } = node
  if (listType !== 'number' && listType !== 'bullet') {
    throw new CannotRender(`A mail cannot hold a list of kind ${String(listType)}.`)
  }
  const start = Number(node.start) || 1
  const items = childrenOf(node).map((item, at) => {
    if (item.type !== 'listitem') throw new CannotRender(`A mail cannot hold a ${item.type} in a list.`)
    const children = childrenOf(item)
    const inner = children.filter(({ type }) => type === 'list')
    const line = inline(
      children.filter(({ type }) => type !== 'list'),
      context,
    )
    const below = join(inner.map((one) => list(one, context)))
    const mark = listType === 'number' ? `${start + at}. ` : '- '
    const own = [line.text, below.text.trimEnd()].filter(Boolean).join('\n')
    return { html: `<li>${line.html}${below.html}</li>`, text: `${indented(own, mark)}\n` }
  })
  const { html: rows, text: said } = join(items)
  const open = listType === 'number' ? (start === 1 ? '<ol>' : `<ol start="${start}">`) : '<ul>'
  return { html: `${open}${rows}${listType === 'number' ? '</ol>' : '</ul>'}`, text: `${said}\n` }
}

const paragraph: Rendering = (node, context) => {
  const inner = inline(childrenOf(node), context)
  return inner.html ? { html: `<p style="margin:0 0 14px">${inner.html}</p>`, text: `${inner.text}\n\n` } : nothing
}

const heading: Rendering = (node, context) => {
  const tag = String(node.tag)
  const size = sizes[tag]
  if (!size) throw new CannotRender(`A mail cannot hold a heading ${tag}.`)
  const inner = inline(childrenOf(node), context)
  return {
    html: `<${tag} style="margin:24px 0 8px;font-size:${size};line-height:1.3">${inner.html}</${tag}>`,
    text: `${inner.text}\n${'-'.repeat(Math.min(40, [...inner.text].length))}\n\n`,
  }
}

const quote: Rendering = (node, context) => {
  const inner = inline(childrenOf(node), context)
  const style = `margin:0 0 14px;padding:0 0 0 14px;border-left:3px solid ${context.look.light.rule}`
  return {
    html: `<blockquote class="r" style="${style}">${inner.html}</blockquote>`,
    text: `${inner.text.replace(/^/gm, '> ')}\n\n`,
  }
}

const renderers: Readonly<Record<string, Rendering>> = {
  paragraph,
  heading,
  list,
  quote,
  horizontalrule: ({ type: _type }, { look }) => ({
    html: `<hr class="r" style="border:0;border-top:1px solid ${look.light.rule};margin:20px 0">`,
    text: `${'-'.repeat(20)}\n\n`,
  }),
  block: (node, context) => renderBlock(fieldsOf(node), context, nodes),
}

/** Blocks of a text, in order. @throws CannotRender at anything no renderer is there for */
export function nodes(list: readonly LexicalNode[], context: MailContext): Part {
  return join(
    list.map((node) => {
      const render = renderers[node.type]
      if (!render) throw new CannotRender(`A mail cannot hold a ${node.type}.`)
      return render(node, context)
    }),
  )
}

/** A stored rich text; nothing where there is none. */
export const richText = (body: unknown, context: MailContext): Part => {
  const root = (body as { root?: Fields } | null | undefined)?.root
  return root ? nodes(childrenOf(root), context) : nothing
}

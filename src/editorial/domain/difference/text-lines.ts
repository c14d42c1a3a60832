import { idOf } from '../citations'
import { isRichText, type TextNode } from '../rich-text'
import { blockLabel } from './labels'
import type { Compared, LineKind } from './model'
import { type Token, tokensOf } from './words'

/** A paragraph of a stored text, or what stands in its place, as far as a comparison looks at it. */
export type TextLine = {
  kind: LineKind
  level?: number
  tokens: Token[]
  /** All that is stored of it: two lines are the same only where this is. */
  key: string
  block?: { slug: string; id: string; label: string; fields: Record<string, unknown> }
}

type Inline = TextNode & { text?: unknown; format?: unknown }

/** The bits Lexical keeps a word's form in. */
const forms = [
  [1, 'bold'],
  [2, 'italic'],
  [4, 'struck through'],
  [8, 'underlined'],
  [16, 'code'],
  [32, 'subscript'],
  [64, 'superscript'],
] as const

const formsOf = (format: unknown): string[] =>
  typeof format === 'number' ? forms.filter(([bit]) => format & bit).map(([, word]) => word) : []

const childrenOf = (node: TextNode): Inline[] => (Array.isArray(node.children) ? (node.children as Inline[]) : [])

const linkOf = ({ fields }: TextNode, { nameOf }: Compared): string => {
  const doc = fields?.doc as { relationTo?: string; value?: unknown } | undefined
  const id = idOf(doc?.value)
  const to =
    fields?.linkType === 'internal' && doc?.relationTo && id ? nameOf({ slug: doc.relationTo, id }) : fields?.url
  return `link: ${String(to ?? '')}${fields?.newTab ? ' (new tab)' : ''}`
}

const inlineOf = ({ fields }: TextNode, { nameOf, blockOf }: Compared): string => {
  const slug = String(fields?.blockType ?? '')
  const said = Object.entries(fields ?? {}).flatMap(([name, value]) => {
    if (['id', 'blockType', 'blockName'].includes(name)) return []
    const field = blockOf(slug)?.fields.find((one) => one.name === name)
    const id = typeof field?.relationTo === 'string' ? idOf(value) : null
    return [
      id ? nameOf({ slug: String(field?.relationTo), id }) : typeof value === 'string' ? value : JSON.stringify(value),
    ]
  })
  return `[${[blockLabel(blockOf(slug), slug), ...said].join(': ')}]`
}

const tokensIn = (nodes: readonly Inline[], compared: Compared, form: readonly string[] = []): Token[] =>
  nodes.flatMap((node): Token[] => {
    if (typeof node.text === 'string') return tokensOf(node.text, [...form, ...formsOf(node.format)])
    if (node.type === 'linebreak') return [{ text: '\n', form: [] }]
    if (node.type === 'tab') return [{ text: '\t', form: [] }]
    if (node.type === 'link' || node.type === 'autolink') {
      return tokensIn(childrenOf(node), compared, [...form, linkOf(node, compared)])
    }
    if (node.type === 'inlineBlock') return [{ text: inlineOf(node, compared), form }]
    const inner = tokensIn(childrenOf(node), compared, form)
    return inner.length ? inner : [{ text: `[${String(node.type)}]`, form }]
  })

/** A list numbers its items; an item put in front of others is no change of those. */
const keyOf = ({ value: _number, ...node }: Record<string, unknown>, more: unknown): string =>
  JSON.stringify([node, more])

const itemLines = (list: TextNode & { listType?: unknown }, compared: Compared, level: number): TextLine[] =>
  childrenOf(list).flatMap((item): TextLine[] => {
    const nested = childrenOf(item).filter(({ type }) => type === 'list')
    const own = childrenOf(item).filter(({ type }) => type !== 'list')
    const line: TextLine = {
      kind: 'list-item',
      level,
      tokens: tokensIn(own, compared),
      key: keyOf({ ...item, children: own }, [list.listType, level]),
    }
    const inner = nested.flatMap((each) => itemLines(each, compared, level + 1))
    return own.length || !nested.length ? [line, ...inner] : inner
  })

const lineOf = (node: TextNode, compared: Compared): TextLine[] => {
  const key = keyOf(node as Record<string, unknown>, null)
  const tokens = () => tokensIn(childrenOf(node), compared)
  if (node.type === 'list') return itemLines(node, compared, 1)
  if (node.type === 'horizontalrule') return [{ kind: 'rule', tokens: [], key }]
  if (node.type === 'heading') {
    return [{ kind: 'heading', level: Number(String(node.tag).slice(1)), tokens: tokens(), key }]
  }
  if (node.type === 'block') {
    const { blockType, id, blockName: _name, ...fields } = node.fields ?? {}
    const slug = String(blockType)
    const label = blockLabel(compared.blockOf(slug), slug)
    return [{ kind: 'block', tokens: [], key, block: { slug, id: String(id ?? ''), label, fields } }]
  }
  return [{ kind: node.type === 'quote' ? 'quote' : 'paragraph', tokens: tokens(), key }]
}

/** A stored text as its lines, in reading order. */
export const linesOf = (value: unknown, compared: Compared): TextLine[] =>
  isRichText(value) ? childrenOf(value.root).flatMap((node) => lineOf(node, compared)) : []

import { Fragment, type ReactNode } from 'react'
import { addressOf, isAddressed } from '../../addresses'
import { blockRenderers } from './blocks'
import { CitationMark } from './citation-mark'
import { type BodyContext, childrenOf, headingId, idOf, type LexicalNode } from './context'

type Fields = Record<string, unknown>
type Rendering = (node: LexicalNode, context: BodyContext) => ReactNode

const fieldsOf = (node: LexicalNode): Fields =>
  typeof node.fields === 'object' && node.fields !== null ? (node.fields as Fields) : {}

/** The words of a node without its marks. */
export const wordsOf = (node: LexicalNode): string =>
  typeof node.text === 'string' ? node.text : childrenOf(node).map(wordsOf).join('')

/** Lexical's bit set of text formats, outermost first. */
const formats: [number, (inner: ReactNode) => ReactNode][] = [
  [64, (inner) => <sup>{inner}</sup>],
  [32, (inner) => <sub>{inner}</sub>],
  [16, (inner) => <code>{inner}</code>],
  [8, (inner) => <u>{inner}</u>],
  [4, (inner) => <s>{inner}</s>],
  [2, (inner) => <em>{inner}</em>],
  [1, (inner) => <strong>{inner}</strong>],
]

const text: Rendering = (node) => {
  const bits = typeof node.format === 'number' ? node.format : 0
  return formats.reduceRight<ReactNode>((inner, [bit, wrap]) => (bits & bit ? wrap(inner) : inner), String(node.text))
}

const internalAddress = (doc: unknown, context: BodyContext): string | null => {
  const { relationTo, value } = (typeof doc === 'object' && doc !== null ? doc : {}) as Fields
  if (typeof relationTo !== 'string' || !isAddressed(relationTo)) return null
  const slug = context.records.slugs[`${relationTo}:${idOf(value)}`]
  return slug ? addressOf(relationTo, slug) : null
}

/** A link to what readers may not see, or to an address of another kind, is its words alone. */
const link: Rendering = (node, context) => {
  const { linkType, doc, url } = fieldsOf(node)
  const href =
    linkType === 'internal'
      ? internalAddress(doc, context)
      : typeof url === 'string' && /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/.test(url)
        ? url
        : null
  const inner = renderNodes(childrenOf(node), context)
  return href ? <a href={href}>{inner}</a> : inner
}

const heading: Rendering = (node, context) => {
  const id = headingId(context, wordsOf(node))
  const inner = renderNodes(childrenOf(node), context)
  if (node.tag === 'h2') return <h2 id={id}>{inner}</h2>
  if (node.tag === 'h3') return <h3 id={id}>{inner}</h3>
  if (node.tag === 'h4') return <h4 id={id}>{inner}</h4>
  return context.onUnknown(`a heading ${String(node.tag)}`)
}

const list: Rendering = (node, context) => {
  const items = renderNodes(childrenOf(node), context)
  if (node.listType === 'number') return <ol start={Number(node.start) || 1}>{items}</ol>
  if (node.listType === 'bullet') return <ul>{items}</ul>
  return context.onUnknown(`a list of kind ${String(node.listType)}`)
}

const block: Rendering = (node, context) => {
  const fields = fieldsOf(node)
  const render = blockRenderers[String(fields.blockType)]
  return render ? render(fields as never, context) : context.onUnknown(`a block ${String(fields.blockType)}`)
}

const inlineBlock: Rendering = (node, context) => {
  const fields = fieldsOf(node)
  if (fields.blockType !== 'citation') return context.onUnknown(`an inline block ${String(fields.blockType)}`)
  const sourceId = idOf(fields.source)
  const source = context.records.sources[sourceId]
  if (!source) return context.onUnknown('a citation of a source that is not there')
  const time = (context.cited.get(sourceId) ?? 0) + 1
  context.cited.set(sourceId, time)
  return (
    <CitationMark
      number={context.records.order.indexOf(sourceId) + 1}
      time={time}
      prefix={context.prefix}
      source={source}
      locator={typeof fields.locator === 'string' ? fields.locator : ''}
    />
  )
}

const inner = (node: LexicalNode, context: BodyContext) => renderNodes(childrenOf(node), context)

const renderers: Record<string, Rendering> = {
  text,
  linebreak: () => <br />,
  tab: () => ' ',
  paragraph: (node, context) => (childrenOf(node).length ? <p>{inner(node, context)}</p> : null),
  heading,
  list,
  listitem: (node, context) => <li>{inner(node, context)}</li>,
  quote: (node, context) => <blockquote>{inner(node, context)}</blockquote>,
  horizontalrule: () => <hr />,
  link,
  autolink: link,
  block,
  inlineBlock,
}

export const renderNode: Rendering = (node, context) => {
  const render = renderers[node.type]
  return render ? render(node, context) : context.onUnknown(`a node ${node.type}`)
}

/**
 * Plain recursion, in reading order: citations count their occurrences and headings find free ids as they are met,
 * which React would not promise for components.
 */
export function renderNodes(nodes: readonly LexicalNode[], context: BodyContext): ReactNode {
  return nodes.map((node, index) => {
    const rendered = renderNode(node, context)
    // Superior figures side by side need something between them, or 2 and 3 read as 23.
    const comma = node.type === 'inlineBlock' && nodes[index - 1]?.type === 'inlineBlock'
    return typeof rendered === 'string' ? (
      rendered
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity of their own and are rendered once
      <Fragment key={index}>
        {comma ? <span className="cite-comma">,</span> : null}
        {rendered}
      </Fragment>
    )
  })
}

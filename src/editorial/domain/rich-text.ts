import type { Problem } from './problem'

/** A node of Lexical's stored text; blocks and links carry `fields`. */
export type TextNode = {
  type?: unknown
  tag?: unknown
  children?: unknown
  fields?: Record<string, unknown> | null
}

/** What an editor offers, and so what a stored text may hold: the editor's own limits bind only its screen. */
export type Allowed = {
  nodes: readonly string[]
  headings: readonly string[]
  blocks: readonly string[]
  inlineBlocks: readonly string[]
}

const MAX_DEPTH = 40

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A stored rich text, told by its root. */
export const isRichText = (value: unknown): value is { root: TextNode } => isObject(value) && isObject(value.root)

const childrenOf = (node: TextNode): TextNode[] => (Array.isArray(node.children) ? node.children.filter(isObject) : [])

/** Every node in reading order, with those of rich texts inside blocks. */
export function* walkText(value: unknown): Generator<TextNode> {
  if (!isRichText(value)) return
  const stack: TextNode[] = [value.root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    const nested = isObject(node.fields) ? Object.values(node.fields).filter(isRichText) : []
    stack.push(...[...nested.map(({ root }) => root), ...childrenOf(node)].reverse())
  }
}

/** Web, mail and places of this site; nothing that runs or reaches into the reader's machine. */
export const isSafeHref = (href: string): boolean => {
  if (/^(?:#|\/(?![/\\]))/.test(href)) return true
  return URL.canParse(href) && ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol)
}

const linkProblem = (fields: Record<string, unknown>): string | null => {
  if (fields.linkType === 'internal') return null
  const { url } = fields
  if (typeof url === 'string' && isSafeHref(url.trim()) && url === url.trim()) return null
  return `the link to “${String(url ?? '')}” is refused; link to http, https or mailto addresses, or to a page of this site.`
}

const nodeProblem = (node: TextNode, allowed: Allowed): string | null => {
  const type = String(node.type)
  const fields = isObject(node.fields) ? node.fields : {}
  if (type === 'block' || type === 'inlineBlock') {
    const slugs = type === 'block' ? allowed.blocks : allowed.inlineBlocks
    const slug = String(fields.blockType)
    return slugs.includes(slug) ? null : `“${slug}” is not a block this text can hold. Remove it and save again.`
  }
  if (!allowed.nodes.includes(type)) return `“${type}” is not something this text can hold. Remove it and save again.`
  if (type === 'heading' && !allowed.headings.includes(String(node.tag))) {
    return `headings are ${allowed.headings.join(', ')} here, not ${String(node.tag)}.`
  }
  return type === 'link' || type === 'autolink' ? linkProblem(fields) : null
}

/**
 * Refuses nodes, blocks, headings and links the editor does not offer, and a text nested beyond reason. `nested`
 * is what rich texts inside blocks may hold.
 */
export const checkRichText = (
  value: unknown,
  { path, label, allowed, nested }: { path: string; label: string; allowed: Allowed; nested: Allowed },
): Problem[] => {
  if (value === null || value === undefined) return []
  const problem = (said: string): Problem[] => [{ path, message: `${label}: ${said}` }]
  if (!isRichText(value)) return problem('this is not a text of the editor.')
  const stack: { node: TextNode; depth: number; rules: Allowed }[] = [{ node: value.root, depth: 0, rules: allowed }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth, rules } = next
    if (depth > MAX_DEPTH) return problem('the text is nested too deeply.')
    const said = nodeProblem(node, rules)
    if (said) return problem(said)
    const inner = isObject(node.fields) ? Object.values(node.fields).filter(isRichText) : []
    stack.push(
      ...childrenOf(node).map((child) => ({ node: child, depth: depth + 1, rules })),
      ...inner.map(({ root }) => ({ node: root, depth: depth + 1, rules: nested })),
    )
  }
  return []
}

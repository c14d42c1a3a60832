import type { BodyRecords } from '../../queries/body-records'
import { type BodyContext, childrenOf, emptyRecords, headingId, type LexicalNode, throwOnUnknown } from './context'
import { renderNodes, wordsOf } from './nodes'

export { UnknownNodeError } from './context'

type Props = {
  body: unknown
  records?: BodyRecords
  today?: string
  prefix?: string
  onUnknown?: (what: string) => null
}

const rootOf = (body: unknown): LexicalNode | null => {
  const root = (body as { root?: unknown } | null | undefined)?.root
  return typeof root === 'object' && root !== null ? (root as LexicalNode) : null
}

const hasBlock = (node: LexicalNode, slug: string): boolean =>
  childrenOf(node).some(
    (child) => (child.fields as { blockType?: unknown } | undefined)?.blockType === slug || hasBlock(child, slug),
  )

export const holdsReferences = (body: unknown): boolean => {
  const root = rootOf(body)
  return root !== null && hasBlock(root, 'referencesList')
}

/** Headings of the second level with the ids the body gives them, for a list of contents. */
export const contentsOf = (body: unknown): { id: string; words: string }[] => {
  const root = rootOf(body)
  if (!root) return []
  const context = { headingIds: new Set<string>(), prefix: '' } as BodyContext
  return childrenOf(root)
    .filter(({ type }) => type === 'heading')
    .map((node) => ({ tag: node.tag, id: headingId(context, wordsOf(node)), words: wordsOf(node) }))
    .filter(({ tag }) => tag === 'h2')
}

/**
 * Lexical's JSON as React elements. Strict: what no renderer knows throws, in tests and wherever a body is checked
 * before it is signed off. A reader's page passes `onUnknown` instead, leaves the part out and logs it: by then the
 * piece is public, and a missing figure is better than a missing article.
 */
export const RichText = ({
  body,
  records = emptyRecords,
  today = '',
  prefix = '',
  onUnknown = throwOnUnknown,
}: Props) => {
  const root = rootOf(body)
  if (!root) return null
  const context: BodyContext = {
    records,
    today,
    prefix,
    onUnknown,
    render: renderNodes,
    headingIds: new Set(),
    cited: new Map(),
  }
  return <>{renderNodes(childrenOf(root), context)}</>
}

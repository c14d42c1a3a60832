import type { ReactNode } from 'react'
import type { BodyRecords } from '../../queries/body-records'

export type LexicalNode = { readonly type: string; readonly [field: string]: unknown }

/** What a node or block needs besides itself. One is made for each rendering of a body. */
export type BodyContext = {
  records: BodyRecords
  /** Day (`yyyy-MM-dd`) the body is read on, for tables "as of today". */
  today: string
  /** Tells citations and headings of several bodies on one page apart; '' for the only one. */
  prefix: string
  /** What happens at a node no renderer knows. It throws, unless the page chose to leave it out and log it. */
  onUnknown: (what: string) => null
  /** Renders nodes inside a block. */
  render: (nodes: readonly LexicalNode[], context: BodyContext) => ReactNode
  headingIds: Set<string>
  /** How often each source was cited so far. */
  cited: Map<string, number>
}

export class UnknownNodeError extends Error {
  constructor(readonly what: string) {
    super(`The body holds ${what}, for which the site has no renderer.`)
    this.name = 'UnknownNodeError'
  }
}

export const throwOnUnknown = (what: string): null => {
  throw new UnknownNodeError(what)
}

export const emptyRecords: BodyRecords = {
  pictures: {},
  sources: {},
  order: [],
  cited: [],
  comparison: null,
  trials: [],
  events: [],
  speakers: [],
  slugs: {},
}

/** Id of a relationship field read at any depth; '' where it is empty. */
export const idOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : ''
}

export const idsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(idOf).filter(Boolean) : [])

/** An id for a heading from its words; a second one of the same words gets a number. */
export const headingId = (context: BodyContext, words: string): string => {
  const base =
    context.prefix +
    (words
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'part')
  let id = base
  for (let n = 2; context.headingIds.has(id); n += 1) id = `${base}-${n}`
  context.headingIds.add(id)
  return id
}

const isNode = (value: unknown): value is LexicalNode =>
  typeof value === 'object' && value !== null && typeof (value as LexicalNode).type === 'string'

export const childrenOf = (node: LexicalNode): LexicalNode[] =>
  Array.isArray(node.children) ? node.children.filter(isNode) : []

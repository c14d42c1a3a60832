import { createHash } from 'node:crypto'

/**
 * Builds Lexical's JSON for the bodies of the archive: the nodes our editor allows (collections/shared/editor.ts) and
 * no others. Relationships are keys of the archive (`source/ref-01`); the loader puts ids in their place.
 */
export type LexicalNode = { readonly type: string; readonly version: number; readonly [field: string]: unknown }
export type RichText = { readonly root: LexicalNode & { readonly children: readonly LexicalNode[] } }

/** A run of text: a plain string, or what `bold`, `italic`, `link` and `cite` return. */
export type Inline = string | LexicalNode

const BOLD = 1
const ITALIC = 2

const textNode = (text: string, format: number): LexicalNode => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})

const inline = (run: Inline): LexicalNode => (typeof run === 'string' ? textNode(run, 0) : run)

const element = (type: string, children: readonly LexicalNode[], rest: Record<string, unknown> = {}): LexicalNode => ({
  type,
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  ...rest,
  children,
})

export const bold = (text: string) => textNode(text, BOLD)
export const italic = (text: string) => textNode(text, ITALIC)

export const link = (text: string, url: string): LexicalNode =>
  element('link', [textNode(text, 0)], { version: 3, fields: { linkType: 'custom', url, newTab: false } })

/** An in-text citation of a source, numbered when rendered. */
export const cite = (source: string, locator?: string): LexicalNode => ({
  type: 'inlineBlock',
  version: 1,
  fields: { blockType: 'citation', source: `source/${source}`, ...(locator ? { locator } : {}) },
})

export const p = (...runs: Inline[]) => element('paragraph', runs.map(inline), { textFormat: 0, textStyle: '' })

export const h2 = (text: string) => element('heading', [textNode(text, 0)], { tag: 'h2' })
export const h3 = (text: string) => element('heading', [textNode(text, 0)], { tag: 'h3' })

const list =
  (listType: 'bullet' | 'number', tag: 'ul' | 'ol') =>
  (...items: (Inline | readonly Inline[])[]): LexicalNode =>
    element(
      'list',
      items.map((item, index) =>
        element(
          'listitem',
          [item].flat().map((run) => inline(run as Inline)),
          { value: index + 1 },
        ),
      ),
      { listType, tag, start: 1 },
    )

export const bullets = list('bullet', 'ul')
export const numbered = list('number', 'ol')

/** A block of the body by its slug and fields. */
export const block = (blockType: string, fields: Record<string, unknown>): LexicalNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { blockName: '', blockType, ...fields },
})

const idFor = (seed: string, path: string) => createHash('sha256').update(`${seed}:${path}`).digest('hex').slice(0, 24)

/** Gives links, blocks and inline blocks the id Payload expects, the same at every build. */
const withIds = (node: LexicalNode, seed: string, path: string): LexicalNode => {
  const children = node.children as readonly LexicalNode[] | undefined
  const grown = children
    ? { ...node, children: children.map((child, index) => withIds(child, seed, `${path}.${index}`)) }
    : node
  if (node.type === 'link') return { ...grown, id: idFor(seed, path) }
  if (node.type === 'block' || node.type === 'inlineBlock')
    return { ...grown, fields: { ...(node.fields as object), id: idFor(seed, path) } }
  return grown
}

/** A whole rich text; `seed` keeps its ids apart from those of every other text. */
export const richText = (seed: string, ...nodes: LexicalNode[]): RichText => ({
  root: withIds(element('root', nodes), seed, 'root') as RichText['root'],
})

const asNodes = (value: unknown): readonly LexicalNode[] => (Array.isArray(value) ? (value as LexicalNode[]) : [])

/** Every node of a text in reading order, those of rich text inside blocks included. */
export const nodesOf = (text: RichText): LexicalNode[] => {
  const walk = (node: LexicalNode): LexicalNode[] => {
    const inside = Object.values((node.fields as Record<string, unknown>) ?? {}).flatMap((value) =>
      typeof value === 'object' && value !== null && 'root' in value ? walk((value as RichText).root) : [],
    )
    return [node, ...asNodes(node.children).flatMap(walk), ...inside]
  }
  return walk(text.root)
}

/** The words of a text, without those of blocks' own fields. */
export const wordsOf = (text: RichText): string =>
  nodesOf(text)
    .map((node) =>
      node.type === 'text'
        ? String(node.text)
        : node.type === 'paragraph' || node.type === 'listitem' || node.type === 'heading'
          ? '\n'
          : '',
    )
    .join('')

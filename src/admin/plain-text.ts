type Node = { type?: string; text?: string; children?: Node[]; root?: Node; fields?: Record<string, unknown> }

const blockLevel = new Set(['paragraph', 'heading', 'listitem', 'quote', 'block'])

const textOf = (node: Node): string => {
  const own = node.text ?? ''
  const fields = node.fields
    ? Object.values(node.fields)
        .filter((value) => typeof value === 'string' && value.includes(' '))
        .join('\n')
    : ''
  const inner = (node.children ?? []).map(textOf).join('')
  return `${own}${fields}${inner}${node.type && blockLevel.has(node.type) ? '\n' : ''}`
}

/** The words of a field's value, for copying: text as it is, rich text without its form, nothing of a record's id. */
export const plainText = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.filter((entry) => typeof entry === 'string').join('; ')
  const root = (value as Node | null)?.root
  return root ? textOf(root).trim() : ''
}

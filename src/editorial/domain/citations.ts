import { walkText } from './rich-text'

/** A relation as stored or as populated, by its id. */
export const idOf = (value: unknown): string | null => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

/** Ids of the sources a text cites, each once, in the order of their first citation. */
export const citedSources = (body: unknown): string[] =>
  unique(
    [...walkText(body)].flatMap(({ type, fields }) => {
      const id = type === 'inlineBlock' && fields?.blockType === 'citation' ? idOf(fields.source) : null
      return id ? [id] : []
    }),
  )

/** How many citations of a text point at nothing. */
export const emptyCitations = (body: unknown): number =>
  [...walkText(body)].filter(
    ({ type, fields }) => type === 'inlineBlock' && fields?.blockType === 'citation' && !idOf(fields.source),
  ).length

/** References in citation order: what the text cites first, then those it does not, as they stood. */
export const referencesInOrder = (body: unknown, references: readonly unknown[]): string[] =>
  unique([...citedSources(body), ...references.flatMap((value) => idOf(value) ?? [])])

export type Figure = { media: string | null; alt: string | null }

export const figuresOf = (body: unknown): Figure[] =>
  [...walkText(body)].flatMap(({ type, fields }) =>
    type === 'block' && fields?.blockType === 'figure'
      ? [{ media: idOf(fields.media), alt: typeof fields.alt === 'string' ? fields.alt.trim() || null : null }]
      : [],
  )

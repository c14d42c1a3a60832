import { compareFields } from '../../../../../src/editorial/domain/difference/compare'
import type {
  Compared,
  ComparedField,
  Difference,
  Line,
  Piece,
} from '../../../../../src/editorial/domain/difference/model'

export const compared: Compared = {
  nameOf: ({ slug, id }) => `${slug} ${id}`,
  blockOf: (slug) =>
    slug === 'callout'
      ? {
          slug,
          fields: [
            { name: 'title', type: 'text' },
            { name: 'body', type: 'richText' },
          ],
        }
      : slug === 'citation'
        ? { slug, fields: [{ name: 'source', type: 'relationship', relationTo: 'sources' }] }
        : undefined,
}
export const compare = (fields: ComparedField[], before: object, after: object): Difference[] =>
  compareFields(fields, before as never, after as never, { path: '', label: [] }, compared)

/** `-gone-` `+come+`, the rest as it is. */
export const read = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ mark, text, form }) => {
      const told = form ? `${text}<${form.join('; ')}>` : text
      return mark === 'removed' ? `-${told}-` : mark === 'added' ? `+${told}+` : told
    })
    .join('')

export const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
export const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
export const heading = (words: string) => ({ type: 'heading', tag: 'h2', children: [text(words)] })
export const block = (fields: object) => ({ type: 'block', fields })
export const root = (...children: object[]) => ({ root: { type: 'root', children } })
export const lines = (before: object, after: object): Line[] => {
  const [found] = compare([{ name: 'body', type: 'richText' }], { body: before }, { body: after })
  if (found?.what !== 'lines') throw new Error(`no lines, but ${JSON.stringify(found)}`)
  return found.lines.filter((line): line is Line => line.mark !== 'skipped')
}

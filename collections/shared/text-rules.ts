import { type Allowed, checkRichText, citedSources, emptyCitations, figuresOf } from '../../src/editorial'
import { bodyBlocks, citation } from './blocks'
import type { Rule } from './model-rules'
import { relatedRows } from './related'

const plain = ['root', 'paragraph', 'text', 'linebreak', 'tab', 'list', 'listitem', 'link', 'autolink']

/** What `calloutEditor` offers. */
export const smallText: Allowed = { nodes: plain, headings: [], blocks: [], inlineBlocks: [] }

/** What `bodyEditor` offers. */
export const bodyText: Allowed = {
  nodes: [...plain, 'heading', 'quote', 'horizontalrule'],
  headings: ['h2', 'h3', 'h4'],
  blocks: bodyBlocks.map(({ slug }) => slug),
  inlineBlocks: [citation.slug],
}

/** A rich text field holds only what its editor offers, whoever wrote it. */
export const textRule =
  (path: string, label: string, allowed: Allowed): Rule<object> =>
  ({ doc }) =>
    checkRichText((doc as Record<string, unknown>)[path], { path, label, allowed, nested: smallText })

const bodyOf = (doc: object): unknown => (doc as { body?: unknown }).body

const sourcesExist: Rule<object> = async ({ doc, req }) => {
  const cited = citedSources(bodyOf(doc))
  const found = new Set((await relatedRows(req, 'sources', cited)).map(({ id }) => id))
  const missing = cited.filter((id) => !found.has(id))
  return missing.length
    ? [{ path: 'body', message: 'Text: a citation points at a source that is not there. Choose another or remove it.' }]
    : []
}

const citationsNameSources: Rule<object> = ({ doc }) =>
  emptyCitations(bodyOf(doc))
    ? [{ path: 'body', message: 'Text: a citation names no source. Choose one or remove it.' }]
    : []

/** Every figure says what it shows, by its own words or its picture's. */
const figuresSpeak: Rule<object> = async ({ doc, req }) => {
  const figures = figuresOf(bodyOf(doc))
  const pictures = await relatedRows(
    req,
    'media',
    figures.map(({ media }) => media),
  )
  const alts = new Map(pictures.map(({ id, alt }) => [id, typeof alt === 'string' ? alt.trim() : '']))
  return figures.flatMap(({ media, alt }, index) => {
    if (media === null || !alts.has(media)) {
      return [{ path: 'body', message: `Text: figure ${index + 1} has no picture. Choose one or remove it.` }]
    }
    return alt || alts.get(media)
      ? []
      : [{ path: 'body', message: `Text: figure ${index + 1} needs alternative text, its own or its picture’s.` }]
  })
}

/** A body with blocks: what its editor offers, citing sources that exist. */
export const bodyRules: Rule<object>[] = [textRule('body', 'Text', bodyText), sourcesExist]

/** What such a body must have before readers see it. */
export const bodyComplete: Rule<object>[] = [citationsNameSources, figuresSpeak]

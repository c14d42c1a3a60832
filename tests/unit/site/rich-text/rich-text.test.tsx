import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { bodyBlocks } from '../../../../collections/shared/blocks'
import { RichText, UnknownNodeError } from '../../../../src/site/components/rich-text'
import { blockRenderers } from '../../../../src/site/components/rich-text/blocks'
import { emptyRecords } from '../../../../src/site/components/rich-text/context'
import type { BodyRecords } from '../../../../src/site/queries/body-records'

const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const body = (...children: object[]) => ({ root: { type: 'root', children } })
const p = (...children: object[]) => ({ type: 'paragraph', children })
const source = (id: string, title: string) => ({
  id,
  csl: { id, type: 'article', title, author: [{ family: 'Kim', given: 'D' }], issued: { 'date-parts': [[2022]] } },
  doi: '',
  url: '',
  archiveUrl: '',
  checkedOn: '',
})
const cite = (id: string) => ({ type: 'inlineBlock', fields: { blockType: 'citation', source: id } })

const render = (value: unknown, records: Partial<BodyRecords> = {}) =>
  renderToStaticMarkup(<RichText body={value} records={{ ...emptyRecords, ...records }} today="2026-01-01" />)

describe('rich text', () => {
  it('has a renderer for every block of a body, and no renderer without its block', () => {
    expect(Object.keys(blockRenderers).sort()).toEqual(bodyBlocks.map(({ slug }) => slug).sort())
  })

  it('renders words, their marks, lists, quotes and headings with ids of their own', () => {
    const html = render(
      body(
        { type: 'heading', tag: 'h2', children: [text('The law')] },
        { type: 'heading', tag: 'h2', children: [text('The law')] },
        p(text('plain '), text('bold', 1), text(' and '), text('both', 3)),
        { type: 'list', listType: 'number', start: 3, children: [{ type: 'listitem', children: [text('third')] }] },
        { type: 'quote', children: [text('said')] },
        { type: 'horizontalrule' },
      ),
    )
    expect(html).toContain('<h2 id="the-law">The law</h2><h2 id="the-law-2">The law</h2>')
    expect(html).toContain('<p>plain <strong>bold</strong> and ')
    expect(html).toContain('<ol start="3"><li>third</li></ol><blockquote>said</blockquote><hr/>')
    expect(html).toMatch(/<(strong|em)><(strong|em)>both<\/(strong|em)><\/(strong|em)>/)
  })

  it('escapes what an author typed', () => {
    expect(render(body(p(text('<script>alert(1)</script>'))))).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
  })

  it('numbers citations by the list of references, whatever order the text cites them in', () => {
    const html = render(body(p(cite('b'), cite('a'), cite('b'))), {
      order: ['a', 'b'],
      cited: ['b', 'a'],
      sources: { a: source('a', 'First'), b: source('b', 'Second') },
    })
    expect([...html.matchAll(/class="cite-mark"[^>]*>(\d)</g)].map(([, n]) => n)).toEqual(['2', '1', '2'])
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(html).toContain('aria-label="Source 2: Kim 2022"')
  })

  it('sets a comma between figures that touch, and none between words and a figure', () => {
    const commas = (value: unknown) =>
      [...render(value, { order: ['a'], sources: { a: source('a', 'First') } }).matchAll(/cite-comma/g)].length
    expect(commas(body(p(cite('a'), cite('a'))))).toBe(1)
    expect(commas(body(p(cite('a'), text(' and then '), cite('a'))))).toBe(0)
  })

  it('leads a link inside to the public address, and shows its words alone where readers may not follow', () => {
    const link = (value: string) => ({
      type: 'link',
      fields: { linkType: 'internal', doc: { relationTo: 'therapies', value } },
      children: [text('Engensis')],
    })
    const html = render(body(p(link('seen')), p(link('hidden'))), { slugs: { 'therapies:seen': 'engensis' } })
    expect(html).toBe('<p><a href="/therapies/engensis">Engensis</a></p><p>Engensis</p>')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example'])('does not link to %s', (url) => {
    const html = render(body(p({ type: 'link', fields: { linkType: 'custom', url }, children: [text('words')] })))
    expect(html).toBe('<p>words</p>')
  })

  it.each([
    ['a node', { type: 'mystery', children: [] }],
    ['a block', { type: 'block', fields: { blockType: 'mystery' } }],
    ['an inline block', p({ type: 'inlineBlock', fields: { blockType: 'mystery' } })],
    ['a heading', { type: 'heading', tag: 'h1', children: [] }],
    [
      'a figure whose picture is not public',
      { type: 'block', fields: { blockType: 'figure', media: 'x', caption: '' } },
    ],
    ['a citation of nothing', p(cite('gone'))],
  ])('throws on %s it has no renderer for', (_, node) => {
    expect(() => render(body(node))).toThrow(UnknownNodeError)
  })

  it('leaves the part out and reports it where the page asked for that', () => {
    const missing: string[] = []
    const html = renderToStaticMarkup(
      <RichText
        body={body(p(text('before')), { type: 'mystery' }, p(text('after')))}
        onUnknown={(what) => {
          missing.push(what)
          return null
        }}
      />,
    )
    expect(html).toBe('<p>before</p><p>after</p>')
    expect(missing).toEqual(['a node mystery'])
  })
})

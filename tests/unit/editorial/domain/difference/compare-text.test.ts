import { describe, expect, it } from 'vitest'
import type { Line } from '../../../../../src/editorial/domain/difference/model'
import { block, compare, heading, lines, paragraph, read, root, text } from './comparing'

describe('a rich text', () => {
  it('paragraph by paragraph, with its words, and the paragraphs beside a change for context', () => {
    const same = (n: number) => paragraph(text(`Paragraph ${n} stays as it is.`))
    const before = root(
      same(1),
      same(2),
      same(3),
      paragraph(text('The trial began in May in Seoul.')),
      same(4),
      same(5),
    )
    const after = root(
      same(1),
      same(2),
      same(3),
      paragraph(text('The trial began in June in Seoul.')),
      same(4),
      same(5),
    )
    const [found] = compare([{ name: 'body', type: 'richText' }], { body: before }, { body: after })
    if (found?.what !== 'lines') throw new Error('no lines')
    expect(found.lines.map((line) => (line.mark === 'skipped' ? line.count : line.mark))).toEqual([
      2,
      'same',
      'changed',
      'same',
      1,
    ])
    expect(read((found.lines[2] as Line).pieces)).toBe('The trial began in -May-+June+ in Seoul.')
  })

  it('tells paragraphs put in, taken out and moved', () => {
    const [a, b, c] = ['Alpha stands first here.', 'Beta follows upon it.', 'Gamma closes the piece.'].map((words) =>
      paragraph(text(words)),
    ) as [object, object, object]
    expect(lines(root(a, b), root(a, c, b)).map(({ mark }) => mark)).toEqual(['same', 'added', 'same'])
    expect(lines(root(a, b, c), root(a, c)).map(({ mark }) => mark)).toEqual(['same', 'removed', 'same'])
    expect(lines(root(a, b), root(b, a)).filter(({ moved }) => moved)).toMatchObject([{ mark: 'same' }])
  })

  it('tells the form of words: bold, and where a link leads', () => {
    const plain = root(paragraph(text('Read the rules now')))
    const bold = root(paragraph(text('Read the '), text('rules', 1), text(' now')))
    expect(read(lines(plain, bold)[0]?.pieces ?? [])).toBe('Read the -rules-+rules<bold>+ now')
    const link = (url: string) =>
      root(paragraph(text('See '), { type: 'link', fields: { linkType: 'custom', url }, children: [text('this')] }))
    expect(read(lines(link('https://a.example'), link('https://b.example'))[0]?.pieces ?? [])).toBe(
      'See -this<link: https://a.example>-+this<link: https://b.example>+',
    )
  })

  it('tells citations by their source', () => {
    const cited = (source: string) =>
      root(paragraph(text('As shown '), { type: 'inlineBlock', fields: { id: 'x', blockType: 'citation', source } }))
    expect(read(lines(cited('s1'), cited('s2'))[0]?.pieces ?? [])).toBe(
      'As shown -[Citation: sources s1]-+[Citation: sources s2]+',
    )
  })

  it('tells a paragraph that became a heading, and a layout that no words show', () => {
    const [became] = lines(root(paragraph(text('Background'))), root(heading('Background')))
    expect(became).toMatchObject({ mark: 'changed', kind: 'heading', level: 2, was: { kind: 'paragraph' }, form: true })
    const [indented] = lines(root(paragraph(text('Same'))), root({ ...paragraph(text('Same')), indent: 1 }))
    expect(indented).toMatchObject({ mark: 'changed', form: true })
  })

  it('items of lists, numbered or nested; one put first is no change of the others', () => {
    const item = (words: string, value: number, ...more: object[]) => ({
      type: 'listitem',
      value,
      children: [text(words), ...more],
    })
    const list = (...children: object[]) => ({ type: 'list', listType: 'number', children })
    const found = lines(
      root(list(item('First thing', 1), item('Second thing', 2))),
      root(list(item('Brand new', 1), item('First thing', 2), item('Second thing', 3, list(item('Inner', 1))))),
    )
    expect(found.map(({ mark, kind, level }) => [mark, kind, level])).toEqual([
      ['added', 'list-item', 1],
      ['same', 'list-item', 1],
      ['same', 'list-item', 1],
      ['added', 'list-item', 2],
    ])
  })

  it('blocks by their fields, texts within them included', () => {
    const callout = (title: string, words: string) =>
      block({ id: 'b1', blockType: 'callout', title, body: root(paragraph(text(words))) })
    const [found] = lines(root(callout('Note', 'Take care now')), root(callout('Caution', 'Take great care now')))
    expect(found).toMatchObject({ mark: 'changed', kind: 'block', block: 'Callout' })
    expect(found?.inner).toMatchObject([
      { label: ['Title'], what: 'words' },
      { label: ['Body'], what: 'lines', lines: [{ mark: 'changed' }] },
    ])
    const [put] = lines(
      root(paragraph(text('x'))),
      root(block({ id: 'b1', blockType: 'callout', title: 'New' }), paragraph(text('x'))),
    )
    expect(put).toMatchObject({ mark: 'added', block: 'Callout', inner: [{ label: ['Title'] }] })
  })

  it('shows something for whatever differs', () => {
    const node = { type: 'paragraph', format: '', indent: 0, children: [text('One two three')] }
    const changes = [
      { ...node, format: 'center' },
      { ...node, unheard: 'of' },
      { ...node, children: [{ ...text('One two three'), style: 'color: red' }] },
      { ...node, children: [{ ...text('One two three'), mode: 'token' }] },
      { type: 'unheard-of', children: [] },
    ]
    for (const changed of changes) {
      const found = compare([{ name: 'body', type: 'richText' }], { body: root(node) }, { body: root(changed) })
      expect(found, JSON.stringify(changed)).toHaveLength(1)
    }
    const outside = compare(
      [{ name: 'body', type: 'richText' }],
      { body: root(node) },
      { body: { root: { type: 'root', direction: 'rtl', children: [node] } } },
    )
    expect(outside).toMatchObject([{ what: 'form' }])
  })

  it('of many paragraphs stays quick', () => {
    const many = (word: string) =>
      root(
        ...Array.from({ length: 400 }, (_, at) => paragraph(text(`${word} number ${at} of the piece, said plainly.`))),
      )
    const began = performance.now()
    expect(lines(many('Paragraph'), many('Sentence')).length).toBeGreaterThan(400)
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})

import { describe, expect, it } from 'vitest'
import { compareFields, compareRecords } from '../../../../../src/editorial/domain/difference/compare'
import type {
  Compared,
  ComparedField,
  Difference,
  Line,
  Piece,
} from '../../../../../src/editorial/domain/difference/model'
import { compareWords } from '../../../../../src/editorial/domain/difference/words'

const compared: Compared = {
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
const compare = (fields: ComparedField[], before: object, after: object): Difference[] =>
  compareFields(fields, before as never, after as never, { path: '', label: [] }, compared)

/** `-gone-` `+come+`, the rest as it is. */
const read = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ mark, text, form }) => {
      const told = form ? `${text}<${form.join('; ')}>` : text
      return mark === 'removed' ? `-${told}-` : mark === 'added' ? `+${told}+` : told
    })
    .join('')

const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const heading = (words: string) => ({ type: 'heading', tag: 'h2', children: [text(words)] })
const block = (fields: object) => ({ type: 'block', fields })
const root = (...children: object[]) => ({ root: { type: 'root', children } })
const lines = (before: object, after: object): Line[] => {
  const [found] = compare([{ name: 'body', type: 'richText' }], { body: before }, { body: after })
  if (found?.what !== 'lines') throw new Error(`no lines, but ${JSON.stringify(found)}`)
  return found.lines.filter((line): line is Line => line.mark !== 'skipped')
}

describe('words', () => {
  it('marks what was taken out and what was put in, as one change where only a space is between', () => {
    expect(read(compareWords('Japan approved it in May', 'Japan has refused it in June'))).toBe(
      'Japan -approved-+has refused+ it in -May-+June+',
    )
  })

  it('divides Korean, Japanese and Chinese as their readers do', () => {
    expect(read(compareWords('임상 시험이 시작되었다', '임상 시험이 종료되었다'))).toMatch(/^임상 시험이 -/)
    const japanese = compareWords('厚生労働省は承認した', '厚生労働省は却下した')
    expect(read(japanese)).toBe('厚生労働省は-承認-+却下+した')
  })

  it('says nothing of what is the same, and all of what is new', () => {
    expect(compareWords('', 'New')).toEqual([{ mark: 'added', text: 'New' }])
    expect(compareWords('Old', '')).toEqual([{ mark: 'removed', text: 'Old' }])
  })

  it('of two long texts with nothing in common shows one after the other', () => {
    const many = (word: string) => Array.from({ length: 6_000 }, (_, at) => `${word}${at}`).join(' ')
    expect(compareWords(many('a'), many('b')).map(({ mark }) => mark)).toEqual(['removed', 'added'])
  })
})

describe('fields', () => {
  it('are told in the order of the form, by their labels, through tabs, rows and groups', () => {
    const fields: ComparedField[] = [
      {
        type: 'tabs',
        tabs: [
          { type: 'tab', label: 'Text', fields: [{ type: 'row', fields: [{ name: 'deck', type: 'text' }] }] },
          { type: 'tab', name: 'seo', label: 'Search', fields: [{ name: 'metaTitle', type: 'text' }] },
        ],
      },
      { name: 'title', type: 'text', label: 'Headline' },
    ]
    const found = compare(
      fields,
      { title: 'A', deck: 'One', seo: { metaTitle: 'X' } },
      { title: 'B', deck: 'Two', seo: { metaTitle: 'Y' } },
    )
    expect(found.map(({ path, label }) => [path, label])).toEqual([
      ['deck', ['Deck']],
      ['seo.metaTitle', ['Search', 'Meta title']],
      ['title', ['Headline']],
    ])
  })

  it('choices by what the form calls them, switches, moments and lists', () => {
    const fields: ComparedField[] = [
      {
        name: 'section',
        type: 'select',
        options: [
          { value: 'trials', label: 'Trials' },
          { value: 'law', label: 'Law' },
        ],
      },
      { name: 'promotional', type: 'checkbox' },
      { name: 'startsAt', type: 'date' },
      { name: 'phases', type: 'select' },
    ]
    const found = compare(
      fields,
      { section: 'trials', startsAt: '2026-03-01T00:00:00.000Z', phases: ['PHASE1', 'PHASE2'] },
      { section: 'law', promotional: true, phases: ['PHASE2', 'PHASE3'] },
    )
    expect(found).toMatchObject([
      {
        what: 'items',
        pieces: [
          { mark: 'removed', text: 'Trials' },
          { mark: 'added', text: 'Law' },
        ],
      },
      { what: 'switch', on: true },
      { what: 'moment', before: '2026-03-01T00:00:00.000Z', after: null },
      {
        what: 'items',
        pieces: [
          { mark: 'removed', text: 'PHASE1' },
          { mark: 'same', text: 'PHASE2' },
          { mark: 'added', text: 'PHASE3' },
        ],
      },
    ])
  })

  it('records by what they are called, polymorphic ones too', () => {
    const fields: ComparedField[] = [
      { name: 'hero', type: 'upload', relationTo: 'media' },
      { name: 'about', type: 'relationship', relationTo: ['trials', 'events'] },
    ]
    const found = compare(fields, { hero: 'm1' }, { hero: 'm2', about: [{ relationTo: 'events', value: 'e1' }] })
    expect(found.map((one) => ('pieces' in one ? read(one.pieces) : one.what))).toEqual([
      '-media m1-+media m2+',
      '+events e1+',
    ])
  })

  it('rows: which came, went, moved or changed, and what in them', () => {
    const faqs: ComparedField[] = [
      {
        name: 'faqs',
        type: 'array',
        labels: { singular: 'Question' },
        fields: [
          { name: 'question', type: 'text' },
          { name: 'answer', type: 'text' },
        ],
      },
    ]
    const [a, b, c] = [
      { question: 'Who may join?', answer: 'Ask the sponsor of the trial' },
      { question: 'Where is it held?', answer: 'In Seoul and in Busan' },
      { question: 'When does it end?', answer: 'Nobody has said so far' },
    ]
    const [found] = compare(
      faqs,
      { faqs: [a, b, c] },
      { faqs: [c, a, { ...b, answer: 'In Seoul and in Daegu' }, { question: 'New?', answer: 'Yes' }] },
    )
    if (found?.what !== 'rows') throw new Error('no rows')
    const told = found.rows.map(({ mark, label, moved }) => [label, mark, Boolean(moved)])
    expect(told.filter(([, , moved]) => moved).length).toBeGreaterThan(0)
    expect(told.filter(([, mark]) => mark !== 'same').map(([label, mark]) => [label, mark])).toEqual([
      ['Question 3', 'changed'],
      ['Question 4', 'added'],
    ])
    const inner = (label: string) => found.rows.find((row) => row.label === label)?.inner
    expect(inner('Question 3')).toMatchObject([{ label: ['Answer'], what: 'words' }])
    expect(inner('Question 4')?.map(({ label }) => label)).toEqual([['Question'], ['Answer']])
  })

  it('leave nothing out: what no field is known for, and what no words can show', () => {
    expect(compare([], { old: 'gone' }, { fresh: { a: 1 } }).map(({ path, what }) => [path, what])).toEqual([
      ['old', 'words'],
      ['fresh', 'words'],
    ])
    const twins: Compared = { ...compared, nameOf: () => 'The same name' }
    const fields: ComparedField[] = [{ name: 'hero', type: 'upload', relationTo: 'media' }]
    const place = { path: '', label: [] }
    expect(compareFields(fields, { hero: 'm1' }, { hero: 'm2' }, place, twins)).toMatchObject([{ what: 'form' }])
  })
})

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
    expect(performance.now() - began).toBeLessThan(4_000)
  })
})

describe('records a document shows', () => {
  it('which came, went or changed, and what in them', () => {
    const fields: ComparedField[] = [
      { name: 'file', type: 'file' },
      { name: 'alt', type: 'text' },
    ]
    const rows = compareRecords(
      'media',
      fields,
      { a: { alt: 'A hall', file: '1' }, b: { alt: 'B' }, same: { alt: 'S' } },
      { a: { alt: 'An empty hall', file: '2' }, c: { alt: 'C' }, same: { alt: 'S' } },
      compared,
    )
    expect(rows.map(({ mark, label }) => [mark, label])).toEqual([
      ['changed', 'media a'],
      ['removed', 'media b'],
      ['added', 'media c'],
    ])
    expect(rows[0]?.inner.map(({ what }) => what)).toEqual(['file', 'words'])
  })
})

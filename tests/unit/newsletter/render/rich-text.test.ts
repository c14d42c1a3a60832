import { describe, expect, it } from 'vitest'
import { bodyBlocks } from '../../../../collections/shared/blocks'
import { mailBlocks } from '../../../../src/newsletter/domain/render/blocks'
import { renderMail } from '../../../../src/newsletter/domain/render/mail'
import { CannotRender } from '../../../../src/newsletter/domain/render/text'
import { block, bodyOf, letter, para } from '../../../support/mail-fixtures'

const bodyIn = (body: unknown) => renderMail({ ...letter(), issue: { ...letter().issue, body } }).items[0]

describe('a text in a mail', () => {
  it('has a renderer for every block a body may hold, and for no other', () => {
    expect(Object.keys(mailBlocks).sort()).toEqual(bodyBlocks.map(({ slug }) => slug).sort())
  })

  it('holds what each node says, in both forms', () => {
    const item = renderMail(letter()).items[0]
    for (const words of [
      'What changed',
      'strong',
      'slanted',
      'The agency',
      'Within',
      'A line of law.',
      'Caution: Not advice',
      'Ask a doctor.',
      'Two systems.',
      '데이터가 먼저다',
      'Is it approved?',
      'Ask for the data',
      'Trials in Korea',
      'Who licenses?',
      'Sources disagree',
      'Not found',
      'Songdo Convensia, Incheon',
      'Source one (2025)',
    ]) {
      expect(item?.html.replace(/<[^>]+>/g, ''), words).toContain(words)
      expect(item?.text, words).toContain(words)
    }
  })

  it('writes lists, links and citations out for those who read plain text', () => {
    const text = renderMail(letter()).items[0]?.text
    expect(text).toContain('- One\n- Two\n  1. Within\n')
    expect(text).toContain('The agency <https://agency.example/a?b=1&c=2>')
    expect(text).toContain('our tracker <https://journal.example/trials>')
    expect(text).toContain('An article <https://journal.example/articles/an-article>')
    expect(text).toContain('slanted[1].')
    expect(text).toContain('1. Source one (2025) <https://source.example/1>')
  })

  it('lists its sources where the text forgot to', () => {
    const cite = { type: 'inlineBlock', fields: { blockType: 'citation', source: 's1' } }
    expect(bodyIn(bodyOf(para(cite)))?.text).toContain('Sources\n-------\n\n1. Source one (2025)')
  })

  it('shows a picture no wider than it is, with words for it', () => {
    const { html = '' } = bodyIn(bodyOf(block('figure', { media: 'm1', caption: 'C', alt: 'Two boxes' }))) ?? {}
    expect(html).toContain(
      '<img src="https://journal.example/api/media/file/m1.jpg" alt="Two boxes" width="552" height="368"',
    )
  })

  it('leaves a link to what readers cannot reach as its words', () => {
    const hidden = {
      type: 'link',
      fields: { linkType: 'internal', doc: { relationTo: 'articles', value: 'hidden' } },
      children: [{ type: 'text', text: 'A draft', format: 0 }],
    }
    const item = bodyIn(bodyOf(para(hidden)))
    expect(item?.text).toBe('A draft\n\n')
    expect(item?.html).not.toContain('<a')
  })

  it.each([
    ['a node', bodyOf({ type: 'upload' })],
    ['a node in a line', bodyOf(para({ type: 'mention', text: 'x' }))],
    ['a block', bodyOf(block('carousel'))],
    ['a block named after what every object has', bodyOf(block('constructor'))],
    ['an inline block', bodyOf(para({ type: 'inlineBlock', fields: { blockType: 'button' } }))],
    ['a heading', bodyOf({ type: 'heading', tag: 'h1', children: [] })],
    ['a list', bodyOf({ type: 'list', listType: 'check', children: [] })],
    [
      'a citation of a source that is gone',
      bodyOf(para({ type: 'inlineBlock', fields: { blockType: 'citation', source: 'x' } })),
    ],
    ['a figure without its picture', bodyOf(block('figure', { media: 'gone', caption: 'C' }))],
    ['an event that is not public', bodyOf(block('eventCard', { event: 'e9' }))],
    [
      'an unknown node within a block',
      bodyOf(block('callout', { tone: 'note', title: 'T', body: bodyOf({ type: 'x' }) })),
    ],
  ])('is refused for %s nobody renders', (_what, body) => {
    expect(() => bodyIn(body)).toThrow(CannotRender)
  })
})

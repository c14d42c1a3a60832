import { describe, expect, it } from 'vitest'
import { assemble } from '../../../../src/newsletter'
import { contrast, markupProblems } from '../../../../src/newsletter/domain/preflight/markup'
import { renderMail } from '../../../../src/newsletter/domain/render/mail'
import { light } from '../../../../src/platform/look/tokens'
import { promotion } from '../../../support/mail-fixtures'

const parts = renderMail(promotion())
const { html } = assemble(
  parts,
  'default',
  parts.items.map((_, at) => at),
)

describe('the markup of a mail', () => {
  it('is without fault as we write it', () => {
    expect(markupProblems(html, light.paper)).toEqual([])
  })

  it.each<[string, string, string | RegExp, string]>([
    ['no language', 'neither language', / lang="en" dir="ltr">/, '>'],
    ['no language inside', 'nothing inside', /<div lang="en" dir="ltr"/, '<div'],
    ['no title', 'no title', /<title>[^<]*<\/title>/, ''],
    ['no character set', 'character set', '<meta charset="utf-8">', ''],
    ['no colour schemes', 'colour schemes', '<meta name="color-scheme" content="light dark">', ''],
    ['a picture without words', 'no alternative text', 'alt="What p1 shows"', 'alt=""'],
    ['a picture without the attribute', 'no alternative text', ' alt="What p1 shows"', ''],
    ['two headings of level 1', 'one heading of level 1', '<h2 ', '<h1></h1><h2 '],
    ['a level left out', 'follows level', /<h2 ([^>]*)>Speakers<\/h2>/, '<h4 $1>Speakers</h4>'],
    [
      'a table for layout that does not say so',
      'Tables:',
      'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="r"',
      'class="r"',
    ],
    ['a link without words', 'has no words', />Register<\/a>/, '></a>'],
    ['a link that stands on no site', 'no whole address', 'href="https://register.example/cgt"', 'href="/cgt"'],
    ['a colour that is too pale', 'cannot be read', `color:${light.ink}`, 'color:#aaaaaa'],
    ['a form', 'do not show', '<h1 ', '<form></form><h1 '],
    ['a tag that is never closed', 'Markup: <', '</h1>', ''],
  ])('is refused for %s', (_what, said, from, to) => {
    const broken = html.replace(from, to)
    expect(broken).not.toBe(html)
    expect(markupProblems(broken, light.paper).join(' ')).toContain(said)
  })

  it('is measured by the contrast of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1)
  })
})

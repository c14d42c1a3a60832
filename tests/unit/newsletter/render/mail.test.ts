import { simpleParser } from 'mailparser'
import { createTransport } from 'nodemailer'
import { describe, expect, it } from 'vitest'
import { assemble, itemsFor, type MailParts, placeholders, variantOf } from '../../../../src/newsletter'
import { checkMail, MOST_BYTES } from '../../../../src/newsletter/domain/preflight/check-mail'
import { markupProblems } from '../../../../src/newsletter/domain/preflight/markup'
import { type MailInput, renderMail } from '../../../../src/newsletter/domain/render/mail'
import { light } from '../../../../src/platform/look/tokens'
import { change, letter, promotion, roundup } from '../../../support/mail-fixtures'

const whole = (parts: MailParts, variant = 'default') =>
  assemble(
    parts,
    variant,
    parts.items.map((_, at) => at),
  )

const places = [
  ['KR', 'Korea'],
  ['JP', 'Japan'],
  ['CN', 'China'],
] as const
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => {
    const [placeCode, place] = places[Math.floor((n * 3) / count)] ?? places[0]
    const field = n % 2 ? 'completion' : 'recruitment'
    return change(1000 + n, {
      place,
      placeCode,
      countries: [placeCode],
      field,
      note: n % 5 ? '' : 'A note of the editor.',
    })
  })

const kinds: [string, MailInput][] = ['en', 'ko', 'ja', 'zh-Hans', 'zh-Hant', 'yue-Hant-HK'].flatMap(
  (language): [string, MailInput][] => [
    [`a roundup in ${language}`, roundup(many(12), { language })],
    [`a promotion in ${language}`, promotion({}, { language })],
    [`a letter in ${language}`, letter({ language })],
  ],
)

describe.each(kinds)('%s', (_name, input) => {
  const parts = renderMail(input)

  it('passes every check before it is signed off', () => {
    expect(checkMail(parts, input)).toEqual([])
  })

  it.each(Object.keys(parts.variants))('is read by those who do not see it, as readers in %s get it', (code) => {
    const { html } = whole(parts, code)
    expect(markupProblems(html, light.paper)).toEqual([])
    expect(html).toContain(`<html lang="${input.issue.language}" dir="ltr">`)
  })

  it('is the same bytes each time', () => {
    expect(renderMail(input)).toEqual(parts)
  })

  it('is a mail that a parser reads, with both forms and its attachments', async () => {
    const { html, text, subject } = whole(parts)
    const made = await createTransport({ streamTransport: true, buffer: true }).sendMail({
      from: parts.from,
      to: 'reader@example.org',
      subject,
      html,
      text,
      textEncoding: 'base64',
    })
    const read = await simpleParser(made.message as Buffer)
    expect(read.subject).toBe(subject)
    expect(read.html).toBe(html)
    expect(read.text?.trim()).toBe(text.trim())
  })
})

describe('a roundup', () => {
  const input = roundup(many(100))
  const parts = renderMail(input)

  it('of a hundred trials stays below eighty kilobytes', () => {
    const { html } = whole(parts)
    expect(parts.items).toHaveLength(100)
    expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES)
  })

  it('says before and after, with links and sources, under country and kind of change', () => {
    const { text, html } = whole(renderMail(roundup([change(1)])))
    expect(text).toContain('Korea: Recruitment')
    expect(text).toContain('Active, not recruiting (before: Recruiting)')
    expect(text).toContain('Sources: ClinicalTrials.gov record NCT01 (2025) <https://clinicaltrials.gov/study/NCT01>')
    expect(html).toContain('<h2 style="margin:24px 0 8px;font-size:21px;line-height:1.3">Korea: Recruitment</h2>')
    expect(html).toContain('href="https://journal.example/trials/allo-asc-dfu-diabetic-foot-ulcer-1"')
  })

  it('leaves each reader the places they chose, every one under its heading', () => {
    const chosen = itemsFor(parts, { countries: ['JP'] })
    const { text } = assemble(parts, 'default', chosen)
    expect(text).toContain('Japan: Recruitment')
    expect(text).not.toContain('Korea: ')
    expect(itemsFor(parts, { countries: ['TW'] })).toEqual([])
  })

  it('tells what is no longer stated, what was not stated before, and what a new record says', () => {
    const { text } = whole(
      renderMail(
        roundup([
          change(1, { after: '' }),
          change(2, { before: '' }),
          change(3, { field: 'new', before: '', after: '', facts: [['phases', 'Phase 3']] }),
        ]),
      ),
    )
    expect(text).toContain('no longer stated (before: Recruiting)')
    expect(text).toContain('Active, not recruiting (not stated before)')
    expect(text).toContain('Korea: New in the tracker')
    expect(text).toContain('Phase: Phase 3')
  })
})

describe('what is written in an issue', () => {
  it('never becomes markup, a header or a placeholder', () => {
    const evil = '<script>alert(1)</script> {{unsubscribe}} "quoted"\r\nBcc: all@example.org'
    const parts = renderMail(roundup([change(1, { title: evil, note: evil })], { title: evil, subject: evil }))
    const { html, text, subject } = whole(parts)
    expect(html).not.toContain('<script')
    expect(subject).not.toMatch(/[\r\n]/)
    for (const form of [html, text]) expect(form.split(placeholders.unsubscribe)).toHaveLength(2)
    expect(markupProblems(html, light.paper)).toEqual([])
  })
})

describe('readers of a jurisdiction', () => {
  const subjectFor = (input: MailInput, residence: string) => {
    const parts = renderMail(input)
    return parts.variants[variantOf(parts, { residence })]?.subject
  }

  it('see the label their law wants on promotional mail, and on no other', () => {
    expect(subjectFor(promotion(), 'KR')).toBe('(광고) What changed in August')
    expect(subjectFor(promotion(), 'CN')).toBe('AD What changed in August')
    expect(subjectFor(promotion({}, { language: 'zh-Hans' }), 'CN')).toBe('广告 What changed in August')
    expect(subjectFor(promotion(), 'US')).toBe('What changed in August')
    expect(subjectFor(roundup([change(1)]), 'KR')).toBe('What changed in August')
  })

  it('read at its foot who sends, where from and how to stop, in their law’s language as well', () => {
    const parts = renderMail(promotion())
    for (const [code, word] of [
      ['KR', '수신거부'],
      ['CN', '退订'],
      ['JP', '配信停止'],
    ] as const) {
      const { text } = whole(parts, code)
      expect(text).toContain(`${word}: ${placeholders.unsubscribe}`)
      expect(text).toContain(`Unsubscribe: ${placeholders.unsubscribe}`)
      expect(text).toContain('12 Press Street')
    }
    expect(whole(renderMail(roundup([change(1)])), 'JP').text, 'sender details, promotional or not').toContain('送信者')
  })

  it('get the desk’s own footer; one for the Union is for each of its countries', () => {
    const input = { ...roundup([change(1)]), footers: [{ jurisdiction: 'EU', text: 'Controller: the desk.' }] }
    const parts = renderMail(input)
    expect(whole(parts, variantOf(parts, { residence: 'DE' })).text).toContain('Controller: the desk.')
    expect(whole(parts, variantOf(parts, { residence: 'US' })).text).not.toContain('Controller: the desk.')
  })
})

describe('a promotion', () => {
  it('shows venue, date with zone, registration, calendar, speakers in order and the programme', () => {
    const { text, html } = whole(renderMail(promotion()))
    const order = [
      'When: Thursday 25',
      'Where: Songdo',
      'Register <https',
      'calendar.ics',
      'Minji Kim 김민지',
      'Ken Sato',
      '09:00–10:00',
    ]
    const places = order.map((words) => text.indexOf(words))
    expect(places.every((place) => place > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(html).toContain('<span lang="ko">김민지</span>')
    expect(html).toContain('alt="What p1 shows"')
  })
})

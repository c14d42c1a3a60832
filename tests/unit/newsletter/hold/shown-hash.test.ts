import { describe, expect, it } from 'vitest'
import { shownHash } from '../../../../src/newsletter/actions/hold/shown-hash'
import type { Resolved } from '../../../../src/newsletter/domain/render/context'
import type { ShownRecords } from '../../../../src/newsletter/domain/render/mail'

const calendar = (...lines: string[]) => [
  { filename: 'event.ics', contentType: 'text/calendar', base64: Buffer.from(lines.join('\r\n')).toString('base64') },
]
const compared = (asOf: string, answer = 'Yes.'): Resolved => ({
  kind: 'comparison',
  asOf,
  href: `https://journal.example/frameworks/compare?on=${asOf}`,
  columns: ['Korea'],
  rows: [{ question: 'Whether?', cells: [{ answers: [answer], disputed: false }] }],
})
const shown = (more: Partial<ShownRecords> & { block?: Resolved; links?: Record<string, string> } = {}): string => {
  const { block, links = {}, ...rest } = more
  const blocks = new Map(block ? [[{}, block]] : [])
  return shownHash({
    records: { pictures: {}, sources: {}, links, blocks },
    changes: [],
    event: null,
    attachments: [],
    ...rest,
  })
}

describe('what a mail shows of others, as a hash', () => {
  it('differs where a record says something else', () => {
    expect(shown({ block: compared('2025-08-20', 'No.') })).not.toBe(shown({ block: compared('2025-08-20') }))
    expect(shown({ attachments: calendar('DTSTART:20250925') })).not.toBe(
      shown({ attachments: calendar('DTSTART:20250926') }),
    )
  })

  it('is the same on another day, and in whatever order the database answers', () => {
    expect(shown({ block: compared('2025-08-21') })).toBe(shown({ block: compared('2025-08-20') }))
    const [one, two] = [
      { a: '1', b: '2' },
      { b: '2', a: '1' },
    ]
    expect(shown({ links: one })).toBe(shown({ links: two }))
  })

  it('is the same where a calendar was made later, or told once more', () => {
    const before = calendar('DTSTAMP:20250801T000000Z', 'SEQUENCE:1', 'DTSTART:20250925', '')
    const later = calendar('DTSTAMP:20250802T000000Z', 'SEQUENCE:2', 'DTSTART:20250925', '')
    expect(shown({ attachments: before })).toBe(shown({ attachments: later }))
  })
})

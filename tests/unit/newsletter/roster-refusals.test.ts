import { describe, expect, it } from 'vitest'
import { readersEn } from '../../../src/admin/translations/readers/en'
import { readersJa } from '../../../src/admin/translations/readers/ja'
import { readersKo } from '../../../src/admin/translations/readers/ko'
import { readersZh } from '../../../src/admin/translations/readers/zh'
import { readersZhTw } from '../../../src/admin/translations/readers/zh-tw'
import { type Refusal, readRosterRow, refusals } from '../../../src/newsletter/domain/roster/plan-row'

const now = new Date('2026-01-01T00:00:00Z')
const consent = { consentAt: '2025-03-14', consentWording: 'form', consentHow: 'paper' }

describe('a line of a readers’ file that is not taken', () => {
  it.each([
    ['list', { list: 'everything' }],
    ['state', { list: 'editorial', state: 'perhaps' }],
    ['consent-incomplete', { ...consent, list: 'editorial', consentHow: '' }],
    ['consent-date', { ...consent, list: 'editorial', consentAt: '2026-02-01' }],
    ['consent-date', { ...consent, list: 'editorial', consentAt: 'last spring' }],
  ])('is refused as %s', (code, cells) => {
    expect(readRosterRow(cells, now)).toBe(code)
  })

  it('is explained in every language of the panel, by the names the file is to use', () => {
    const names = (text: string) =>
      text.match(/editorial|event-news|(?:un)?subscribed|consent(?:At|Wording|How)|2025-03-14/g)
    for (const code of Object.keys(refusals) as Refusal[]) {
      const key = `rosterRefused_${code}` as const
      expect(readersEn[key]).toBe(refusals[code])
      const said = [readersJa, readersKo, readersZh, readersZhTw].map((words) => words[key])
      expect(new Set([...said, refusals[code]]).size, code).toBe(5)
      for (const text of said) expect(names(text), text).toEqual(names(refusals[code]))
    }
  })
})

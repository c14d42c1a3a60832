import { describe, expect, it } from 'vitest'
import { composeNotice } from '../../../../src/newsletter/domain/readers/compose-notice'
import { noticesFor, reconfirmationSince, reconfirmed } from '../../../../src/newsletter/domain/readers/consent-notices'
import { readerLanguages, readerWords } from '../../../../src/newsletter/domain/readers/words'

const at = (day: string) => new Date(`${day}T00:00:00Z`)
const korea = { reconfirm: { years: 2, leadDays: 30 } }
const since = (consent: string, now: string) =>
  reconfirmationSince(korea, { consentedAt: at(consent), now: at(now) })
    ?.toISOString()
    .slice(0, 10) ?? null

describe('when a consent is told of again', () => {
  it('is before each second anniversary, thirty days ahead, and not before', () => {
    expect(since('2024-03-10', '2026-02-07')).toBeNull()
    expect(since('2024-03-10', '2026-02-08')).toBe('2026-02-08')
    expect(since('2024-03-10', '2028-02-08')).toBe('2026-02-08')
    expect(since('2024-03-10', '2028-02-09')).toBe('2028-02-09')
  })

  it('is once for the present period, however many went by', () => {
    expect(since('2010-03-10', '2026-06-01')).toBe('2026-02-08')
  })

  it('comes for a consent of a leap day too', () => {
    expect(since('2024-02-29', '2026-03-01')).toBe('2026-01-30')
  })

  it('is never for a consent that is yet to come, nor where the law does not want it', () => {
    expect(since('2030-01-01', '2026-01-01')).toBeNull()
    expect(reconfirmationSince({}, { consentedAt: at('2010-01-01'), now: at('2026-01-01') })).toBeNull()
  })
})

describe('whom the law wants told', () => {
  it('is a resident of Korea, or who reads Korean and did not say where they live', () => {
    expect(noticesFor({ residence: 'KR', language: 'en' })?.resultDays).toBe(14)
    expect(noticesFor({ residence: null, language: 'ko' })?.resultDays).toBe(14)
    expect(noticesFor({ residence: 'JP', language: 'ko' })).toBeNull()
    expect(noticesFor({ residence: null, language: 'en' })).toBeNull()
    expect(reconfirmed()).toEqual({ residences: ['KR'], languages: ['ko'] })
  })
})

describe('a notice of consent', () => {
  const facts = {
    lists: [{ list: 'event-news', at: new Date('2024-03-10T16:00:00Z') }],
    zone: 'Asia/Seoul',
    years: 2,
    title: 'Journal <1>',
    publisher: 'Journal\nSeoul',
    unsubscribe: 'https://journal.example/unsubscribe/x',
    preferences: 'https://journal.example/preferences/x',
  } as const

  it('names the sender, the list, its day in Korea, and how to withdraw', () => {
    const { subject, text, html } = composeNotice({ ...facts, notice: 'reconfirmation', language: 'ko' })
    expect(subject).toBe('Journal <1> 수신동의 확인 안내')
    for (const said of ['2년마다', '행사 소식', '2024년 3월 11일', facts.unsubscribe, 'Journal\nSeoul']) {
      expect(text).toContain(said)
    }
    expect(html).toContain(`href="${facts.unsubscribe}"`)
    expect(html).not.toContain('<1>')
  })

  it('asks for nothing, and is no advertisement', () => {
    for (const language of readerLanguages)
      for (const notice of ['consent', 'withdrawal', 'reconfirmation'] as const) {
        const { subject, text } = composeNotice({ ...facts, notice, language })
        expect(`${subject}${text}`).not.toMatch(/\{\{|\(광고\)|\bAD\b/)
        expect(text).not.toContain('/confirm/')
        expect(text).toContain(readerWords(language).lists['event-news'].name)
        expect(text.includes(facts.unsubscribe), `${language} ${notice}`).toBe(notice !== 'withdrawal')
      }
  })
})

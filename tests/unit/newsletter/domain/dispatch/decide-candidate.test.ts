import { describe, expect, it } from 'vitest'
import {
  decideCandidate,
  keptParts,
  type Reader,
  readParts,
} from '../../../../../src/newsletter/domain/dispatch/decide-candidate'
import { partsFixture } from '../../../../support/newsletter/parts'

const cutOff = new Date('2025-08-20T00:00:00Z')
const rule = { list: 'editorial', language: 'en', topics: [], countries: [] } as const
const reader: Reader = {
  id: '1',
  email: 'reader@mail.example',
  addressHash: 'h',
  language: 'en',
  lists: [{ list: 'editorial', state: 'active', confirmedAt: '2025-01-01T00:00:00Z' }],
}
const decide = (over: Partial<Reader>, more: object = {}) =>
  decideCandidate({ reader: { ...reader, ...over }, rule, parts: partsFixture(), cutOff, suppressed: false, ...more })

describe('who gets an issue', () => {
  it('a reader who is on its list gets all of it, without a choice of their own', () => {
    expect(decide({})).toEqual({ candidate: true, excluded: null, variant: 'default', parts: '' })
  })

  it('a reader who chose a country gets its changes, and those of their law’s form', () => {
    expect(decide({ countries: ['JP'], residence: 'KR' })).toEqual({
      candidate: true,
      excluded: null,
      variant: 'KR',
      parts: '2',
    })
  })

  it.each([
    ['is on the other list', { lists: [{ list: 'event-news', state: 'active' }] }, 'not-on-list'],
    ['has not confirmed', { lists: [{ list: 'editorial', state: 'pending' }] }, 'not-on-list'],
    ['has left', { lists: [{ list: 'editorial', state: 'unsubscribed' }] }, 'not-on-list'],
    ['reads Korean', { language: 'ko' }, 'other-language'],
    [
      'came after the audience was fixed',
      { lists: [{ list: 'editorial', state: 'active', confirmedAt: '2025-08-20T00:00:01Z' }] },
      'joined-after',
    ],
    ['was erased', { erasedAt: '2025-02-01T00:00:00Z', email: null }, 'erased'],
  ])('is no candidate who %s', (_words, over, because) => {
    expect(decide(over)).toEqual({ candidate: false, because })
  })

  it('is no candidate whose interests are not those the issue is for', () => {
    const narrow = { rule: { ...rule, countries: ['JP'] } }
    expect(decide({ countries: ['KR'] }, narrow)).toEqual({ candidate: false, because: 'outside-audience' })
    expect(decide({}, narrow)).toMatchObject({ candidate: true })
  })

  it.each([
    ['suppressed', {}, { suppressed: true }],
    ['paused', { pausedUntil: '2025-09-01T00:00:00Z' }, {}],
    ['no-address', { email: null }, {}],
    ['nothing-left', { countries: ['TW'] }, {}],
  ])('a candidate who gets nothing is accounted for: %s', (excluded, over, more) => {
    expect(decide(over, more)).toEqual({ candidate: true, excluded })
  })

  describe('of an update', () => {
    const late = { lists: [{ list: 'editorial', state: 'active', confirmedAt: '2025-09-01T00:00:00Z' }] }

    it('is exactly who got the mail it follows, whatever they chose since', () => {
      expect(decide({}, { gotTheFirst: false })).toEqual({ candidate: false, because: 'did-not-get-the-first' })
      for (const over of [{ language: 'ko' }, late]) {
        expect(decide(over, { gotTheFirst: true })).toMatchObject({ candidate: true, excluded: null })
      }
    })

    it('accounts for who left since', () => {
      const left = { lists: [{ list: 'editorial', state: 'unsubscribed' }] }
      expect(decide(left, { gotTheFirst: true })).toEqual({ candidate: true, excluded: 'not-on-list' })
      expect(decide(left, { gotTheFirst: true, suppressed: true })).toEqual({ candidate: true, excluded: 'suppressed' })
    })
  })

  it('a pause that has ended holds nothing back', () => {
    expect(decide({ pausedUntil: '2025-08-01T00:00:00Z' })).toMatchObject({ excluded: null })
  })

  it('an issue without parts to choose from has something for everybody', () => {
    expect(decide({ countries: ['TW'] }, { parts: partsFixture({ items: [] }) })).toMatchObject({ excluded: null })
  })

  it('the ledger keeps which parts a reader gets', () => {
    for (const items of [[0, 1, 2], [1], [0, 2]]) expect(readParts(keptParts(items, 3), 3)).toEqual(items)
  })
})

import { describe, expect, it } from 'vitest'
import { findingsAt } from '../../../src/frameworks'

const before = { validFrom: '', validTo: '2025-02-20', text: 'research only' }
const after = { validFrom: '2025-02-21', validTo: '', text: 'treatment by designated institutions' }
const at = (day: string, findings = [before, after]) => findingsAt(findings, day).map(({ text }) => text)

describe('the law on a day', () => {
  it('changes on the day the new answer begins, and not the day before', () => {
    expect(at('2025-02-20')).toEqual(['research only'])
    expect(at('2025-02-21')).toEqual(['treatment by designated institutions'])
  })

  it('says nothing where nothing held', () => expect(at('2025-02-20', [after])).toEqual([]))

  it('takes a month or a year at its widest, the later beginning first', () => {
    const until = { validFrom: '2024', validTo: '2025-02', text: 'old' }
    const since = { validFrom: '2025-02', validTo: '', text: 'new' }
    expect(at('2025-02-28', [until, since])).toEqual(['new', 'old'])
    expect(at('2025-03-01', [until, since])).toEqual(['new'])
    expect(at('2024-01-01', [until, since])).toEqual(['old'])
  })
})

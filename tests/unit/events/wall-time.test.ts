import { describe, expect, it } from 'vitest'
import { dayIn, instantOf, isDay, isZone, wallTime } from '../../../src/events'

describe('wall time', () => {
  it('reads an instant as the clocks of a zone show it', () => {
    expect(wallTime('2025-09-25T00:00:00Z', 'Asia/Seoul')).toBe('2025-09-25T09:00:00')
    expect(dayIn('2025-09-24T15:00:00Z', 'Asia/Seoul')).toBe('2025-09-25')
  })

  it('finds the instant a clock means, in summer and in winter', () => {
    expect(instantOf('2025-07-01T09:00', 'Europe/Berlin')).toEqual({
      instant: '2025-07-01T07:00:00.000Z',
      kind: 'unique',
    })
    expect(instantOf('2025-12-01T09:00', 'Europe/Berlin')).toEqual({
      instant: '2025-12-01T08:00:00.000Z',
      kind: 'unique',
    })
  })

  it('says where clocks skip a time or show it twice', () => {
    expect(instantOf('2025-03-30T02:30', 'Europe/Berlin')).toEqual({ instant: '2025-03-30T01:30:00.000Z', kind: 'gap' })
    expect(instantOf('2025-11-02T01:30', 'America/New_York')).toEqual({
      instant: '2025-11-02T05:30:00.000Z',
      kind: 'fold',
    })
  })

  it('knows zones and days from what only looks like them', () => {
    expect([isZone('Asia/Seoul'), isZone('Asia/Nowhere')]).toEqual([true, false])
    expect([isDay('2024-02-29'), isDay('2025-02-29'), isDay('2025-2-1')]).toEqual([true, false, false])
    expect(() => instantOf('soon', 'UTC')).toThrow(RangeError)
  })
})

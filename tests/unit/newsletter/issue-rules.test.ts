import { expect, it } from 'vitest'
import { checkPromotion, checkPromotional, promotionalOf } from '../../../src/newsletter'

it('an event promotion is promotional, and the mark is never taken away', () => {
  expect(promotionalOf({ kind: 'event-promotion', promotional: false })).toBe(true)
  expect(promotionalOf({ kind: 'roundup' })).toBe(false)
  expect(checkPromotional({ kind: 'roundup', promotional: false }, { promotional: true })[0]?.path).toBe('promotional')
  expect(checkPromotional({ kind: 'roundup', promotional: true }, { promotional: false })).toEqual([])
})

it('an event promotion needs an event still to come', () => {
  expect(checkPromotion({ kind: 'event-promotion' }, null)[0]?.path).toBe('event')
  expect(checkPromotion({ kind: 'event-promotion' }, true)[0]?.message).toContain('over by the time')
  expect(checkPromotion({ kind: 'event-promotion' }, false)).toEqual([])
  expect(checkPromotion({ kind: 'roundup' }, null)).toEqual([])
})

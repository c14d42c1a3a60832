import { describe, expect, it } from 'vitest'
import {
  calendarState,
  calendarUid,
  checkEventComplete,
  checkEventTimes,
  hasEnded,
  nextSequence,
  normaliseEventTimes,
} from '../../../src/events'

const timed = { startsAt: '2025-09-25T00:00:00Z', startsAt_tz: 'Asia/Tokyo', endsAt: '2025-09-25T08:00:00Z' }
const paths = (event: object) => checkEventTimes(normaliseEventTimes(event)).map(({ path }) => path)

describe('an event’s times', () => {
  it('take zone and dates from the beginning, and clear instants of whole days', () => {
    expect(normaliseEventTimes({ ...timed, timeZone: 'Asia/Seoul' })).toMatchObject({
      timeZone: 'Asia/Tokyo',
      endsAt_tz: 'Asia/Tokyo',
      startDate: '2025-09-25',
    })
    expect(normaliseEventTimes({ ...timed, allDay: true, startDate: '2025-09-25' })).toMatchObject({
      startsAt: null,
      endDate: '2025-09-25',
    })
  })

  it('end after they begin, in one zone', () => {
    expect(paths(timed)).toEqual([])
    expect(paths({ ...timed, endsAt: timed.startsAt })).toContain('endsAt')
    expect(paths({ ...timed, endsAt_tz: 'Asia/Seoul' })).toEqual(['endsAt'])
    expect(paths({ allDay: true, startDate: '2025-09-26', endDate: '2025-09-25' })).toEqual(['endDate'])
    expect(paths({ allDay: true, startDate: '2025-02-30' })).toContain('startDate')
  })

  it('hold their sessions, whole days by the zone of the place', () => {
    const session = (startsAt: string, endsAt: string) => ({ sessions: [{ startsAt, endsAt }] })
    expect(paths({ ...timed, ...session('2025-09-24T23:00:00Z', '2025-09-25T01:00:00Z') })).toEqual([
      'sessions.0.startsAt',
    ])
    const day = { allDay: true, startDate: '2025-09-25', timeZone: 'Asia/Seoul' }
    expect(paths({ ...day, ...session('2025-09-24T15:00:00Z', '2025-09-25T15:00:00Z') })).toEqual([])
    expect(paths({ ...day, ...session('2025-09-25T14:00:00Z', '2025-09-25T15:01:00Z') })).toEqual(['sessions.0.endsAt'])
  })

  it('are complete with a day, or with both moments', () => {
    expect(checkEventComplete({ allDay: true })).toHaveLength(1)
    expect(checkEventComplete({})).toHaveLength(2)
    expect(checkEventComplete(timed)).toEqual([])
  })

  it('are over when the last day is, where the event is held', () => {
    const day = { allDay: true, startDate: '2025-09-25', endDate: '2025-09-25', timeZone: 'Asia/Seoul' }
    expect(hasEnded(day, new Date('2025-09-25T14:59:59Z'))).toBe(false)
    expect(hasEnded(day, new Date('2025-09-25T15:00:00Z'))).toBe(true)
    expect(hasEnded({}, new Date('2025-09-25T15:00:00Z'))).toBe(false)
  })
})

describe('the calendar sequence', () => {
  it('rises when time, place or status changes, and for nothing else', () => {
    const state = calendarState({ ...timed, status: 'scheduled' })
    expect(nextSequence({}, state)).toBe(0)
    expect(
      nextSequence(
        { sequence: 3, state },
        calendarState({ ...timed, startsAt: '2025-09-25T00:00:00.000Z', status: 'scheduled' }),
      ),
    ).toBe(3)
    expect(nextSequence({ sequence: 3, state }, calendarState({ ...timed, status: 'cancelled' }))).toBe(4)
    expect(calendarUid('u', 'https://journal.example:8443')).toBe('u@journal.example')
  })
})

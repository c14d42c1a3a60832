import { describe, expect, it } from 'vitest'
import { type CalendarEvent, calendarFile } from '../../../src/events'

const now = new Date('2025-08-20T00:00:00Z')
const event: CalendarEvent = {
  uid: '1@journal.example',
  sequence: 2,
  name: '세포·유전자치료 동아시아 2025; 細胞・遺伝子治療の会議、インチョン, one, two',
  description: '첫째 줄\n둘째 줄: 규제기관과 기업, 연구자가 함께 이야기하는 하루짜리 행사입니다.\\',
  location: '송도컨벤시아, 인천',
  url: 'https://journal.example/events/cgt',
  cancelled: false,
  allDay: false,
  startsAt: '2025-09-25T00:00:00.000Z',
  startsAt_tz: 'Asia/Seoul',
  endsAt: '2025-09-25T09:00:00.000Z',
  timeZone: 'Asia/Seoul',
}
const linesOf = (file: string) => file.replace(/\r\n /g, '').split('\r\n')

describe('the calendar file of an event', () => {
  it('has no line over 75 octets and breaks none inside a character', () => {
    const file = calendarFile(event, now) ?? ''
    const lines = file.split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toContain('\uFFFD')
    }
    expect(lines.some((line) => line.startsWith(' '))).toBe(true)
    expect(linesOf(file)).toContain(`SUMMARY:${event.name.replace(/[;,]/g, (mark) => `\\${mark}`)}`)
    expect(linesOf(file)).toContain(
      'DESCRIPTION:첫째 줄\\n둘째 줄: 규제기관과 기업\\, 연구자가 함께 이야기하는 하루짜리 행사입니다.\\\\',
    )
  })

  it('keeps the event’s own UID and SEQUENCE, offers and does not invite', () => {
    const lines = linesOf(calendarFile(event, now) ?? '')
    for (const line of [
      'METHOD:PUBLISH',
      'UID:1@journal.example',
      'SEQUENCE:2',
      'DTSTAMP:20250820T000000Z',
      'DTSTART;TZID=Asia/Seoul:20250925T090000',
      'DTEND;TZID=Asia/Seoul:20250925T180000',
      'STATUS:CONFIRMED',
    ]) {
      expect(lines).toContain(line)
    }
    expect(linesOf(calendarFile({ ...event, cancelled: true }, now) ?? '')).toContain('STATUS:CANCELLED')
  })

  it('spells out the rules of its zone, with or without summer time', () => {
    const seoul = linesOf(calendarFile(event, now) ?? '')
    const at = seoul.indexOf('BEGIN:VTIMEZONE')
    expect(seoul.slice(at, at + 7)).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Seoul',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0900',
      'TZOFFSETTO:+0900',
      'END:STANDARD',
    ])
    const berlin = calendarFile({ ...event, startsAt_tz: 'Europe/Berlin', timeZone: 'Europe/Berlin' }, now) ?? ''
    expect(linesOf(berlin).join('|')).toContain(
      'BEGIN:DAYLIGHT|DTSTART:20250330T020000|TZOFFSETFROM:+0100|TZOFFSETTO:+0200|END:DAYLIGHT',
    )
    expect(linesOf(berlin).join('|')).toContain(
      'BEGIN:STANDARD|DTSTART:20241027T030000|TZOFFSETFROM:+0200|TZOFFSETTO:+0100|END:STANDARD',
    )
    expect(linesOf(berlin)).toContain('DTSTART;TZID=Europe/Berlin:20250925T020000')
  })

  it('has whole days without a time, the last one whole', () => {
    const days = {
      ...event,
      allDay: true,
      startDate: '2025-09-25',
      endDate: '2025-09-26',
      startsAt: null,
      endsAt: null,
    }
    const lines = linesOf(calendarFile(days, now) ?? '')
    expect(lines).toContain('DTSTART;VALUE=DATE:20250925')
    expect(lines).toContain('DTEND;VALUE=DATE:20250927')
    expect(lines).not.toContain('BEGIN:VTIMEZONE')
  })

  it('is not made for an event that does not say when it is', () => {
    expect(calendarFile({ ...event, startsAt: null }, now)).toBeNull()
    expect(calendarFile({ ...event, allDay: true, startDate: null }, now)).toBeNull()
  })
})

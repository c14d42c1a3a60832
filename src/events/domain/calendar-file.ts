import type { EventTimes } from './event-rules'
import { dayAfter, wallTime } from './wall-time'

export type CalendarEvent = EventTimes & {
  readonly uid: string
  readonly sequence: number
  readonly name: string
  readonly description: string
  readonly location: string
  /** Address of the event's page. */
  readonly url: string
  readonly cancelled: boolean
}

/** RFC 5545, 3.3.11. */
const text = (value: string): string =>
  value
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n?|\n/g, '\\n')

const octets = (value: string): number => new TextEncoder().encode(value).length

/** RFC 5545, 3.1: no line is longer than 75 octets, and none is broken inside a character. */
const folded = (line: string): string => {
  const lines: string[] = []
  let current = ''
  for (const character of line) {
    if (octets(current + character) > 75) {
      lines.push(current)
      current = ' '
    }
    current += character
  }
  return [...lines, current].join('\r\n')
}

const utc = (instant: string | Date): string => `${new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '')}`
const local = (instant: string | Date, zone: string): string => wallTime(instant, zone).replace(/[-:]/g, '')

const HOUR = 3_600_000
const DAY = 24 * HOUR

const offsetMinutes = (instant: number, zone: string): number =>
  Math.round((Date.parse(`${wallTime(new Date(instant), zone)}Z`) - instant) / 60_000)

const offset = (minutes: number): string => {
  const all = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(all / 60))}${two(all % 60)}`
}

/** The last hour before the clocks change, between two instants; null where they do not. */
const changeBetween = (from: number, until: number, zone: string): number | null => {
  const before = offsetMinutes(from, zone)
  if (before === offsetMinutes(until, zone)) return null
  let [low, high] = [from, until]
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000
    if (offsetMinutes(middle, zone) === before) low = middle
    else high = middle
  }
  return high
}

/**
 * The zone's rules around the event, spelt out: programs do not know every IANA name, and one that has to guess moves
 * the event by an hour.
 */
const zoneLines = (zone: string, from: number, until: number): string[] => {
  const changes: number[] = []
  for (let at = from - 366 * DAY; at < until + 30 * DAY; at += 20 * DAY) {
    const change = changeBetween(at, at + 20 * DAY, zone)
    if (change !== null) changes.push(change)
  }
  const usual = Math.min(offsetMinutes(from, zone), ...changes.map((at) => offsetMinutes(at, zone)))
  const observance = (start: string, before: number, after: number): string[] => {
    const kind = after > usual ? 'DAYLIGHT' : 'STANDARD'
    const rules = [`DTSTART:${start}`, `TZOFFSETFROM:${offset(before)}`, `TZOFFSETTO:${offset(after)}`]
    return [`BEGIN:${kind}`, ...rules, `END:${kind}`]
  }
  const all = changes.flatMap((at) => {
    const before = offsetMinutes(at - 60_000, zone)
    // The time on the wall at which the clocks are moved.
    const start = new Date(at + before * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, '')
    return observance(start, before, offsetMinutes(at, zone))
  })
  const still = offsetMinutes(from, zone)
  const lines = all.length ? all : observance('19700101T000000', still, still)
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE']
}

const whenLines = (event: CalendarEvent): { zone: string[]; when: string[] } | null => {
  if (event.allDay) {
    if (!event.startDate) return null
    const day = (value: string) => value.replaceAll('-', '')
    const end = dayAfter(event.endDate || event.startDate)
    return { zone: [], when: [`DTSTART;VALUE=DATE:${day(event.startDate)}`, `DTEND;VALUE=DATE:${day(end)}`] }
  }
  const { startsAt, endsAt } = event
  const timeZone = event.startsAt_tz || event.timeZone
  if (!startsAt || !endsAt || !timeZone) return null
  const at = (name: string, instant: string) => `${name};TZID=${timeZone}:${local(instant, timeZone)}`
  return {
    zone: zoneLines(timeZone, Date.parse(startsAt), Date.parse(endsAt)),
    when: [at('DTSTART', startsAt), at('DTEND', endsAt)],
  }
}

/**
 * An event as a calendar file (RFC 5545, METHOD:PUBLISH: offered, not put into anybody's calendar). UID and SEQUENCE
 * are the event's own, so that a later file replaces an earlier one. Null where the event does not say when it is.
 */
export const calendarFile = (event: CalendarEvent, now: Date): string | null => {
  const times = whenLines(event)
  if (!times) return null
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Imprimatur//Events//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...times.zone,
    'BEGIN:VEVENT',
    `UID:${text(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(now)}`,
    ...times.when,
    `SUMMARY:${text(event.name)}`,
    ...(event.location ? [`LOCATION:${text(event.location)}`] : []),
    ...(event.description ? [`DESCRIPTION:${text(event.description)}`] : []),
    `URL:${event.url}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

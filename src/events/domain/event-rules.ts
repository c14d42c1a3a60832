import type { Problem } from '../../editorial/domain/problem'
import { dayAfter, dayIn, instantOf, isDay, isZone } from './wall-time'

type Text = string | null | undefined

export type Session = {
  title?: Text
  startsAt?: Text
  startsAt_tz?: Text
  endsAt?: Text
  endsAt_tz?: Text
}

export type EventTimes = {
  allDay?: boolean | null
  startDate?: Text
  endDate?: Text
  startsAt?: Text
  startsAt_tz?: Text
  endsAt?: Text
  endsAt_tz?: Text
  timeZone?: Text
  registerBy?: Text
  registerBy_tz?: Text
  sessions?: Session[] | null
}

const time = (value: Text): number | undefined => {
  const at = value ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? undefined : at
}

/**
 * One reading of when an event is. Whole days are dates without instants. Otherwise the zone of the beginning is the
 * event's, the other moments take it where they name none, and the dates follow from the instants, so that lists can
 * sort by `startDate` whichever way an event was entered.
 */
export const normaliseEventTimes = <T extends EventTimes>(event: T): T => {
  const next: T = { ...event }
  if (next.allDay) {
    Object.assign(next, { startsAt: null, startsAt_tz: null, endsAt: null, endsAt_tz: null })
    next.endDate ||= next.startDate
  } else {
    next.timeZone = next.startsAt_tz || next.timeZone
    const zone = next.timeZone
    if (next.startsAt) next.startsAt_tz ||= zone
    if (next.endsAt) next.endsAt_tz ||= zone
    const day = (value: Text) =>
      time(value) !== undefined && zone && isZone(zone) ? dayIn(value as string, zone) : null
    next.startDate = day(next.startsAt)
    next.endDate = day(next.endsAt) ?? next.startDate
  }
  if (next.registerBy) next.registerBy_tz ||= next.timeZone
  next.sessions = next.sessions?.map((session) => ({
    ...session,
    startsAt_tz: session.startsAt ? session.startsAt_tz || next.timeZone : session.startsAt_tz,
    endsAt_tz: session.endsAt ? session.endsAt_tz || next.timeZone : session.endsAt_tz,
  }))
  return next
}

/** First instant of the event and the instant it is over, as milliseconds; undefined where it is not said. */
export const eventSpan = (event: EventTimes): { from: number | undefined; until: number | undefined } => {
  if (!event.allDay) return { from: time(event.startsAt), until: time(event.endsAt) }
  const { startDate, endDate, timeZone } = event
  if (!timeZone || !isZone(timeZone)) return { from: undefined, until: undefined }
  const start = (day: Text) => (day && isDay(day) ? Date.parse(instantOf(day, timeZone).instant) : undefined)
  return { from: start(startDate), until: endDate && isDay(endDate) ? start(dayAfter(endDate)) : undefined }
}

const checkZones = (event: EventTimes): Problem[] => {
  const problems: Problem[] = []
  const { timeZone } = event
  if (timeZone && !isZone(timeZone)) {
    problems.push({ path: 'timeZone', message: `Time zone: “${timeZone}” is not an IANA zone such as Asia/Seoul.` })
  }
  const other = (zone: Text) => Boolean(zone && timeZone && zone !== timeZone)
  if (!event.allDay && event.endsAt && other(event.endsAt_tz)) {
    problems.push({
      path: 'endsAt',
      message: `Ends: its zone (${event.endsAt_tz}) is not the zone the event begins in (${timeZone}). An event has one zone.`,
    })
  }
  event.sessions?.forEach((session, index) => {
    for (const [name, label] of [
      ['startsAt', 'begins'],
      ['endsAt', 'ends'],
    ] as const) {
      const zone = session[`${name}_tz`]
      if (session[name] && other(zone)) {
        problems.push({
          path: `sessions.${index}.${name}`,
          message: `Session ${index + 1}, ${label}: its zone (${zone}) is not the event’s (${timeZone}).`,
        })
      }
    }
  })
  return problems
}

const checkSessions = (event: EventTimes): Problem[] => {
  const { from, until } = eventSpan(event)
  return (event.sessions ?? []).flatMap((session, index) => {
    const nth = `Session ${index + 1}${session.title ? ` (“${session.title}”)` : ''}`
    const begins = time(session.startsAt)
    const ends = time(session.endsAt)
    const problems: Problem[] = []
    if (begins !== undefined && ends !== undefined && ends <= begins) {
      problems.push({ path: `sessions.${index}.endsAt`, message: `${nth}, ends: it must end after it begins.` })
    }
    if (begins !== undefined && from !== undefined && begins < from) {
      problems.push({ path: `sessions.${index}.startsAt`, message: `${nth}, begins: it begins before the event does.` })
    }
    if (begins !== undefined && until !== undefined && begins >= until) {
      problems.push({ path: `sessions.${index}.startsAt`, message: `${nth}, begins: the event is over by then.` })
    }
    if (ends !== undefined && until !== undefined && ends > until) {
      problems.push({ path: `sessions.${index}.endsAt`, message: `${nth}, ends: it ends after the event does.` })
    }
    return problems
  })
}

/** Expects an event as `normaliseEventTimes` leaves it. */
export const checkEventTimes = (event: EventTimes): Problem[] => {
  const problems = checkZones(event)
  if (event.allDay) {
    for (const [name, label] of [
      ['startDate', 'First day'],
      ['endDate', 'Last day'],
    ] as const) {
      const day = event[name]
      if (day && !isDay(day)) {
        problems.push({ path: name, message: `${label}: “${day}” is not a day. Write it as 2025-09-25.` })
      }
    }
    const { startDate, endDate } = event
    if (startDate && endDate && isDay(startDate) && isDay(endDate) && endDate < startDate) {
      problems.push({ path: 'endDate', message: `Last day: ${endDate} lies before the first day (${startDate}).` })
    }
  } else {
    const begins = time(event.startsAt)
    const ends = time(event.endsAt)
    if (begins !== undefined && ends !== undefined && ends <= begins) {
      problems.push({ path: 'endsAt', message: 'Ends: an event must end after it begins.' })
    }
  }
  const { until } = eventSpan(event)
  const register = time(event.registerBy)
  if (register !== undefined && until !== undefined && register > until) {
    problems.push({ path: 'registerBy', message: 'Register by: the event is over by then.' })
  }
  return [...problems, ...checkSessions(event)]
}

/** What readers must be told about when an event is. */
export const checkEventComplete = (event: EventTimes): Problem[] => {
  if (event.allDay) {
    return event.startDate ? [] : [{ path: 'startDate', message: 'First day: say on which day the event begins.' }]
  }
  const problems: Problem[] = []
  if (!event.startsAt) problems.push({ path: 'startsAt', message: 'Begins: say when the event begins.' })
  if (!event.endsAt) problems.push({ path: 'endsAt', message: 'Ends: say when the event ends.' })
  return problems
}

/** The event is over at `instant`; an event whose end is not said is not. */
export const hasEnded = (event: EventTimes, instant: Date): boolean => {
  const { until } = eventSpan(event)
  return until !== undefined && until <= instant.getTime()
}

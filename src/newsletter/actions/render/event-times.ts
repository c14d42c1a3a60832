import { isZone } from '../../../events'

export type Times = {
  allDay?: boolean | null
  startDate?: string | null
  endDate?: string | null
  startsAt?: string | null
  endsAt?: string | null
  timeZone?: string | null
}

const locale = (language: string): string => (language === 'en' ? 'en-GB' : language)

/** `Thursday 25 September 2025`, in the language. */
const longDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(locale(language), { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

const clock = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(
    new Date(instant),
  )

/** `Thursday 25 September 2025, 09:00 (Asia/Seoul, GMT+9)`. */
export const longMoment = (instant: string, zone: string, language: string): string => {
  const day = new Intl.DateTimeFormat(locale(language), { dateStyle: 'full', timeZone: zone }).format(new Date(instant))
  return `${day}, ${clock(instant, zone)} (${zoneWords(instant, zone)})`
}

const zoneWords = (instant: string, zone: string): string => {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')?.value
  return name && name !== zone ? `${zone}, ${name}` : zone
}

/** When an event is, on the calendar and clock of its place, with the zone; whole days have no time to invent. */
export const whenOf = (event: Times, language: string): string => {
  const zone = event.timeZone && isZone(event.timeZone) ? event.timeZone : 'UTC'
  if (event.allDay) {
    const { startDate, endDate } = event
    if (!startDate) return ''
    const days = [startDate, ...(endDate && endDate !== startDate ? [endDate] : [])]
    return `${days.map((day) => longDay(day, language)).join(' – ')} (${zoneWords(`${startDate}T12:00:00Z`, zone)})`
  }
  const { startsAt, endsAt } = event
  if (!startsAt) return ''
  if (!endsAt) return longMoment(startsAt, zone, language)
  const day = (instant: string) =>
    new Intl.DateTimeFormat(locale(language), { dateStyle: 'full', timeZone: zone }).format(new Date(instant))
  const [first, last] = [day(startsAt), day(endsAt)]
  const to = first === last ? clock(endsAt, zone) : `${last}, ${clock(endsAt, zone)}`
  return `${first}, ${clock(startsAt, zone)} – ${to} (${zoneWords(startsAt, zone)})`
}

/** `09:00–10:30`, on the clock of the place, with the day where the event has several. */
export const agendaTime = (
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  zone: string,
  withDay: boolean,
): string => {
  const day = withDay
    ? `${new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(startsAt))} `
    : ''
  return `${day}${clock(startsAt, zone)}–${clock(endsAt, zone)}`
}

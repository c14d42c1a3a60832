import { dayIn, timeIn, zoneName } from '../dates'
import type { EventBrief } from '../queries/event-views'

/** A day of publication. */
export const Day = ({ at }: { at: string }) => <time dateTime={at}>{dayIn(at)}</time>

/** A date as precise as its source: `2025`, `2025-02` or `2025-02-13`; anything else is a statement, shown as text. */
export const Partial = ({ value }: { value: string }) =>
  /^\d{4}(-\d{2}){0,2}$/.test(value) ? (
    <time className="nowrap" dateTime={value}>
      {value}
    </time>
  ) : (
    <span>{value}</span>
  )

/** When an event is, on the calendar of its place. Whole days have no time to invent. */
export const EventWhen = ({ event }: { event: EventBrief }) => {
  if (event.allDay) {
    const several = event.endDate && event.endDate !== event.startDate
    return (
      <span>
        <time dateTime={event.startDate}>{event.startDate}</time>
        {several ? (
          <>
            {' to '}
            <time dateTime={event.endDate}>{event.endDate}</time>
          </>
        ) : null}
      </span>
    )
  }
  if (!event.startsAt) return <span>Date not stated</span>
  const first = dayIn(event.startsAt, event.timeZone)
  const last = event.endsAt ? dayIn(event.endsAt, event.timeZone) : first
  return (
    <span>
      <time dateTime={event.startsAt}>
        {first} {timeIn(event.startsAt, event.timeZone)}
      </time>
      {event.endsAt ? (
        <>
          {' to '}
          <time dateTime={event.endsAt}>
            {last === first ? '' : `${last} `}
            {timeIn(event.endsAt, event.timeZone)}
          </time>
        </>
      ) : null}{' '}
      {zoneName(event.startsAt, event.timeZone)} ({event.timeZone})
    </span>
  )
}

/** Last day of an event as `yyyy-MM-dd` on the calendar of its place; '' where none is stated. */
export const lastDayOf = (event: EventBrief): string =>
  event.allDay
    ? event.endDate || event.startDate
    : event.endsAt || event.startsAt
      ? dayIn(event.endsAt || event.startsAt, event.timeZone)
      : ''

export const firstDayOf = (event: EventBrief): string =>
  event.allDay ? event.startDate : event.startsAt ? dayIn(event.startsAt, event.timeZone) : ''

import type { EventTimes } from './event-rules'

type Text = string | null | undefined

type Announced = EventTimes & {
  status?: Text
  venue?: {
    name?: Text
    address?: Text
    city?: Text
    country?: Text
    geo?: { latitude?: number | null; longitude?: number | null } | null
  } | null
}

const blank = (value: unknown) => (value === undefined || value === '' ? null : value)
const instant = (value: Text) => (value ? new Date(value).toISOString() : null)

/** Time, place and status as one text: what a calendar entry of a reader would have to follow (RFC 5545, SEQUENCE). */
export const calendarState = (event: Announced): string =>
  JSON.stringify(
    [
      event.allDay ? [event.startDate, event.endDate] : [instant(event.startsAt), instant(event.endsAt)],
      event.timeZone,
      [event.venue?.name, event.venue?.address, event.venue?.city, event.venue?.country],
      [event.venue?.geo?.latitude, event.venue?.geo?.longitude],
      event.status,
    ]
      .flat(2)
      .map(blank),
  )

/**
 * The number that goes with a publication: one more than readers have where time, place or status differ from what
 * they last saw, else the same. It never falls.
 */
export const nextSequence = (shown: { sequence?: number | null; state?: Text }, state: string): number => {
  const sequence = shown.sequence ?? 0
  return shown.state && shown.state !== state ? sequence + 1 : sequence
}

/** A calendar UID that stays unique wherever it is imported: a uuid at the host of the site. */
export const calendarUid = (uuid: string, siteUrl: string): string => `${uuid}@${new URL(siteUrl).hostname}`

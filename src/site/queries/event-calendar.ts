import { calendarFile } from '../../events/domain/calendar-file'
import type { Event } from '../../payload-types'
import { readEnv } from '../../platform'
import { publishedBySlug } from './by-slug'
import { query } from './query'

/** The calendar file of the published event of this slug; null where there is none, or it says no time. */
export const eventCalendar = query('event-calendar', async (payload, { slug }: { slug: string }) => {
  const event = await publishedBySlug<Event>(payload, 'events', {
    slug,
    depth: 0,
    select: {
      slug: true,
      name: true,
      summary: true,
      status: true,
      allDay: true,
      startDate: true,
      endDate: true,
      startsAt: true,
      startsAt_tz: true,
      endsAt: true,
      timeZone: true,
      venue: true,
      uid: true,
      sequence: true,
      publicModifiedAt: true,
    },
  })
  if (!event) return null
  const { venue } = event
  const url = `${readEnv().SITE_URL}/events/${encodeURIComponent(event.slug)}`
  const place = [venue?.name, venue?.address?.replaceAll('\n', ', '), venue?.city, venue?.country]
  return calendarFile(
    {
      ...event,
      uid: event.uid ?? `${event.id}@${new URL(url).hostname}`,
      sequence: event.sequence ?? 0,
      description: [event.summary, url].filter(Boolean).join('\n'),
      location: place.filter(Boolean).join(', '),
      url,
      cancelled: event.status === 'cancelled',
    },
    // The file is as of what readers last saw, so it has one content for one state.
    new Date(event.publicModifiedAt ?? 0),
  )
})

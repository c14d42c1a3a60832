import { eventCalendar } from '../../../../../site/queries/event-calendar'
import { read } from '../../../../../site/queries/read'
import { slugOf } from '../../../../../site/slug'

type Context = { params: Promise<{ slug: string }> }

/** `GET /events/<slug>/calendar.ics`: the event for a reader's calendar; UID and SEQUENCE are the event's own. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const file = await read(eventCalendar, { slug: slugOf((await params).slug) })
  if (!file) {
    return new Response('There is no such event.', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': 'attachment; filename="event.ics"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

import type { Event, Media } from '../../payload-types'
import { type ArticleBrief, loadArticleBriefs } from './article-briefs'
import { type BodyRecords, loadBodyRecords } from './body-records'
import { publishedBySlug } from './by-slug'
import { type EventBrief, eventBrief, eventBriefSelect, loadSpeakers, type SpeakerView } from './event-views'
import { type Picture, picture, pictureSelect } from './pictures'
import { query } from './query'
import { idsOf } from './related'

export type SessionView = {
  id: string
  title: string
  startsAt: string
  endsAt: string
  room: string
  speakers: string[]
}

export type EventView = EventBrief & {
  language: string
  audiences: string[]
  body: unknown
  records: BodyRecords
  hero: Picture | null
  registrationUrl: string
  registerBy: string
  sessions: SessionView[]
  speakers: SpeakerView[]
  changedAt: string | null
  articles: ArticleBrief[]
}

const select = {
  ...eventBriefSelect,
  language: true,
  audiences: true,
  body: true,
  hero: true,
  registrationUrl: true,
  registerBy: true,
  sessions: { title: true, startsAt: true, endsAt: true, room: true, speakers: true },
  publicModifiedAt: true,
} as const

/** The published event of this slug with its announced speakers in order; null where there is none. */
export const eventBySlug = query('event', async (payload, { slug }: { slug: string }): Promise<EventView | null> => {
  const event = await publishedBySlug<Event>(payload, 'events', {
    slug,
    depth: 1,
    select,
    populate: { media: pictureSelect, speakers: { slug: true } },
  })
  if (!event) return null
  const [speakers, records, articles] = await Promise.all([
    loadSpeakers(payload, [event.id]),
    loadBodyRecords(payload, [event.body]),
    loadArticleBriefs(payload, { where: { relatedEvents: { in: [event.id] } }, limit: 10 }),
  ])
  const announced = new Map(speakers.map(({ id, name }) => [id, name]))
  return {
    ...eventBrief(event),
    language: event.language,
    audiences: event.audiences ?? [],
    body: event.body ?? null,
    records,
    hero: picture(event.hero as Media | string | null),
    registrationUrl: event.registrationUrl ?? '',
    registerBy: event.registerBy ?? '',
    sessions: (event.sessions ?? []).map((session) => ({
      id: session.id ?? session.title,
      title: session.title,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      room: session.room ?? '',
      // A session names only those readers know of already.
      speakers: idsOf(session.speakers).flatMap((id) => announced.get(id) ?? []),
    })),
    speakers,
    changedAt: event.publicModifiedAt ?? null,
    articles,
  }
})

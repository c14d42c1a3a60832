import type { Payload } from 'payload'
import type { Appearance, Company, Event, Media, Speaker } from '../../payload-types'
import { type Picture, picture, pictureSelect } from './pictures'
import { docOf, type Named } from './related'

export type EventBrief = {
  id: string
  slug: string
  name: string
  summary: string
  kind: string
  status: string
  allDay: boolean
  startDate: string
  endDate: string
  startsAt: string
  endsAt: string
  timeZone: string
  venue: { name: string; address: string; city: string; country: string }
}

export const eventBriefSelect = {
  slug: true,
  name: true,
  summary: true,
  kind: true,
  status: true,
  allDay: true,
  startDate: true,
  endDate: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  venue: true,
} as const

export const eventBrief = (event: Pick<Event, keyof typeof eventBriefSelect | 'id'>): EventBrief => ({
  id: event.id,
  slug: event.slug,
  name: event.name,
  summary: event.summary ?? '',
  kind: event.kind ?? '',
  status: event.status,
  allDay: Boolean(event.allDay),
  startDate: event.startDate ?? '',
  endDate: event.endDate ?? '',
  startsAt: event.startsAt ?? '',
  endsAt: event.endsAt ?? '',
  timeZone: event.timeZone,
  venue: {
    name: event.venue?.name ?? '',
    address: event.venue?.address ?? '',
    city: event.venue?.city ?? '',
    country: event.venue?.country ?? '',
  },
})

export type SpeakerView = {
  id: string
  eventId: string
  name: string
  nativeNames: { lang: string; text: string }[]
  role: string
  featured: boolean
  session: string
  title: string
  affiliation: string
  company: Named | null
  country: string
  bio: unknown
  photo: Picture | null
}

const MOST = 300

const speakerView = (appearance: Appearance): SpeakerView | null => {
  const speaker = docOf<Speaker>(appearance.speaker)
  if (!speaker?.name) return null
  const company = docOf<Company>(speaker.company)
  return {
    id: speaker.id,
    eventId: typeof appearance.event === 'string' ? appearance.event : appearance.event.id,
    name: speaker.name.display,
    nativeNames: (speaker.nativeNames ?? []).map(({ lang, text }) => ({ lang, text })),
    role: appearance.role ?? '',
    featured: Boolean(appearance.featured),
    session: appearance.session ?? '',
    title: appearance.titleAtEvent || speaker.title || '',
    affiliation: appearance.companyAtEvent || speaker.affiliationText || company?.name || '',
    company: company ? { id: company.id, name: company.name, slug: company.slug } : null,
    country: speaker.country ?? '',
    bio: speaker.bio ?? null,
    photo: picture(docOf<Media>(speaker.photo)),
  }
}

/** Announced speakers of these events, in their order. Access shows readers announced appearances alone. */
export const loadSpeakers = async (payload: Payload, eventIds: readonly string[]): Promise<SpeakerView[]> => {
  if (!eventIds.length) return []
  const { docs } = await payload.find({
    collection: 'appearances',
    where: { event: { in: [...eventIds] } },
    overrideAccess: false,
    draft: false,
    depth: 2,
    limit: MOST,
    pagination: false,
    sort: ['order', 'name'],
    select: {
      speaker: true,
      event: true,
      role: true,
      featured: true,
      session: true,
      titleAtEvent: true,
      companyAtEvent: true,
    },
    populate: {
      // The event is known to the asker.
      events: { slug: true },
      speakers: {
        name: true,
        nativeNames: true,
        title: true,
        affiliationText: true,
        company: true,
        country: true,
        bio: true,
        photo: true,
      },
      companies: { name: true, slug: true },
      media: pictureSelect,
    },
  })
  return docs.map((doc) => speakerView(doc as Appearance)).filter((one): one is SpeakerView => one !== null)
}

import type { PayloadRequest } from 'payload'
import { calendarFile, isZone } from '../../../events'
import type { Appearance, Event, Speaker } from '../../../payload-types'
import { idOf } from '../../domain/id-of'
import type { MailParts } from '../../domain/mail-parts'
import type { EventView, SpeakerLine } from '../../domain/render/event-items'
import { publicById, publicRows } from '../rows-of'
import { pageOf } from './addresses'
import { agendaTime, longMoment, whenOf } from './event-times'
import { gatherPictures } from './gather-pictures'
import { placeName } from './labels'

export type Gathered = { view: EventView; attachments: MailParts['attachments'] }

/** Announced speakers of an event in their order, as readers see them: what a person took back is not there. */
export const announcedSpeakers = async (req: PayloadRequest, event: string, origin: string): Promise<SpeakerLine[]> => {
  const found = (await publicRows(req, 'appearances', { event: { equals: event } })) as unknown as Appearance[]
  const appearances = found
    .filter(({ state }) => state === 'announced')
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || String(a.name).localeCompare(String(b.name), 'en'))
  const speakers = await publicById(
    req,
    'speakers',
    appearances.map(({ speaker }) => idOf(speaker)),
  )
  const people = [...speakers.values()] as unknown as Speaker[]
  const companies = await publicById(req, 'companies', people.map(({ company }) => idOf(company)).filter(Boolean))
  const photos = await gatherPictures(req, origin, people.map(({ photo }) => idOf(photo)).filter(Boolean))
  return appearances.flatMap((appearance): SpeakerLine[] => {
    const speaker = speakers.get(idOf(appearance.speaker)) as unknown as Speaker | undefined
    if (!speaker?.name) return []
    const company = companies.get(idOf(speaker.company))
    return [
      {
        key: speaker.id,
        name: speaker.name.display,
        native: (speaker.nativeNames ?? []).map(({ lang, text }) => ({ lang, text })),
        role: appearance.role ?? '',
        title: appearance.titleAtEvent || speaker.title || '',
        affiliation: appearance.companyAtEvent || speaker.affiliationText || String(company?.name ?? ''),
        session: appearance.session ?? '',
        photo: photos[idOf(speaker.photo)] ?? null,
      },
    ]
  })
}

const placeOf = ({ venue }: Event, language: string): string[] =>
  [venue?.name, venue?.address?.replaceAll('\n', ', '), venue?.city, placeName(venue?.country ?? '', language)].filter(
    (one): one is string => Boolean(one),
  )

/** An event as its promotion shows it, with its calendar file; null where readers cannot reach it. */
export const gatherEvent = async (
  req: PayloadRequest,
  { id, language, origin, now }: { id: string; language: string; origin: string; now: Date },
): Promise<Gathered | null> => {
  const event = (await publicById(req, 'events', [id])).get(id) as unknown as Event | undefined
  if (!event) return null
  const speakers = await announcedSpeakers(req, id, origin)
  const names = new Map(speakers.map(({ key, name }) => [key, name]))
  const zone = isZone(event.timeZone) ? event.timeZone : 'UTC'
  const several = Boolean(event.endDate && event.endDate !== event.startDate)
  const href = pageOf(origin, 'events', event.slug)
  const cancelled = event.status === 'cancelled'
  const file = calendarFile(
    {
      ...event,
      uid: event.uid ?? `${event.id}@${new URL(origin).hostname}`,
      sequence: event.sequence ?? 0,
      description: [event.summary, href].filter(Boolean).join('\n'),
      location: placeOf(event, language).join(', '),
      url: href,
      cancelled,
    },
    now,
  )
  const view: EventView = {
    name: event.name,
    href,
    calendarHref: `${href}/calendar.ics`,
    status: event.status,
    when: whenOf(event, language),
    where: placeOf(event, language),
    summary: event.summary ?? '',
    // Nobody is asked to register for what will not take place.
    registrationUrl: (!cancelled && event.registrationUrl) || '',
    registerBy: !cancelled && event.registerBy ? longMoment(event.registerBy, zone, language) : '',
    speakers,
    agenda: (event.sessions ?? []).map((session) => ({
      time: agendaTime(session, zone, several),
      title: session.title,
      room: session.room ?? '',
      speakers: (session.speakers ?? []).flatMap((speaker) => names.get(idOf(speaker)) ?? []).join(', '),
    })),
  }
  const attachments = file
    ? [
        {
          filename: 'event.ics',
          contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
          base64: Buffer.from(file, 'utf8').toString('base64'),
        },
      ]
    : []
  return { view, attachments }
}

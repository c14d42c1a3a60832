import { addressOf, mediaAddress } from './addresses'
import { dayIn, timeIn } from './dates'
import type { ArticleView } from './queries/article'
import type { CorrectionView } from './queries/corrections'
import type { EventView } from './queries/event'
import type { SiteSettings } from './queries/site-settings'

const organisation = (site: SiteSettings) => ({
  '@type': 'Organization',
  name: site.publisher.name,
  ...(site.publisher.url ? { url: site.publisher.url } : {}),
})

const defined = (record: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  )

/** https://schema.org/correction, and that the piece no longer stands where it was retracted. */
const corrected = (corrections: readonly CorrectionView[]): Record<string, unknown> =>
  defined({
    correction: corrections.length
      ? corrections.map(({ note, at, before, after }) => ({
          '@type': 'CorrectionComment',
          text: [note, before && `Before: ${before}`, after && `Now: ${after}`].filter(Boolean).join(' '),
          datePublished: at,
        }))
      : undefined,
    creativeWorkStatus: corrections.some(({ kind }) => kind === 'retraction') ? 'Retracted' : undefined,
  })

/** The page of a record: corrections are said of the page, since a trial or a law is no creative work. */
export const recordData = (
  record: { title: string; path: string; changedAt: string | null; corrections: readonly CorrectionView[] },
  site: SiteSettings,
): Record<string, unknown> =>
  defined({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: record.title,
    url: site.origin + record.path,
    dateModified: record.changedAt,
    publisher: organisation(site),
    ...corrected(record.corrections),
  })

/** schema.org Article. Corrections stand in it as `correction` (https://schema.org/correction). */
export const articleData = (article: ArticleView, site: SiteSettings): Record<string, unknown> =>
  defined({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: article.title,
    description: article.seo.description || article.deck,
    url: site.origin + addressOf('articles', article.slug),
    inLanguage: article.language,
    datePublished: article.publishedAt,
    dateModified: article.changedAt ?? article.publishedAt,
    articleSection: article.section,
    author: article.byline.map((name) => ({ '@type': 'Person', name })),
    publisher: organisation(site),
    image: article.hero ? [site.origin + mediaAddress(article.hero.filename)] : undefined,
    ...corrected(article.corrections),
    citation: article.references.length ? article.references.map(({ title }) => title) : undefined,
  })

const statuses: Record<string, string> = {
  scheduled: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  'moved-online': 'https://schema.org/EventMovedOnline',
  cancelled: 'https://schema.org/EventCancelled',
}

/** `2025-09-25T09:00:00+09:00`: the time on the clock of the place, with its offset. */
const local = (instant: string, timeZone: string): string => {
  const day = dayIn(instant, timeZone)
  const time = timeIn(instant, timeZone)
  const minutes = Math.round((Date.parse(`${day}T${time}:00Z`) - Date.parse(instant)) / 60_000)
  const sign = minutes < 0 ? '-' : '+'
  const clock = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((n) => String(n).padStart(2, '0'))
  return `${day}T${time}:00${sign}${clock.join(':')}`
}

export const eventData = (event: EventView, site: SiteSettings): Record<string, unknown> =>
  defined({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.name,
    description: event.summary,
    url: site.origin + addressOf('events', event.slug),
    startDate: event.allDay ? event.startDate : event.startsAt && local(event.startsAt, event.timeZone),
    endDate: event.allDay ? event.endDate : event.endsAt && local(event.endsAt, event.timeZone),
    eventStatus: statuses[event.status],
    eventAttendanceMode:
      event.status === 'moved-online'
        ? 'https://schema.org/OnlineEventAttendanceMode'
        : 'https://schema.org/OfflineEventAttendanceMode',
    location: event.venue.name
      ? {
          '@type': 'Place',
          name: event.venue.name,
          address: defined({
            '@type': 'PostalAddress',
            streetAddress: event.venue.address,
            addressLocality: event.venue.city,
            addressCountry: event.venue.country,
          }),
        }
      : undefined,
    image: event.hero ? [site.origin + mediaAddress(event.hero.filename)] : undefined,
    performer: event.speakers.length
      ? event.speakers.map((speaker) =>
          defined({
            '@type': 'Person',
            name: speaker.name,
            jobTitle: speaker.title,
            affiliation: speaker.affiliation ? { '@type': 'Organization', name: speaker.affiliation } : undefined,
          }),
        )
      : undefined,
    offers: event.registrationUrl ? { '@type': 'Offer', url: event.registrationUrl } : undefined,
  })

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { addressOf, mediaAddress } from '../../../../site/addresses'
import { ArticlesAbout } from '../../../../site/components/article-list'
import { EventWhen, lastDayOf } from '../../../../site/components/dates'
import { venueLine } from '../../../../site/components/event-card'
import { JsonLd } from '../../../../site/components/json-ld'
import { FaceFor } from '../../../../site/components/local-text'
import { Empty, Facts, PageHead } from '../../../../site/components/page-head'
import { Picture } from '../../../../site/components/picture'
import { Programme } from '../../../../site/components/programme'
import { RichText } from '../../../../site/components/rich-text'
import { SpeakerList } from '../../../../site/components/speaker-list'
import { EventState } from '../../../../site/components/state'
import { dayIn, timeIn, zoneName } from '../../../../site/dates'
import { eventKindLabels } from '../../../../site/labels'
import { type EventView, eventBySlug } from '../../../../site/queries/event'
import { logMissingPart, read, requestTime } from '../../../../site/queries/read'
import { siteSettings } from '../../../../site/queries/site-settings'
import { slugOf } from '../../../../site/slug'
import { eventData } from '../../../../site/structured-data'

type Props = { params: Promise<{ slug: string }> }

const find = async (params: Props['params']) => read(eventBySlug, { slug: slugOf((await params).slug) })

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const event = await find(params)
  if (!event) return {}
  const address = addressOf('events', event.slug)
  const description = event.summary || undefined
  return {
    title: event.name,
    description,
    alternates: { canonical: address },
    openGraph: {
      title: event.name,
      description,
      url: address,
      ...(event.hero ? { images: [{ url: mediaAddress(event.hero.filename), alt: event.hero.alt }] } : {}),
    },
  }
}

/** A call to register only while it can be answered. */
const Registration = ({ event, now }: { event: EventView; now: Date }) => {
  const over = lastDayOf(event) !== '' && lastDayOf(event) < dayIn(now, event.timeZone)
  const closed = event.registerBy !== '' && new Date(event.registerBy) < now
  if (over) return <>This event is over.</>
  if (event.status === 'cancelled') return <>The event is cancelled.</>
  if (closed) return <>Registration closed {dayIn(event.registerBy, event.timeZone)}.</>
  if (!event.registrationUrl) return <span className="soft">No address stated</span>
  return (
    <>
      <a href={event.registrationUrl}>Register</a>
      {event.registerBy
        ? ` until ${dayIn(event.registerBy, event.timeZone)} ${timeIn(event.registerBy, event.timeZone)} ${zoneName(event.registerBy, event.timeZone)}`
        : null}
    </>
  )
}

export default async function Event({ params }: Props) {
  const event = await find(params)
  if (!event) notFound()
  const [site, now] = await Promise.all([read(siteSettings, {}), requestTime()])
  return (
    <article lang={event.language}>
      <FaceFor lang={event.language} />
      <JsonLd data={eventData(event, site)} />
      <PageHead kicker={eventKindLabels[event.kind] ?? 'Event'} title={event.name} deck={event.summary || undefined}>
        {event.status === 'scheduled' ? null : (
          <p>
            <EventState status={event.status} />
          </p>
        )}
      </PageHead>
      <div className="prose-wide">
        <Facts
          facts={{
            When: <EventWhen event={event} />,
            Where: [venueLine(event), event.venue.address].filter(Boolean).join('. '),
            For: event.audiences.join(', '),
            Registration: <Registration event={event} now={now} />,
          }}
        />
      </div>
      {event.hero ? (
        <div className="section prose-wide">
          <Picture picture={event.hero} sizes="(min-width: 46rem) 46rem, 92vw" />
        </div>
      ) : null}
      {event.body ? (
        <div className="section article-text">
          <RichText
            body={event.body}
            records={event.records}
            prefix="body-"
            onUnknown={(what) => {
              void logMissingPart(`event ${event.slug}: ${what}`)
              return null
            }}
          />
        </div>
      ) : null}
      <section className="section" aria-labelledby="speakers">
        <div className="section-head">
          <h2 id="speakers">Speakers</h2>
          {event.speakers.length ? <p className="small soft">{event.speakers.length} announced</p> : null}
        </div>
        {event.speakers.length ? (
          <SpeakerList speakers={event.speakers} />
        ) : (
          <Empty>No speaker is announced yet.</Empty>
        )}
      </section>
      {event.sessions.length ? <Programme sessions={event.sessions} timeZone={event.timeZone} /> : null}
      <ArticlesAbout articles={event.articles} />
    </article>
  )
}

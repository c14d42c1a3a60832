import { countryLabel } from '../../trials/domain/vocabulary'
import { addressOf } from '../addresses'
import { eventKindLabels } from '../labels'
import type { EventBrief, SpeakerView } from '../queries/event-views'
import { EventWhen } from './dates'
import { EventState } from './state'

export const venueLine = ({ venue }: EventBrief): string =>
  [venue.name, venue.city, countryLabel(venue.country)].filter(Boolean).join(', ')

/** An event in brief, wherever it is named; with its announced speakers where an editor asked for them. */
export const EventCard = ({ event, speakers = [] }: { event: EventBrief; speakers?: SpeakerView[] }) => (
  <div className="card">
    <p className="kicker">{eventKindLabels[event.kind] ?? 'Event'}</p>
    <p className="card-title">
      <a href={addressOf('events', event.slug)}>{event.name}</a>
    </p>
    <dl className="facts">
      <div>
        <dt>When</dt>
        <dd>
          <EventWhen event={event} /> <EventState status={event.status} />
        </dd>
      </div>
      {venueLine(event) ? (
        <div>
          <dt>Where</dt>
          <dd>{venueLine(event)}</dd>
        </div>
      ) : null}
      {speakers.length ? (
        <div>
          <dt>Speakers</dt>
          <dd>
            <ul className="plain names">
              {speakers.map((speaker) => (
                <li key={speaker.id}>
                  {speaker.name}
                  {speaker.affiliation ? <span className="soft">, {speaker.affiliation}</span> : null}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ) : null}
    </dl>
  </div>
)

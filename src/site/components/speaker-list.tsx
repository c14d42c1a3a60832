import { countryLabel } from '../../trials/domain/vocabulary'
import { addressOf, mediaAddress } from '../addresses'
import type { SpeakerView } from '../queries/event-views'
import { LocalText } from './local-text'
import { RichText } from './rich-text'

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => [...part][0] ?? '')
    .filter(Boolean)
    .slice(0, 3)
    .join('')

const Affiliation = ({ speaker }: { speaker: SpeakerView }) =>
  speaker.company && speaker.affiliation === speaker.company.name ? (
    <a href={addressOf('companies', speaker.company.slug)}>{speaker.affiliation}</a>
  ) : (
    speaker.affiliation
  )

const Speaker = ({ speaker }: { speaker: SpeakerView }) => {
  const portrait = speaker.photo?.portrait
  return (
    <li className="speaker">
      {portrait ? (
        // biome-ignore lint/performance/noImgElement: the crop was made at upload
        <img
          className="portrait"
          src={mediaAddress(portrait.filename)}
          width={portrait.width}
          height={portrait.height}
          alt={speaker.photo?.alt ?? ''}
          loading="lazy"
        />
      ) : (
        <span className="portrait initials" aria-hidden="true">
          {initials(speaker.name)}
        </span>
      )}
      <div>
        <h3>{speaker.name}</h3>
        {speaker.nativeNames.map(({ lang, text }) => (
          <p key={lang + text} className="small soft">
            <LocalText lang={lang}>{text}</LocalText>
          </p>
        ))}
        {speaker.role ? <p className="small">{speaker.role}</p> : null}
        {speaker.title || speaker.affiliation ? (
          <p className="small">
            {speaker.title === speaker.affiliation ? null : speaker.title}
            {speaker.title && speaker.affiliation && speaker.title !== speaker.affiliation ? ', ' : null}
            <Affiliation speaker={speaker} />
          </p>
        ) : null}
        {speaker.country ? <p className="small soft">{countryLabel(speaker.country)}</p> : null}
        {speaker.session ? <p className="small soft">Session: {speaker.session}</p> : null}
        {speaker.bio ? (
          <div className="small bio">
            <RichText body={speaker.bio} prefix={`bio-${speaker.id}-`} onUnknown={() => null} />
          </div>
        ) : null}
      </div>
    </li>
  )
}

export const SpeakerList = ({ speakers }: { speakers: readonly SpeakerView[] }) => (
  <ol className="speakers plain">
    {speakers.map((speaker) => (
      <Speaker key={speaker.id} speaker={speaker} />
    ))}
  </ol>
)

import { dayIn, timeIn, zoneName } from '../dates'
import type { SessionView } from '../queries/event'

type Props = { sessions: readonly SessionView[]; timeZone: string }

/** Sessions by the clock of the place, a table a day. */
export const Programme = ({ sessions, timeZone }: Props) => {
  const ordered = [...sessions].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  const days = [...new Set(ordered.map(({ startsAt }) => dayIn(startsAt, timeZone)))]
  const first = ordered[0]
  return (
    <section className="section" aria-labelledby="programme">
      <div className="section-head">
        <h2 id="programme">Programme</h2>
        {first ? (
          <p className="small soft">
            Times in {zoneName(first.startsAt, timeZone)} ({timeZone})
          </p>
        ) : null}
      </div>
      {days.map((day) => (
        <table key={day} className="table cards-when-narrow">
          <caption>
            <time dateTime={day}>{day}</time>
          </caption>
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">Session</th>
              <th scope="col">Room</th>
              <th scope="col">Speakers</th>
            </tr>
          </thead>
          <tbody>
            {ordered
              .filter(({ startsAt }) => dayIn(startsAt, timeZone) === day)
              .map((session) => (
                <tr key={session.id}>
                  <td data-label="Time" className="nowrap">
                    <time dateTime={session.startsAt}>{timeIn(session.startsAt, timeZone)}</time>–
                    <time dateTime={session.endsAt}>{timeIn(session.endsAt, timeZone)}</time>
                  </td>
                  <th scope="row">{session.title}</th>
                  <td data-label="Room">{session.room}</td>
                  <td data-label="Speakers">{session.speakers.join(', ')}</td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}

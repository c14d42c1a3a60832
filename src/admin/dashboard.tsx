import { Link } from '@payloadcms/ui'
import type { Payload, TypedUser } from 'payload'
import { type Entry, readDashboard } from './dashboard-facts'
import { ReviewList } from './review/review-list'
import { sayWith } from './say'
import { when } from './when'
import './panel.css'

type Props = { payload: Payload; user?: TypedUser; i18n: { t: unknown } }

const List = ({ title, none, entries, zone }: { title: string; none: string; entries: Entry[]; zone: string }) => (
  <section>
    <h2>{title}</h2>
    {entries.length ? (
      <ul>
        {entries.map(({ slug, id, name, at, label }) => (
          <li key={`${slug}/${id}`}>
            <Link href={`/admin/collections/${slug}/${id}`} prefetch={false}>
              {name}
            </Link>
            <small>
              {label} · <time dateTime={at}>{when(at, zone)}</time>
            </small>
          </li>
        ))}
      </ul>
    ) : (
      <p>{none}</p>
    )}
  </section>
)

/** At the head of the dashboard: what waits for this person, by role. */
export const Dashboard = async ({ payload, user, i18n }: Props) => {
  if (!user) return null
  const say = sayWith(i18n)
  const { name } = user as unknown as { name?: string }
  const facts = await readDashboard({ payload, user }).catch((err: unknown) => {
    payload.logger.error({ err, msg: 'The dashboard could not be read.' })
    return null
  })
  return (
    <div>
      <h1>{say('welcome', { name: name ?? '' })}</h1>
      <section aria-labelledby="imprimatur-dash-review" className="imprimatur-dash-review">
        <h2 id="imprimatur-dash-review">{say('reviewTitle')}</h2>
        <ReviewList page={1} tab="mine" />
      </section>
      {facts ? (
        <>
          {facts.beat === undefined ? null : (
            <p>{facts.beat ? say('dashBeat', { time: when(facts.beat, facts.zone) }) : `✕ ${say('dashNoBeat')}`}</p>
          )}
          {facts.trailLag === undefined ? null : (
            <p className="imprimatur-late">! {say('dashTrailLag', { minutes: facts.trailLag })}</p>
          )}
          <div className="imprimatur-dashboard">
            {facts.mine ? (
              <List entries={facts.mine} none={say('dashMineNone')} title={say('dashMine')} zone={facts.zone} />
            ) : null}
            {facts.events ? (
              <List entries={facts.events} none={say('importNoEvents')} title={say('dashEvents')} zone={facts.zone} />
            ) : null}
            {facts.recent ? (
              <List entries={facts.recent} none={say('dashRecentNone')} title={say('dashRecent')} zone={facts.zone} />
            ) : null}
          </div>
        </>
      ) : (
        <p role="alert">{say('dashFailed')}</p>
      )}
    </div>
  )
}

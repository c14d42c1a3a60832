import type { Metadata } from 'next'
import { ArticleItem, Lead } from '../../site/components/article-item'
import { firstDayOf, lastDayOf } from '../../site/components/dates'
import { EventCard } from '../../site/components/event-card'
import { FrameworkItem } from '../../site/components/framework-item'
import { TrialItem } from '../../site/components/trial-item'
import { dayIn } from '../../site/dates'
import { frontPage } from '../../site/queries/front-page'
import { read, requestTime } from '../../site/queries/read'

export const metadata: Metadata = { alternates: { canonical: '/' } }

export default async function Home() {
  const [front, now] = await Promise.all([read(frontPage, {}), requestTime()])
  const today = dayIn(now)
  const [lead, ...latest] = front.articles
  const upcoming = front.events
    .filter((event) => lastDayOf(event) >= today)
    .sort((a, b) => firstDayOf(a).localeCompare(firstDayOf(b)))
  const past = front.events
    .filter((event) => lastDayOf(event) && lastDayOf(event) < today)
    .sort((a, b) => lastDayOf(b).localeCompare(lastDayOf(a)))
  const event = upcoming[0] ?? past[0]
  return (
    <>
      <h1 className="unseen">Front page</h1>
      <div className="front two">
        {lead ? <Lead article={lead} /> : <p className="empty">No article is published yet. Come back soon.</p>}
        {latest.length ? (
          <section aria-labelledby="latest">
            <h2 id="latest" className="col-title">
              Latest
            </h2>
            <ul className="items plain">
              {latest.map((article) => (
                <ArticleItem key={article.id} article={article} />
              ))}
            </ul>
            <p className="more small">
              <a href="/articles">All articles</a>
            </p>
          </section>
        ) : null}
      </div>
      <div className="front three section">
        <section aria-labelledby="tracker">
          <h2 id="tracker" className="col-title">
            Changed in the trial tracker
          </h2>
          {front.trials.length ? (
            <ul className="items plain">
              {front.trials.map((trial) => (
                <TrialItem key={trial.id} trial={trial} />
              ))}
            </ul>
          ) : (
            <p className="empty small">The tracker holds no published trial yet.</p>
          )}
          {front.trialCount ? (
            <p className="more small">
              <a href="/trials">All {front.trialCount} trials</a>
            </p>
          ) : null}
        </section>
        <section aria-labelledby="rules">
          <h2 id="rules" className="col-title">
            Regulatory frameworks
          </h2>
          {front.frameworks.length ? (
            <ul className="items plain">
              {front.frameworks.map((framework) => (
                <FrameworkItem key={framework.id} framework={framework} />
              ))}
            </ul>
          ) : (
            <p className="empty small">No framework is published yet.</p>
          )}
          {front.frameworks.length > 1 ? (
            <p className="more small">
              <a href="/frameworks/compare">Compare them on a date</a>
            </p>
          ) : null}
        </section>
        <section aria-labelledby="event">
          <h2 id="event" className="col-title">
            {upcoming[0] ? 'Next event' : 'Most recent event'}
          </h2>
          {event ? <EventCard event={event} /> : <p className="empty small">No event is announced.</p>}
        </section>
      </div>
    </>
  )
}

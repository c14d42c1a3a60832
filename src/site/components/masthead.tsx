import type { PublishedLanguage } from '../queries/published-languages'
import type { SiteSettings } from '../queries/site-settings'
import { LanguageChoice } from './language-choice'

type Props = { site: SiteSettings; languages: readonly PublishedLanguage[] }

export const Masthead = ({ site, languages }: Props) => (
  <header className="masthead">
    <div className="frame">
      <div className="top">
        <div>
          <a className="wordmark" href="/">
            {site.title}
          </a>
          {site.tagline ? <p className="tagline small">{site.tagline}</p> : null}
        </div>
        <search>
          <form action="/trials" method="get">
            <label className="unseen" htmlFor="masthead-search">
              Search trials
            </label>
            <input id="masthead-search" type="search" name="q" placeholder="Therapy, company, NCT number" />
            <button type="submit">Search</button>
          </form>
        </search>
      </div>
      <div className="bar">
        <nav className="sections small" aria-label="Sections">
          <ul className="plain">
            {site.navigation.map(({ label, path }) => (
              <li key={path}>
                <a href={path}>{label}</a>
              </li>
            ))}
            <li>
              <a href="/subscribe">Subscribe</a>
            </li>
          </ul>
        </nav>
        <LanguageChoice languages={languages} />
      </div>
    </div>
  </header>
)

export const Foot = ({ site }: { site: SiteSettings }) => (
  <footer className="foot small">
    <div className="frame columns">
      <div>
        <p>
          Published by{' '}
          {site.publisher.url ? <a href={site.publisher.url}>{site.publisher.name}</a> : site.publisher.name}.
          {site.publisher.contact ? (
            <>
              {' '}
              Write to <a href={`mailto:${site.publisher.contact}`}>{site.publisher.contact}</a>.
            </>
          ) : null}
        </p>
        <p className="soft">
          For professionals. Nothing here is medical or legal advice; each statement names the source it rests on and
          the day it was checked.
        </p>
      </div>
      <nav aria-label="Foot">
        <ul className="plain">
          {site.navigation.map(({ label, path }) => (
            <li key={path}>
              <a href={path}>{label}</a>
            </li>
          ))}
          <li>
            <a href="/subscribe">Subscribe by mail</a>
          </li>
        </ul>
      </nav>
    </div>
  </footer>
)

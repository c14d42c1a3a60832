import type { ReactNode } from 'react'
import { Day } from './dates'

type Props = { kicker?: ReactNode; title: ReactNode; deck?: ReactNode; children?: ReactNode }

/** What a page is, what it covers, and as of when. */
export const PageHead = ({ kicker, title, deck, children }: Props) => (
  <header className="head">
    {kicker ? <p className="kicker">{kicker}</p> : null}
    <h1>{title}</h1>
    {deck ? <p className="deck">{deck}</p> : null}
    {children}
  </header>
)

/** Head of a record's page, with the day readers last saw a change of it. */
export const RecordHead = ({ changedAt, children, ...head }: Props & { changedAt: string | null }) => (
  <PageHead {...head}>
    {children}
    {changedAt ? (
      <p className="small soft">
        This record last changed <Day at={changedAt} />
      </p>
    ) : null}
  </PageHead>
)

export const Empty = ({ children }: { children: ReactNode }) => <p className="empty">{children}</p>

/** Label and value pairs in the order given; a pair without a value is left out. */
export const Facts = ({ facts }: { facts: Readonly<Record<string, ReactNode>> }) => (
  <dl className="facts wide">
    {Object.entries(facts)
      .filter(([, value]) => value !== '' && value !== null && value !== undefined)
      .map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)

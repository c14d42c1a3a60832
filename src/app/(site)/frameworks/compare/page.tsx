import type { Metadata } from 'next'
import { withQuery } from '../../../../site/addresses'
import { compareChoiceOf } from '../../../../site/compare-query'
import { ComparisonTable } from '../../../../site/components/comparison-table'
import { Partial } from '../../../../site/components/dates'
import { Empty, PageHead } from '../../../../site/components/page-head'
import { SourcesSection } from '../../../../site/components/sources-section'
import { dayIn } from '../../../../site/dates'
import { comparison } from '../../../../site/queries/comparison'
import { type FrameworkView, sourceIdsOf } from '../../../../site/queries/framework-views'
import { read, requestTime } from '../../../../site/queries/read'
import type { SearchParams } from '../../../../site/trial-query'
import { jurisdictionLabel } from '../../../../trials'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { jurisdictions, on } = compareChoiceOf(await searchParams)
  const names = jurisdictions.map(jurisdictionLabel)
  return {
    title: names.length > 1 ? `${new Intl.ListFormat('en').format(names)} compared` : 'Frameworks compared',
    description: 'Regulatory frameworks for cell and gene therapy side by side, as of a date, each answer sourced.',
    alternates: { canonical: withQuery('/frameworks/compare', { j: jurisdictions, on }) },
  }
}

type FormProps = { all: readonly FrameworkView[]; chosen: readonly FrameworkView[]; day: string }

const Form = ({ all, chosen, day }: FormProps) => (
  <form className="filters compare-form no-print" action="/frameworks/compare" method="get">
    <fieldset className="inline-checks">
      <legend>Jurisdictions</legend>
      {all.map((framework) => (
        <label key={framework.id} className="check">
          <input
            type="checkbox"
            name="j"
            value={framework.jurisdiction}
            defaultChecked={chosen.some(({ id }) => id === framework.id)}
          />
          <span>{jurisdictionLabel(framework.jurisdiction)}</span>
        </label>
      ))}
    </fieldset>
    <div>
      <label htmlFor="on">As of</label>
      <input id="on" type="date" name="on" defaultValue={day} />
    </div>
    <button type="submit">Compare</button>
  </form>
)

/** What the marks in the cells mean, once, above them. */
const Key = () => (
  <ul className="legend small plain soft">
    <li>▲ Disputed: sources disagree, and each is quoted</li>
    <li>? Not found in the sources searched</li>
    <li>— Not applicable</li>
    <li>● Verified, with the day</li>
    <li>○ Not verified yet</li>
  </ul>
)

export default async function Compare({ searchParams }: Props) {
  const choice = compareChoiceOf(await searchParams)
  const [{ frameworks, dimensions, sources }, now] = await Promise.all([read(comparison, {}), requestTime()])
  const day = choice.on || dayIn(now)
  const chosen = choice.jurisdictions.length
    ? choice.jurisdictions.flatMap((code) => frameworks.filter(({ jurisdiction }) => jurisdiction === code))
    : frameworks
  const listed = [...new Set(sourceIdsOf(chosen.map(({ findings }) => ({ findings, instruments: [] }))))].flatMap(
    (id) => sources[id] ?? [],
  )
  return (
    <>
      <PageHead
        kicker="Regulation"
        title="Frameworks compared"
        deck={
          <>
            The law as it stood on <Partial value={day} />, question by question. Each answer names its source and the
            day somebody last checked it.
          </>
        }
      />
      {choice.badDate ? (
        <p className="empty" role="status">
          “{choice.badDate}” is not a date we can read, so this is the law as of today. Write a date such as 2025-02-21.
        </p>
      ) : null}
      <Form all={frameworks} chosen={chosen} day={day} />
      {chosen.length ? (
        <>
          <h2 id="comparison" className="unseen">
            Comparison
          </h2>
          <Key />
          <ComparisonTable
            frameworks={chosen}
            dimensions={dimensions}
            sources={sources}
            day={day}
            labelledBy="comparison"
            sourceHref={(id) => {
              const number = listed.findIndex((source) => source.id === id) + 1
              return number ? `#ref-${number}` : undefined
            }}
            onlyAnswered
          />
          <SourcesSection sources={listed} />
        </>
      ) : (
        <Empty>
          {frameworks.length
            ? 'None of the jurisdictions in this address is published. Choose from the list above.'
            : 'No framework is published yet.'}
        </Empty>
      )}
    </>
  )
}

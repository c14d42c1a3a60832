import { reference, shortReference } from '../citation'
import type { FindingView } from '../queries/framework-views'
import type { SourceView } from '../queries/sources'
import { Partial } from './dates'
import { State } from './state'

type Sources = { sources: Record<string, SourceView>; sourceHref: (id: string) => string | undefined }

const SourceLinks = ({ ids, sources, sourceHref }: { ids: readonly string[] } & Sources) => {
  const known = ids.flatMap((id) => (sources[id] ? [sources[id]] : []))
  if (!known.length) return null
  return (
    <span className="cell-sources">
      {known.length === 1 ? 'Source: ' : 'Sources: '}
      {known.map((source, index) => {
        const href = sourceHref(source.id) ?? reference(source).address
        const words = shortReference(source)
        return (
          <span key={source.id}>
            {index ? '; ' : null}
            {href ? <a href={href}>{words}</a> : words}
          </span>
        )
      })}
      .
    </span>
  )
}

const Answers = ({ finding, ...rest }: { finding: FindingView } & Sources) => {
  if (finding.state !== 'disputed') {
    return finding.answers.map((answer) => (
      <div key={answer.text}>
        <p>{answer.text}</p>
        <p className="soft">
          <SourceLinks ids={answer.sources} {...rest} />
        </p>
      </div>
    ))
  }
  return (
    <>
      <p>
        <State tone="warn">Disputed: sources disagree</State>
      </p>
      <ol className="rivals">
        {finding.answers.map((answer) => (
          <li key={answer.text}>
            <p>{answer.text}</p>
            <p className="soft">
              <SourceLinks ids={answer.sources} {...rest} />
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

/** From when to when, where the finding says so. */
export const Period = ({ finding }: { finding: Pick<FindingView, 'validFrom' | 'validTo'> }) =>
  finding.validFrom || finding.validTo ? (
    <>
      {finding.validFrom ? (
        <>
          from <Partial value={finding.validFrom} />{' '}
        </>
      ) : null}
      {finding.validTo ? (
        <>
          until <Partial value={finding.validTo} />
        </>
      ) : null}
    </>
  ) : null

/** One answer of one framework: the answer first, then the law, the source, and when somebody last checked it. */
export const Finding = ({ finding, ...rest }: { finding: FindingView } & Sources) => {
  const answered = finding.state === 'answered' || finding.state === 'disputed'
  const law = [finding.instrument, finding.article].filter(Boolean).join(', ')
  return (
    <div className={`finding ${finding.state}`}>
      {finding.state === 'not-applicable' ? (
        <p className="no-answer">
          <span aria-hidden="true">— </span>Not applicable
        </p>
      ) : null}
      {finding.state === 'not-found' ? (
        <p className="no-answer">
          <span aria-hidden="true">? </span>Not found in the sources searched
        </p>
      ) : null}
      {answered ? <Answers finding={finding} {...rest} /> : null}
      {finding.caution ? <p className="soft">Caution: {finding.caution}</p> : null}
      <p className="cell-facts soft">
        {law ? <span>{law}</span> : null}
        {finding.validFrom || finding.validTo ? (
          <span>
            In force <Period finding={finding} />
          </span>
        ) : null}
        <span>
          {finding.verifiedOn ? (
            <>
              <span className="verified" aria-hidden="true">
                ●{' '}
              </span>
              Verified <Partial value={finding.verifiedOn} />
            </>
          ) : (
            <>
              <span aria-hidden="true">○ </span>Not verified yet
            </>
          )}
        </span>
      </p>
    </div>
  )
}

export const NoFinding = () => (
  <div className="finding none">
    <p className="soft">No finding is recorded for this date.</p>
  </div>
)

import { findingsAt } from '../../frameworks/domain/finding-at'
import { jurisdictionLabel } from '../../trials/domain/vocabulary'
import { addressOf } from '../addresses'
import type { DimensionView, FrameworkView } from '../queries/framework-views'
import type { SourceView } from '../queries/sources'
import { Finding, NoFinding } from './finding'

type Props = {
  frameworks: readonly FrameworkView[]
  dimensions: readonly DimensionView[]
  sources: Record<string, SourceView>
  /** `yyyy-MM-dd`: the law as it stood on that day. */
  day: string
  labelledBy: string
  sourceHref: (id: string) => string | undefined
  /** Leaves out questions none of the frameworks has ever answered. */
  onlyAnswered?: boolean
}

/** Jurisdictions as columns, questions as rows. On a narrow screen each question becomes a card. */
export const ComparisonTable = ({
  frameworks,
  dimensions,
  sources,
  day,
  labelledBy,
  sourceHref,
  onlyAnswered,
}: Props) => {
  const asked = dimensions.filter(
    ({ id }) => !onlyAnswered || frameworks.some(({ findings }) => findings.some((one) => one.dimensionId === id)),
  )
  return (
    <table className="table comparison cards-when-narrow" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">Question</th>
          {frameworks.map((framework) => (
            <th scope="col" key={framework.id}>
              <a href={addressOf('frameworks', framework.slug)}>{jurisdictionLabel(framework.jurisdiction)}</a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {asked.map((dimension) => (
          <tr key={dimension.id}>
            <th scope="row">{dimension.question}</th>
            {frameworks.map((framework) => {
              const found = findingsAt(
                framework.findings.filter(({ dimensionId }) => dimensionId === dimension.id),
                day,
              )
              return (
                <td key={framework.id} data-label={jurisdictionLabel(framework.jurisdiction)}>
                  {found.length ? (
                    found.map((finding) => (
                      <Finding
                        key={`${finding.validFrom}${finding.answers[0]?.text}`}
                        finding={finding}
                        sources={sources}
                        sourceHref={sourceHref}
                      />
                    ))
                  ) : (
                    <NoFinding />
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import type { ComparisonTableBlock } from '../../../../payload-types'
import { withQuery } from '../../../addresses'
import { ComparisonTable } from '../../comparison-table'
import { Partial } from '../../dates'
import { type BodyContext, headingId, idsOf } from '../context'

/** A date less precise than a day is taken at its first day, as the page of comparisons does. */
const dayOf = (asOf: string): string => {
  const [year, month = '01', day = '01'] = asOf.split('-')
  return `${year}-${month}-${day}`
}

export const renderComparisonTable = (block: ComparisonTableBlock, context: BodyContext) => {
  const { comparison } = context.records
  const chosen = idsOf(block.frameworks)
  const frameworks = chosen.flatMap((id) => comparison?.frameworks.filter((one) => one.id === id) ?? [])
  if (!comparison || !frameworks.length) return context.onUnknown('a comparison whose frameworks are not public')
  const wanted = idsOf(block.dimensions)
  const dimensions = comparison.dimensions.filter(({ id }) => !wanted.length || wanted.includes(id))
  const day = block.asOf ? dayOf(block.asOf) : context.today
  const id = headingId(context, block.title)
  return (
    <section className="wide" aria-labelledby={id}>
      <div className="section-head">
        <h3 id={id}>{block.title}</h3>
        <p className="small soft">
          As of <Partial value={block.asOf || day} /> ·{' '}
          <a
            href={withQuery('/frameworks/compare', {
              j: frameworks.map(({ jurisdiction }) => jurisdiction),
              on: block.asOf ? day : undefined,
            })}
          >
            Choose another date
          </a>
        </p>
      </div>
      <ComparisonTable
        frameworks={frameworks}
        dimensions={dimensions}
        sources={comparison.sources}
        day={day}
        labelledBy={id}
        sourceHref={(sourceId) => {
          const number = context.records.order.indexOf(sourceId) + 1
          return number ? `#${context.prefix}ref-${number}` : undefined
        }}
        onlyAnswered={!wanted.length}
      />
    </section>
  )
}

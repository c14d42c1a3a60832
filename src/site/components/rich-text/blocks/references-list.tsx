import type { ReferencesListBlock } from '../../../../payload-types'
import type { SourceView } from '../../../queries/sources'
import { ReferenceList } from '../../reference-list'
import { type BodyContext, headingId } from '../context'

export const renderReferencesList = (block: ReferencesListBlock, context: BodyContext) => {
  const { order, sources } = context.records
  const id = headingId(context, block.title)
  const listed = order.map((sourceId) => sources[sourceId]).filter((one): one is SourceView => Boolean(one))
  return (
    <section className="reference-section" aria-labelledby={id}>
      <h2 id={id}>{block.title}</h2>
      <ReferenceList sources={listed} prefix={context.prefix} citedIds={new Set(context.records.cited)} />
    </section>
  )
}

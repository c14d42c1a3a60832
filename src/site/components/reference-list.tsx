import { type Reference, reference } from '../citation'
import type { SourceView } from '../queries/sources'
import { Partial } from './dates'

/** One reference in words; phrasing content only, so that it may stand inside a paragraph. */
export const ReferenceText = ({ reference: ref }: { reference: Reference }) => (
  <span className="reference">
    {ref.authors ? `${ref.authors.replace(/\.$/, '')}. ` : null}
    <cite lang={ref.language && ref.language !== 'en' ? ref.language : undefined}>{ref.title.replace(/\.$/, '')}</cite>.{' '}
    {ref.container ? `${ref.container}. ` : null}
    {ref.details ? `${ref.details}. ` : null}
    {ref.date ? (
      <>
        <Partial value={ref.date} />.{' '}
      </>
    ) : null}
    {ref.address ? <a href={ref.address}>{ref.addressLabel}</a> : null}
    {ref.archiveUrl ? (
      <>
        {ref.address ? ' · ' : null}
        <a href={ref.archiveUrl}>archived copy</a>
      </>
    ) : null}
    {ref.checkedOn ? (
      <span className="soft">
        {' '}
        Checked <Partial value={ref.checkedOn} />.
      </span>
    ) : null}
    {ref.note ? <span className="soft"> {ref.note}</span> : null}
  </span>
)

type Props = { sources: readonly SourceView[]; prefix?: string; citedIds?: ReadonlySet<string> }

/** The list at the end; each entry leads back to where it is cited first. */
export const ReferenceList = ({ sources, prefix = '', citedIds }: Props) => (
  <ol className="references">
    {sources.map((source, index) => (
      <li key={source.id} id={`${prefix}ref-${index + 1}`}>
        <ReferenceText reference={reference(source)} />
        {citedIds?.has(source.id) ? (
          <a className="back" href={`#${prefix}cite-${index + 1}-1`} aria-label={`Back to citation ${index + 1}`}>
            ↑
          </a>
        ) : null}
      </li>
    ))}
  </ol>
)

import { reference, shortReference } from '../../citation'
import type { SourceView } from '../../queries/sources'
import { ReferenceText } from '../reference-list'

type Props = { number: number; time: number; prefix: string; source: SourceView; locator: string }

/** A superior figure that opens its source in place, without script, and leads on to the list. */
export const CitationMark = ({ number, time, prefix, source, locator }: Props) => {
  const id = `${prefix}cite-${number}-${time}`
  return (
    <span className="cite">
      <button
        type="button"
        id={id}
        className="cite-mark"
        popoverTarget={`${id}-source`}
        aria-label={`Source ${number}: ${shortReference(source)}`}
      >
        {number}
      </button>
      <span className="cite-note" popover="auto" id={`${id}-source`}>
        <ReferenceText reference={reference(source)} />
        {locator ? <span className="locator"> {locator}.</span> : null}{' '}
        <a href={`#${prefix}ref-${number}`}>In the list</a>
      </span>
    </span>
  )
}

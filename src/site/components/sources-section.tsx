import type { SourceView } from '../queries/sources'
import { ReferenceList } from './reference-list'

export const SourcesSection = ({ sources }: { sources: readonly SourceView[] }) =>
  sources.length ? (
    <section className="section" aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ReferenceList sources={sources} />
    </section>
  ) : null

/** Leads from a fact to its source in the list of the page. */
export const SourceMark = ({ sources, id }: { sources: readonly SourceView[]; id: string }) => {
  const number = sources.findIndex((source) => source.id === id) + 1
  return number ? (
    <a href={`#ref-${number}`} className="source-mark">
      Source {number}
    </a>
  ) : null
}

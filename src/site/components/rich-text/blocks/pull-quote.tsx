import type { PullQuoteBlock } from '../../../../payload-types'
import { FaceFor } from '../../local-text'

/** A line of the piece itself is shown again for the eye alone; a person's words are quoted with their name. */
export const renderPullQuote = (block: PullQuoteBlock) => {
  const lang = block.lang || undefined
  if (!block.attribution) {
    return (
      <aside className="pull" aria-hidden="true" lang={lang}>
        <p>{block.text}</p>
      </aside>
    )
  }
  return (
    <figure className="pull">
      {lang ? <FaceFor lang={lang} /> : null}
      <blockquote lang={lang}>
        <p>{block.text}</p>
      </blockquote>
      <figcaption className="small">{block.attribution}</figcaption>
    </figure>
  )
}

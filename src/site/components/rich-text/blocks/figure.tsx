import type { FigureBlock } from '../../../../payload-types'
import { Picture } from '../../picture'
import { type BodyContext, idOf } from '../context'

export const renderFigure = (block: FigureBlock, { records, onUnknown }: BodyContext) => {
  const picture = records.pictures[idOf(block.media)]
  if (!picture) return onUnknown('a figure whose picture is not public')
  return (
    <figure className="figure">
      <a href={`/api/media/file/${encodeURIComponent(picture.filename)}`} className="plain-link">
        <Picture picture={picture} alt={block.alt || picture.alt} sizes="(min-width: 62rem) 38rem, 92vw" />
      </a>
      <figcaption className="small">
        {block.caption}{' '}
        {picture.credit || picture.licence ? (
          <span className="soft">
            {[picture.credit && `Figure: ${picture.credit}`, picture.licence].filter(Boolean).join('. ')}.
          </span>
        ) : null}
      </figcaption>
    </figure>
  )
}

import type { CalloutBlock } from '../../../../payload-types'
import { type BodyContext, childrenOf, headingId } from '../context'

const words = { note: 'Note', 'key-points': 'Key points', caution: 'Caution' } as const

export const renderCallout = (block: CalloutBlock, context: BodyContext) => {
  const id = headingId(context, `box ${block.title}`)
  const label = words[block.tone]
  return (
    <aside className={`callout ${block.tone}`} aria-labelledby={id}>
      <p className="callout-title" id={id}>
        {block.tone === 'caution' ? <span aria-hidden="true">▲ </span> : null}
        {block.title.toLowerCase() === label.toLowerCase() || block.tone !== 'caution' ? null : `${label}: `}
        {block.title}
      </p>
      {context.render(childrenOf(block.body.root as never), context)}
    </aside>
  )
}

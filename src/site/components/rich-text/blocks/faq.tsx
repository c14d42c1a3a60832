import type { FaqBlock } from '../../../../payload-types'
import { Faq } from '../../faq'
import { type BodyContext, headingId } from '../context'

export const renderFaq = (block: FaqBlock, context: BodyContext) => (
  <Faq id={headingId(context, block.title)} title={block.title} items={block.items} />
)

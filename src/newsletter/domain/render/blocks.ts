import type { Part } from '../mail-parts'
import { comparisonTableBlock, eventCardBlock, trialTableBlock } from './blocks-records'
import {
  calloutBlock,
  checklistBlock,
  faqBlock,
  figureBlock,
  pullQuoteBlock,
  referencesListBlock,
} from './blocks-words'
import type { MailContext } from './context'
import type { LexicalNode } from './rich-text'
import { CannotRender } from './text'

export type Fields = Readonly<Record<string, unknown>>
export type Walk = (nodes: readonly LexicalNode[], context: MailContext) => Part
export type BlockRendering = (fields: Fields, context: MailContext, walk: Walk) => Part

/** A renderer for each block of a body, by its slug. A test fails where collections/shared/blocks has one more. */
export const mailBlocks: Readonly<Record<string, BlockRendering>> = {
  callout: calloutBlock,
  checklist: checklistBlock,
  comparisonTable: comparisonTableBlock,
  eventCard: eventCardBlock,
  faq: faqBlock,
  figure: figureBlock,
  pullQuote: pullQuoteBlock,
  referencesList: referencesListBlock,
  trialTable: trialTableBlock,
}

export const renderBlock: BlockRendering = (fields, context, walk) => {
  const render = Object.hasOwn(mailBlocks, String(fields.blockType)) ? mailBlocks[String(fields.blockType)] : undefined
  if (!render) throw new CannotRender(`A mail cannot hold a block ${String(fields.blockType)}.`)
  return render(fields, context, walk)
}

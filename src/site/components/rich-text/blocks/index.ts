import type { ReactNode } from 'react'
import type { BodyContext } from '../context'
import { renderCallout } from './callout'
import { renderChecklist } from './checklist'
import { renderComparisonTable } from './comparison-table'
import { renderEventCard } from './event-card'
import { renderFaq } from './faq'
import { renderFigure } from './figure'
import { renderPullQuote } from './pull-quote'
import { renderReferencesList } from './references-list'
import { renderTrialTable } from './trial-table'

type BlockRendering = (fields: never, context: BodyContext) => ReactNode

/** A renderer for each block of a body, by its slug. A test fails where collections/shared/blocks has one more. */
export const blockRenderers: Record<string, BlockRendering> = {
  callout: renderCallout,
  checklist: renderChecklist,
  comparisonTable: renderComparisonTable,
  eventCard: renderEventCard,
  faq: renderFaq,
  figure: renderFigure,
  pullQuote: renderPullQuote,
  referencesList: renderReferencesList,
  trialTable: renderTrialTable,
}

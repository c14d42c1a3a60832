import type { Block, Field } from 'payload'
import { callout } from './callout'
import { checklist } from './checklist'
import { comparisonTable } from './comparison-table'
import { eventCard } from './event-card'
import { faq } from './faq'
import { figure } from './figure'
import { pullQuote } from './pull-quote'
import { referencesList } from './references-list'
import { trialTable } from './trial-table'

const keepText: Field = {
  name: 'keepText',
  type: 'ui',
  admin: { components: { Field: '/src/admin/keep-block-text#KeepBlockText' } },
}

/** Every block a body may hold. Each has a renderer for the site and one for mail; a test fails where one lacks. */
export const bodyBlocks: Block[] = [
  figure,
  pullQuote,
  callout,
  comparisonTable,
  trialTable,
  faq,
  checklist,
  eventCard,
  referencesList,
].map((block): Block => ({ ...block, fields: [...block.fields, keepText] }))

export { citation } from './citation'

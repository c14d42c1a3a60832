import type { CollectionConfig } from 'payload'
import { type EventTimes, hasEnded } from '../../src/events'
import { checkPromotion, checkPromotional, chosenIn, keepChanges, promotionalOf } from '../../src/newsletter'
import type { Issue } from '../../src/payload-types'
import { clockOf } from '../../src/platform'
import { modelRules, type Rule } from '../shared/model-rules'
import { relatedRows } from '../shared/related'
import { bodyComplete, bodyRules } from '../shared/text-rules'

const eventIsToCome: Rule<Issue> = async ({ doc, req }) => {
  const [event] = await relatedRows(req, 'events', doc.event)
  const at = doc.sendAt ? new Date(doc.sendAt) : clockOf(req.payload).now()
  return checkPromotion(doc, event ? hasEnded(event as EventTimes, at) : null)
}

const rules = modelRules<Issue>({
  derive: [
    ({ doc, before }) => {
      // A form that was opened before the kind changed still says false.
      if (doc.kind === 'event-promotion' || (!before && doc.promotional)) doc.promotional = promotionalOf(doc)
    },
  ],
  check: [({ doc, before }) => checkPromotional(doc, before), ...bodyRules],
  complete: [...bodyComplete, eventIsToCome],
})

export const hooks: CollectionConfig['hooks'] = {
  beforeValidate: [rules],
  afterChange: [
    async ({ doc, req }) => {
      await keepChanges({ req, id: String(doc.id), wanted: doc.deletedAt ? [] : chosenIn(doc) })
      return doc
    },
  ],
  beforeDelete: [({ id, req }) => keepChanges({ req, id: String(id), wanted: [] })],
}

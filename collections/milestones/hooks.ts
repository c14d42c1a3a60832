import type { CollectionConfig } from 'payload'
import type { Milestone } from '../../src/payload-types'
import { checkExpiryStated, checkMilestoneOrder, milestoneName } from '../../src/trials'
import { modelRules } from '../shared/model-rules'
import { relatedRows } from '../shared/related'

const rules = modelRules<Milestone>({
  derive: [
    async ({ doc, req }) => {
      const [therapy] = await relatedRows(req, 'therapies', doc.therapy)
      const { kind, jurisdiction, occurredOn } = doc
      doc.name = milestoneName({ therapy: String(therapy?.name ?? ''), kind, jurisdiction, occurredOn })
    },
  ],
  check: [({ doc }) => checkMilestoneOrder(doc)],
  complete: [({ doc }) => checkExpiryStated(doc)],
})

export const hooks: CollectionConfig['hooks'] = { beforeValidate: [rules] }

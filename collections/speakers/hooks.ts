import type { CollectionConfig } from 'payload'
import type { Speaker } from '../../src/payload-types'
import { modelRules } from '../shared/model-rules'
import { smallText, textRule } from '../shared/text-rules'
import { consentsStand, consentsStillStand, keepConsents } from './consents'

const rules = modelRules<Speaker>({
  derive: [
    ({ doc }) => {
      doc.displayName = doc.name?.display?.trim() || null
    },
  ],
  check: [textRule('bio', 'Biography', smallText)],
  complete: [consentsStand],
})

export const hooks: CollectionConfig['hooks'] = {
  beforeValidate: [rules],
  afterChange: [consentsStillStand],
  beforeDelete: [keepConsents],
}

import type { CollectionConfig } from 'payload'
import { referencesInOrder } from '../../src/editorial'
import type { Article } from '../../src/payload-types'
import { correctionsStand, keepCorrections } from '../shared/corrections'
import { modelRules } from '../shared/model-rules'
import { bodyComplete, bodyRules } from '../shared/text-rules'

const rules = modelRules<Article>({
  derive: [
    keepCorrections,
    ({ doc }) => {
      doc.references = referencesInOrder(doc.body, doc.references ?? [])
    },
  ],
  check: [...bodyRules, correctionsStand],
  complete: bodyComplete,
})

export const hooks: CollectionConfig['hooks'] = { beforeValidate: [rules] }

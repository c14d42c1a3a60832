import type { CollectionConfig } from 'payload'
import { idOf } from '../../src/editorial'
import { checkFindingsComplete, checkInstruments, checkPeriods, checkVerified } from '../../src/frameworks'
import type { Framework } from '../../src/payload-types'
import * as dates from '../../src/trials'
import { correctionsStand, keepCorrections } from '../shared/corrections'
import { modelRules } from '../shared/model-rules'
import { bodyComplete, bodyRules } from '../shared/text-rules'

const findingsOf = ({ findings }: Framework) =>
  (findings ?? []).map((finding) => ({ ...finding, dimension: idOf(finding.dimension) }))

const rules = modelRules<Framework>({
  derive: [keepCorrections],
  check: [
    ({ doc }) => checkPeriods(findingsOf(doc), dates),
    ({ doc }) => checkInstruments(doc.instruments ?? [], dates),
    ...bodyRules,
    correctionsStand,
  ],
  complete: [
    ...bodyComplete,
    ({ doc }) => checkFindingsComplete(findingsOf(doc)),
    ({ doc }) => checkVerified(findingsOf(doc)),
  ],
})

export const hooks: CollectionConfig['hooks'] = { beforeValidate: [rules] }

import type { CollectionConfig } from 'payload'
import type { Trial } from '../../src/payload-types'
import {
  checkRecruitment,
  checkRegistryIds,
  checkTrialDatePairs,
  checkTrialOrder,
  normaliseRegistryIds,
  trialName,
} from '../../src/trials'
import { correctionsStand, keepCorrections } from '../shared/corrections'
import { modelRules, type Rule } from '../shared/model-rules'
import { relatedRows } from '../shared/related'
import { calledBy, holderOf } from '../shared/unique-early'

const idsAreFree: Rule<Trial> = async ({ doc, req, slug, id }) => {
  const problems = []
  for (const [index, { key, value }] of (doc.registryIds ?? []).entries()) {
    const holder = key ? await holderOf({ req, slug, path: 'registryIds.key', values: [key], id }) : null
    if (holder) {
      const message = `Identifier: “${value}” belongs to ${calledBy(holder)} already.`
      problems.push({ path: `registryIds.${index}.value`, message })
    }
  }
  return problems
}

export const rules = modelRules<Trial>({
  derive: [
    keepCorrections,
    ({ doc }) => {
      doc.registryIds = normaliseRegistryIds(doc.registryIds ?? [])
    },
    async ({ doc, req }) => {
      const therapies = await relatedRows(req, 'therapies', doc.therapies)
      doc.name = trialName({
        title: doc.title ?? null,
        therapies: therapies.map(({ name }) => String(name ?? '')),
        indication: doc.indications?.[0]?.term ?? null,
      })
    },
  ],
  check: [
    ({ doc }) => checkRegistryIds(doc.registryIds ?? []),
    idsAreFree,
    ({ doc }) => checkTrialOrder(doc),
    ({ doc }) => checkRecruitment(doc),
    correctionsStand,
  ],
  complete: [({ doc }) => checkTrialDatePairs(doc)],
})

export const hooks: CollectionConfig['hooks'] = { beforeValidate: [rules] }

import type { CollectionConfig } from 'payload'
import type { Therapy } from '../../src/payload-types'
import { checkOwnNames, therapyKeys } from '../../src/trials'
import { modelRules, type Rule } from '../shared/model-rules'
import { calledBy, holderOf } from '../shared/unique-early'

const namesAreFree: Rule<Therapy> = async ({ doc, req, slug, id }) => {
  const problems = []
  for (const { path, label, value, key } of therapyKeys(doc)) {
    const holder = await holderOf({ req, slug, path: 'nameKeys.key', values: [key], id })
    if (holder) problems.push({ path, message: `${label}: “${value}” names ${calledBy(holder)} already.` })
  }
  return problems
}

const rules = modelRules<Therapy>({
  derive: [
    ({ doc }) => {
      const keys = new Set(therapyKeys(doc).map(({ key }) => key))
      doc.nameKeys = [...keys].map((key) => ({ key }))
    },
  ],
  check: [({ doc }) => checkOwnNames(therapyKeys(doc)), namesAreFree],
})

export const hooks: CollectionConfig['hooks'] = { beforeValidate: [rules] }

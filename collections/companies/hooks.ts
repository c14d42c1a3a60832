import type { CollectionConfig } from 'payload'
import type { Company } from '../../src/payload-types'
import { companyKeys, foldName } from '../../src/trials'
import { modelRules, type Rule } from '../shared/model-rules'
import { idsOf } from '../shared/related'
import { calledBy, holderOf } from '../shared/unique-early'

const namesAreFree: Rule<Company> = async ({ doc, req, slug, id }) => {
  const problems = []
  for (const { path: at, label, value, key } of companyKeys(doc)) {
    const holder =
      (await holderOf({ req, slug, path: 'nameKey', values: [key], id })) ??
      (await holderOf({ req, slug, path: 'nativeNameKeys.key', values: [key], id }))
    if (holder) problems.push({ path: at, message: `${label}: “${value}” names ${calledBy(holder)} already.` })
  }
  return problems
}

const notItsOwnParent: Rule<Company> = ({ doc, id }) =>
  id && idsOf(doc.parent).includes(id)
    ? [{ path: 'parent', message: 'Parent: a company is not a subsidiary of itself.' }]
    : []

const rules = modelRules<Company>({
  derive: [
    ({ doc }) => {
      doc.nameKey = foldName(doc.name ?? '') || null
      const keys = new Set(companyKeys(doc).map(({ key }) => key))
      doc.nativeNameKeys = [...keys].filter((key) => key !== doc.nameKey).map((key) => ({ key }))
    },
  ],
  check: [namesAreFree, notItsOwnParent],
})

export const hooks: CollectionConfig['hooks'] = { beforeValidate: [rules] }

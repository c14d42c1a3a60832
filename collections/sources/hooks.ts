import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { checkCsl, isDoi, normaliseDoi, sourceTitle } from '../../src/editorial'
import type { Source } from '../../src/payload-types'
import { type Derivation, modelRules, type Rule } from '../shared/model-rules'
import { calledBy, holderOf } from '../shared/unique-early'

const cslOf = ({ csl }: Source): Record<string, unknown> =>
  csl && typeof csl === 'object' && !Array.isArray(csl) ? (csl as Record<string, unknown>) : {}

/** DOI and address are kept once in their own fields, taken from the item where those are empty. */
const fill: Derivation<Source> = ({ doc }) => {
  const { DOI, URL: address } = cslOf(doc)
  const doi = doc.doi || (typeof DOI === 'string' ? DOI : '')
  doc.doi = doi ? normaliseDoi(doi) : null
  doc.url ||= typeof address === 'string' ? address : null
  doc.title = sourceTitle(doc.csl, doc.url)
}

const doiIsRight: Rule<Source> = async ({ doc, slug, id, req }) => {
  const { doi } = doc
  if (!doi) return []
  if (!isDoi(doi))
    return [{ path: 'doi', message: `DOI: “${doi}” is not a DOI. It should look like 10.1016/j.reth.2025.06.006.` }]
  const { DOI } = cslOf(doc)
  if (typeof DOI === 'string' && normaliseDoi(DOI) !== doi) {
    return [{ path: 'doi', message: `DOI: the item under CSL-JSON names another one (${DOI}).` }]
  }
  const holder = await holderOf({ req, slug, path: 'doi', values: [doi], id })
  return holder ? [{ path: 'doi', message: `DOI: ${doi} is kept as ${calledBy(holder)} already.` }] : []
}

const rules = modelRules<Source>({ derive: [fill], check: [({ doc }) => checkCsl(doc.csl), doiIsRight] })

const noteMaker: CollectionBeforeChangeHook<Source> = ({ data, originalDoc, operation, req }) => ({
  ...data,
  createdBy: operation === 'create' ? (data.createdBy ?? req.user?.id ?? null) : (originalDoc?.createdBy ?? null),
})

export const hooks: CollectionConfig['hooks'] = { beforeValidate: [rules], beforeChange: [noteMaker] }

import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, CollectionConfig } from 'payload'
import { checkCsl, isDoi, isSignedFor, normaliseDoi, sourceTitle } from '../../src/editorial'
import type { Source } from '../../src/payload-types'
import { AppError } from '../../src/platform'
import { type Derivation, modelRules, type Rule, type RuleArgs } from '../shared/model-rules'
import { mainRow } from '../shared/related'
import { calledBy, holderOf } from '../shared/unique-early'

const cslOf = ({ csl }: Source): Record<string, unknown> =>
  csl && typeof csl === 'object' && !Array.isArray(csl) ? (csl as Record<string, unknown>) : {}

const doiOf = (source: Source): string => {
  const { DOI } = cslOf(source)
  return typeof DOI === 'string' ? normaliseDoi(DOI) : ''
}

/**
 * A source made in another's place may be of the same DOI. Readers of the old one still see it there, and a DOI is one
 * row's, so the new one keeps it in its item alone.
 */
const leavesDoi = async ({ doc, before, req }: RuleArgs<Source>, doi: string): Promise<boolean> => {
  if (before) return !before.doi && !doc.doi && doiOf(before) === doi
  const replaces = typeof req.context.replaces === 'string' ? req.context.replaces : null
  return (await mainRow<Source>(req, 'sources', replaces))?.doi === doi
}

/** DOI and address are kept once in their own fields, taken from the item where those are empty. */
const fill: Derivation<Source> = async (args) => {
  const { doc } = args
  const { URL: address } = cslOf(doc)
  const doi = doc.doi ? normaliseDoi(doc.doi) : doiOf(doc)
  doc.doi = doi && !(await leavesDoi(args, doi)) ? doi : null
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

const sorted = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** One text for one content: a database may hand keys back in another order. */
const canonical = (value: unknown): string => JSON.stringify(value ?? null, (_, each) => sorted(each))

/** What readers see of a cited source stands; a copy in an archive may be added, and when it was last checked. */
const shownStands: Rule<Source> = async ({ doc, before, id, req }) => {
  if (!before || !id || !(await isSignedFor(req, { slug: 'sources', id }))) return []
  const said = 'published or approved work cites this source, so it stays as it is. Replace it instead.'
  const problems = []
  if (canonical(doc.csl) !== canonical(before.csl)) problems.push({ path: 'csl', message: `CSL-JSON: ${said}` })
  if ((doc.doi ?? null) !== (before.doi ?? null)) problems.push({ path: 'doi', message: `DOI: ${said}` })
  if ((doc.url ?? '') !== (before.url ?? '')) problems.push({ path: 'url', message: `Address: ${said}` })
  if (before.archiveUrl && doc.archiveUrl !== before.archiveUrl) {
    problems.push({ path: 'archiveUrl', message: `Archived copy: ${said}` })
  }
  return problems
}

const rules = modelRules<Source>({ derive: [fill], check: [({ doc }) => checkCsl(doc.csl), doiIsRight, shownStands] })

const keepCited: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (await isSignedFor(req, { slug: 'sources', id: String(id) })) {
    throw new AppError('source-in-use', 'Published or approved work cites this source, so it cannot be deleted.', 409)
  }
}

const noteMaker: CollectionBeforeChangeHook<Source> = ({ data, originalDoc, operation, req }) => ({
  ...data,
  createdBy: operation === 'create' ? (data.createdBy ?? req.user?.id ?? null) : (originalDoc?.createdBy ?? null),
})

export const hooks: CollectionConfig['hooks'] = {
  beforeValidate: [rules],
  beforeChange: [noteMaker],
  beforeDelete: [keepCited],
}

import { z } from 'zod'
import {
  aliasKinds,
  companyKinds,
  countries,
  donors,
  isPartialDate,
  jurisdictions,
  milestoneKinds,
  modalities,
  phases,
  recruitment,
  registries,
} from '../../../trials'

/**
 * The shape of the archive's own files. Fields carry the collections' names; a relationship is the key of another
 * entry (`therapy/engensis`) and becomes its id when loaded. Strict throughout: a misspelt field is an error.
 */
const oneOf = <V extends string>(list: readonly { readonly value: V }[]) =>
  z.enum(list.map(({ value }) => value) as [V, ...V[]])

const text = z.string().trim().min(1)
const key = (kind: string) => z.string().regex(new RegExp(`^${kind}/[a-z0-9-]+$`))
const partialDate = z.string().refine(isPartialDate, { error: 'is not yyyy, yyyy-MM or yyyy-MM-dd' })
const day = z.iso.date()
const sources = z.array(key('source')).min(1)

const dateParts = z.strictObject({ 'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]) })
const cslName = z.union([z.strictObject({ literal: text }), z.strictObject({ family: text, given: text.optional() })])

/** The part of CSL-JSON the archive uses (citation-style-language/schema, csl-data.json). */
const csl = z.strictObject({
  id: text,
  type: z.enum(['article', 'article-journal', 'article-newspaper', 'legislation', 'post-weblog', 'webpage']),
  title: text,
  author: z.array(cslName).optional(),
  'container-title': text.optional(),
  section: text.optional(),
  issued: dateParts.optional(),
  volume: text.optional(),
  issue: text.optional(),
  page: text.optional(),
  number: text.optional(),
  jurisdiction: text.optional(),
  language: text.optional(),
  DOI: text.optional(),
  PMID: text.optional(),
  note: text.optional(),
})

export const source = z.strictObject({ key: key('source'), csl, doi: text.optional() })

/** What was checked elsewhere before it came here: each statement with the documents it was checked against. */
export const anchor = z.strictObject({
  source: key('source'),
  locator: text,
  statements: z.array(text).min(1),
  dates: z.array(partialDate),
})

export const company = z.strictObject({ key: key('company'), name: text, kind: oneOf(companyKinds).optional() })

export const therapy = z.strictObject({
  key: key('therapy'),
  name: text,
  aliases: z.array(z.strictObject({ value: text, kind: oneOf(aliasKinds) })),
  modality: oneOf(modalities),
  modalityDetail: text,
  donor: oneOf(donors).optional(),
  cellSourceOrVector: text.optional(),
  transgene: text.optional(),
  target: text.optional(),
  companies: z.array(key('company')).min(1),
  summary: text,
})

export const trial = z.strictObject({
  key: key('trial'),
  row: z.int().min(1),
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  registryIds: z.array(z.strictObject({ registry: oneOf(registries), value: text })),
  therapies: z.array(key('therapy')).min(1),
  indications: z.array(z.strictObject({ term: text, line: text.optional(), population: text.optional() })).min(1),
  phases: z.array(oneOf(phases)),
  country: oneOf(countries),
  countries: z.array(oneOf(countries)),
  companies: z.array(key('company')).min(1),
  recruitment: oneOf(recruitment).optional(),
  statusNote: text,
  sources,
})

export const milestone = z.strictObject({
  key: key('milestone'),
  therapy: key('therapy'),
  jurisdiction: oneOf(jurisdictions),
  kind: oneOf(milestoneKinds),
  authority: text.optional(),
  localTerm: text.optional(),
  indication: text.optional(),
  occurredOn: z.union([z.literal('not stated'), partialDate]),
  note: text.optional(),
  source: key('source'),
})

export const speaker = z.strictObject({
  key: key('speaker'),
  order: z.int().min(1),
  name: z.strictObject({
    family: text,
    given: text,
    other: text.optional(),
    display: text,
    order: z.enum(['given-first', 'family-first']),
    confirmed: z.boolean(),
  }),
  title: text,
  company: key('company'),
  affiliationText: text.optional(),
  country: oneOf(countries),
})

export const event = z.strictObject({
  key: key('event'),
  name: text,
  slug: text,
  kind: z.literal('conference'),
  status: z.literal('scheduled'),
  startDate: day,
  endDate: day,
  allDay: z.literal(true),
  timeZone: text,
  venue: z.strictObject({ name: text, city: text, country: oneOf(countries) }),
  audiences: z.array(text),
  summary: text,
})

export const dimension = z.strictObject({ key: key('dimension'), question: text, order: z.int().min(1) })

const finding = z
  .strictObject({
    dimension: key('dimension'),
    state: z.enum(['answered', 'not-applicable', 'not-found', 'disputed']),
    answers: z.array(z.strictObject({ text, sources })),
    validFrom: day.optional(),
    validTo: day.optional(),
    instrument: text.optional(),
    article: text.optional(),
  })
  .refine(
    ({ state, answers }) =>
      state === 'answered' ? answers.length === 1 : state === 'disputed' ? answers.length > 1 : answers.length === 0,
    { error: 'has one answer where answered, two or more where disputed, none otherwise' },
  )

export const framework = z.strictObject({
  key: key('framework'),
  jurisdiction: oneOf(jurisdictions),
  title: text,
  publish: z.boolean(),
  summary: text,
  authorities: z.array(z.strictObject({ abbreviation: text.optional(), name: text.optional(), role: text })),
  instruments: z.array(
    z.strictObject({
      title: text,
      number: text.optional(),
      shortName: text.optional(),
      passed: partialDate.optional(),
      promulgated: partialDate.optional(),
      effective: partialDate.optional(),
      amends: text.optional(),
      sources,
    }),
  ),
  pathways: z.array(z.strictObject({ name: text, tier: text.optional(), description: text })),
  findings: z.array(finding).min(1),
  checklist: z.array(z.strictObject({ audience: text, item: text })),
  openPoints: z.array(text),
})

import type { Payload, Where } from 'payload'
import type { Dimension, Framework } from '../../payload-types'
import { docOf, idsOf } from './related'
import { loadSources, type SourceView } from './sources'

export type FindingView = {
  dimensionId: string
  state: 'answered' | 'not-applicable' | 'not-found' | 'disputed'
  answers: { text: string; sources: string[] }[]
  validFrom: string
  validTo: string
  instrument: string
  article: string
  verifiedOn: string
  reviewBy: string
  caution: string
}

export type DimensionView = { id: string; key: string; question: string; order: number }

export type InstrumentView = {
  title: string
  shortName: string
  number: string
  passed: string
  promulgated: string
  effective: string
  amends: string
  sources: string[]
}

export type FrameworkView = {
  id: string
  slug: string
  title: string
  jurisdiction: string
  language: string
  summary: string
  changedAt: string | null
  findings: FindingView[]
  instruments: InstrumentView[]
}

const MOST = 40

/**
 * What a view of a framework is made of. Fields of arrays are named one by one: on SQLite `findings: true` leaves out
 * relationships to several documents that lie inside an array (Payload 3.90), and the sources would be gone without a
 * word.
 */
export const frameworkSelect = {
  slug: true,
  title: true,
  jurisdiction: true,
  language: true,
  summary: true,
  publicModifiedAt: true,
  findings: {
    dimension: true,
    state: true,
    answers: { text: true, sources: true },
    validFrom: true,
    validTo: true,
    instrument: true,
    article: true,
    verifiedOn: true,
    reviewBy: true,
    caution: true,
  },
  instruments: {
    title: true,
    shortName: true,
    number: true,
    passed: true,
    promulgated: true,
    effective: true,
    amends: true,
    sources: true,
  },
} as const

type Row = Pick<Framework, keyof typeof frameworkSelect | 'id'>

export const frameworkView = (framework: Row): FrameworkView => ({
  id: framework.id,
  slug: framework.slug,
  title: framework.title,
  jurisdiction: framework.jurisdiction,
  language: framework.language,
  summary: framework.summary ?? '',
  changedAt: framework.publicModifiedAt ?? null,
  findings: (framework.findings ?? []).map((finding) => ({
    dimensionId: docOf<Dimension>(finding.dimension)?.id ?? String(finding.dimension),
    state: finding.state,
    answers: (finding.answers ?? []).map(({ text, sources }) => ({ text, sources: idsOf(sources) })),
    validFrom: finding.validFrom ?? '',
    validTo: finding.validTo ?? '',
    instrument: finding.instrument ?? '',
    article: finding.article ?? '',
    verifiedOn: finding.verifiedOn ?? '',
    reviewBy: finding.reviewBy ?? '',
    caution: finding.caution ?? '',
  })),
  instruments: (framework.instruments ?? []).map((instrument) => ({
    title: instrument.title,
    shortName: instrument.shortName ?? '',
    number: instrument.number ?? '',
    passed: instrument.passed ?? '',
    promulgated: instrument.promulgated ?? '',
    effective: instrument.effective ?? '',
    amends: instrument.amends ?? '',
    sources: idsOf(instrument.sources),
  })),
})

export const loadFrameworks = async (payload: Payload, where?: Where): Promise<FrameworkView[]> => {
  const { docs } = await payload.find({
    collection: 'frameworks',
    ...(where ? { where } : {}),
    overrideAccess: false,
    draft: false,
    depth: 0,
    limit: MOST,
    pagination: false,
    sort: 'title',
    select: frameworkSelect,
  })
  return docs.map((doc) => frameworkView(doc as Framework))
}

export const loadDimensions = async (payload: Payload): Promise<DimensionView[]> => {
  const { docs } = await payload.find({
    collection: 'dimensions',
    overrideAccess: false,
    draft: false,
    depth: 0,
    limit: 200,
    pagination: false,
    sort: 'order',
    select: { key: true, question: true, order: true },
  })
  return docs.map(({ id, key, question, order }) => ({ id, key, question, order }))
}

/** Ids of every source the findings and instruments of these frameworks name. */
export const sourceIdsOf = (frameworks: readonly Pick<FrameworkView, 'findings' | 'instruments'>[]): string[] =>
  frameworks.flatMap(({ findings, instruments }) => [
    ...findings.flatMap(({ answers }) => answers.flatMap(({ sources }) => sources)),
    ...instruments.flatMap(({ sources }) => sources),
  ])

export type Comparison = {
  frameworks: FrameworkView[]
  dimensions: DimensionView[]
  sources: Record<string, SourceView>
}

/** Frameworks with the questions they answer and the sources they name. Three queries. */
export const loadComparison = async (payload: Payload, where?: Where): Promise<Comparison> => {
  const [frameworks, dimensions] = await Promise.all([loadFrameworks(payload, where), loadDimensions(payload)])
  return { frameworks, dimensions, sources: await loadSources(payload, sourceIdsOf(frameworks)) }
}

import type { Payload, Where } from 'payload'
import type { Company, Therapy, Trial } from '../../payload-types'
import { query } from './query'
import { docsOf, type Named } from './related'

export type TrialTherapy = Named & { modality: string; aliases: string[] }

export type TrialRow = {
  id: string
  slug: string
  name: string
  therapies: TrialTherapy[]
  sponsors: Named[]
  indications: { term: string; line: string; population: string }[]
  phases: string[]
  phaseLabel: string
  country: string
  countries: string[]
  recruitment: string
  recruitmentAsOf: string
  registryIds: { registry: string; value: string }[]
  statusNote: string
  changedAt: string | null
}

/** A tracker of a field, not a registry: at more than this, filters have to move into the database. */
const MOST = 2_000

const select = {
  slug: true,
  name: true,
  title: true,
  therapies: true,
  sponsors: true,
  indications: true,
  phases: true,
  phaseLabel: true,
  country: true,
  countries: true,
  recruitment: true,
  recruitmentAsOf: true,
  registryIds: true,
  statusNote: true,
  publicModifiedAt: true,
} as const

/** What a study is called: its own title, else what is tested and in what. */
const nameOf = (trial: Pick<Trial, 'title' | 'name' | 'slug' | 'therapies' | 'indications'>): string => {
  if (trial.title || trial.name) return trial.title || trial.name || ''
  const list = new Intl.ListFormat('en')
  const therapies = list.format(docsOf<Therapy>(trial.therapies).map(({ name }) => name))
  const indications = list.format((trial.indications ?? []).map(({ term }) => term))
  return [therapies, indications].filter(Boolean).join(' in ') || trial.slug
}

export const trialRow = (trial: Pick<Trial, keyof typeof select | 'id'>): TrialRow => ({
  id: trial.id,
  slug: trial.slug,
  name: nameOf(trial),
  therapies: docsOf<Therapy>(trial.therapies).map(({ id, name, slug, modality, aliases }) => ({
    id,
    name,
    slug,
    modality,
    aliases: (aliases ?? []).map(({ value }) => value),
  })),
  sponsors: docsOf<Company>(trial.sponsors).map(({ id, name, slug }) => ({ id, name, slug })),
  indications: (trial.indications ?? []).map(({ term, line, population }) => ({
    term,
    line: line ?? '',
    population: population ?? '',
  })),
  phases: trial.phases ?? [],
  phaseLabel: trial.phaseLabel ?? '',
  country: trial.country,
  countries: trial.countries ?? [],
  recruitment: trial.recruitment ?? '',
  recruitmentAsOf: trial.recruitmentAsOf ?? '',
  registryIds: (trial.registryIds ?? []).map(({ registry, value }) => ({ registry, value })),
  statusNote: trial.statusNote ?? '',
  changedAt: trial.publicModifiedAt ?? null,
})

/** Published trials as rows, by name. Three queries: trials, their therapies, their sponsors. */
export const loadTrialRows = async (payload: Payload, where?: Where): Promise<TrialRow[]> => {
  const { docs } = await payload.find({
    collection: 'trials',
    ...(where ? { where } : {}),
    overrideAccess: false,
    draft: false,
    depth: 1,
    limit: MOST,
    pagination: false,
    sort: 'name',
    select,
    populate: {
      therapies: { name: true, slug: true, modality: true, aliases: true },
      companies: { name: true, slug: true },
    },
  })
  return docs.map((doc) => trialRow(doc as Trial))
}

export const trialRows = query('trial-rows', (payload) => loadTrialRows(payload))

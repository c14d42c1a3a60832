import { noFilter, type TrialFilter } from '../trials/domain/trial-filter'
import { withQuery } from './addresses'

export type SearchParams = Record<string, string | string[] | undefined>

const list = (value: string | string[] | undefined): string[] =>
  [...new Set([value ?? []].flat().filter(Boolean))].slice(0, 30)

export const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

/** The filter an address asks for. Unknown values match nothing, and the page says so. */
export const trialFilterOf = (params: SearchParams): TrialFilter => ({
  ...noFilter,
  countries: list(params.country),
  modalities: list(params.modality),
  phases: list(params.phase),
  recruitment: list(params.status),
  text: one(params.q).slice(0, 200),
})

export const trialsAddress = (filter: TrialFilter, path: '/trials' | '/trials.csv' = '/trials'): string =>
  withQuery(path, {
    q: filter.text,
    country: filter.countries,
    modality: filter.modalities,
    phase: filter.phases,
    status: filter.recruitment,
  })

import { foldName } from './folded-name'

/** What a filter of the tracker looks at. */
export type Filterable = {
  readonly name: string
  readonly country: string
  readonly countries: readonly string[]
  readonly phases: readonly string[]
  readonly recruitment: string
  readonly statusNote: string
  readonly therapies: readonly {
    readonly name: string
    readonly modality: string
    readonly aliases: readonly string[]
  }[]
  readonly sponsors: readonly { readonly name: string }[]
  readonly indications: readonly { readonly term: string; readonly line: string; readonly population: string }[]
  readonly registryIds: readonly { readonly value: string }[]
}

/** Empty lists and '' ask for nothing. Within a list any value will do; between lists all must hold. */
export type TrialFilter = {
  readonly countries: readonly string[]
  readonly modalities: readonly string[]
  readonly phases: readonly string[]
  readonly recruitment: readonly string[]
  readonly text: string
}

export const noFilter: TrialFilter = { countries: [], modalities: [], phases: [], recruitment: [], text: '' }

/** Stands for an empty recruitment status in a filter: the sources state none. */
export const NOT_STATED = 'not-stated'

export const isFiltered = (filter: TrialFilter): boolean =>
  Boolean(filter.text.trim()) ||
  [filter.countries, filter.modalities, filter.phases, filter.recruitment].some((list) => list.length > 0)

const any = (wanted: readonly string[], held: readonly string[]): boolean =>
  !wanted.length || held.some((value) => wanted.includes(value))

/** Every word must be found somewhere; names are folded, so that width, case, hyphens and marks make no difference. */
const hasWords = (trial: Filterable, text: string): boolean => {
  const words = foldName(text).split(' ').filter(Boolean)
  if (!words.length) return true
  const held = foldName(
    [
      trial.name,
      trial.statusNote,
      ...trial.therapies.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...trial.sponsors.map(({ name }) => name),
      ...trial.indications.flatMap(({ term, line, population }) => [term, line, population]),
      ...trial.registryIds.map(({ value }) => value),
    ].join(' | '),
  )
  return words.every((word) => held.includes(word))
}

/** A country asks both for where a study is listed and for where it runs. */
export const matchesFilter = (trial: Filterable, filter: TrialFilter): boolean =>
  any(filter.countries, [trial.country, ...trial.countries]) &&
  any(
    filter.modalities,
    trial.therapies.map(({ modality }) => modality),
  ) &&
  any(filter.phases, trial.phases) &&
  any(filter.recruitment, [trial.recruitment || NOT_STATED]) &&
  hasWords(trial, filter.text)

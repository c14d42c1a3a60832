import { countryLabel, modalityLabel, phasesLabel, recruitmentLabel } from '../trials/domain/vocabulary'
import { addressOf } from './addresses'
import { dayIn } from './dates'
import type { TrialRow } from './queries/trial-rows'

/** One column of the tracker as a file: what the page says, in its words. What no source states is left empty. */
type Column = { key: string; of: (trial: TrialRow, origin: string) => string | readonly string[] }

const columns: readonly Column[] = [
  { key: 'study', of: ({ name }) => name },
  { key: 'therapies', of: ({ therapies }) => therapies.map(({ name }) => name) },
  { key: 'modality', of: ({ therapies }) => [...new Set(therapies.map(({ modality }) => modalityLabel(modality)))] },
  {
    key: 'indications',
    of: ({ indications }) =>
      indications.map(({ term, line, population }) => [term, line, population].filter(Boolean).join(', ')),
  },
  { key: 'phase', of: ({ phaseLabel, phases }) => phaseLabel || phasesLabel(phases) },
  { key: 'sponsors', of: ({ sponsors }) => sponsors.map(({ name }) => name) },
  { key: 'listed_under', of: ({ country }) => countryLabel(country) },
  { key: 'runs_in', of: ({ countries }) => countries.map(countryLabel) },
  { key: 'recruitment', of: ({ recruitment }) => (recruitment ? recruitmentLabel(recruitment) : '') },
  { key: 'recruitment_as_of', of: ({ recruitmentAsOf }) => recruitmentAsOf },
  { key: 'registry_ids', of: ({ registryIds }) => registryIds.map(({ value }) => value) },
  { key: 'note', of: ({ statusNote }) => statusNote },
  { key: 'changed_on', of: ({ changedAt }) => (changedAt ? dayIn(changedAt) : '') },
  { key: 'address', of: ({ slug }, origin) => origin + addressOf('trials', slug) },
]

export const trialColumns: readonly string[] = columns.map(({ key }) => key)

/** A trial as cells by column; several values of one cell stand between semicolons. `origin` is the site's. */
export const trialCells = (trial: TrialRow, origin: string): Record<string, string> =>
  Object.fromEntries(
    columns.map(({ key, of }) => {
      const value = of(trial, origin)
      return [key, typeof value === 'string' ? value : value.join('; ')]
    }),
  )

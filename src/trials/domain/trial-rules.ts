import type { Problem } from '../../editorial/domain/problem'
import { certainlyAfter, isPartialDate } from './partial-date'
import { checkRegistryId, normaliseRegistryId, type Registry, registries } from './registry-id'

export type RegistryIdRow = {
  registry?: string | null
  value?: string | null
  primary?: boolean | null
  key?: string | null
}
type DatePair = { date?: string | null; type?: string | null } | null | undefined
export type TrialDates = { start?: DatePair; primaryCompletion?: DatePair; completion?: DatePair }

const known = (registry: string | null | undefined): registry is Registry =>
  registries.some(({ value }) => value === registry)

/**
 * Rows in canonical spelling, each with its `key` (`registry:value`, unique across trials; null where incomplete).
 * One row is primary: the first one marked, else the first.
 */
export const normaliseRegistryIds = <T extends RegistryIdRow>(rows: readonly T[]): T[] => {
  const marked = rows.findIndex(({ primary }) => primary)
  const primary = marked === -1 ? 0 : marked
  return rows.map((row, index) => {
    const value = row.value && known(row.registry) ? normaliseRegistryId(row.registry, row.value) : row.value?.trim()
    const key = value && row.registry ? `${row.registry}:${value}` : null
    const marks = rows.filter((each) => each.primary).length
    return { ...row, value, key, primary: marks > 1 ? Boolean(row.primary) : index === primary }
  })
}

/** Expects rows as `normaliseRegistryIds` leaves them. */
export const checkRegistryIds = (rows: readonly RegistryIdRow[]): Problem[] => {
  const problems: Problem[] = []
  const seen = new Set<string>()
  rows.forEach(({ registry, value, key }, index) => {
    if (registry && value) {
      const answer = checkRegistryId(registry, value)
      if (answer !== true) problems.push({ path: `registryIds.${index}.value`, message: `Identifier: ${answer}` })
    }
    if (key && seen.has(key)) {
      problems.push({ path: `registryIds.${index}.value`, message: `Identifier: “${value}” is given twice.` })
    }
    if (key) seen.add(key)
  })
  const primaries = rows.flatMap(({ primary }, index) => (primary ? [index] : []))
  for (const index of primaries.slice(1)) {
    problems.push({
      path: `registryIds.${index}.primary`,
      message: 'Registry identifiers: mark one identifier as primary, not several.',
    })
  }
  return problems
}

const LABELS = { start: 'Start', primaryCompletion: 'Primary completion', completion: 'Completion' } as const
const ORDER = ['start', 'primaryCompletion', 'completion'] as const

const dateOf = (pair: DatePair): string | undefined => (pair?.date && isPartialDate(pair.date) ? pair.date : undefined)

/** Start, primary completion and completion stand in this order wherever the dates are precise enough to tell. */
export const checkTrialOrder = (dates: TrialDates): Problem[] => {
  const given = ORDER.flatMap((name) => {
    const date = dateOf(dates[name])
    return date ? [{ name, date }] : []
  })
  return given.flatMap((later, index) =>
    given
      .slice(0, index)
      .filter((earlier) => certainlyAfter(earlier.date, later.date))
      .map((earlier) => ({
        path: `${later.name}.date`,
        message: `${LABELS[later.name]}: ${later.date} lies before the ${LABELS[earlier.name].toLowerCase()} (${earlier.date}).`,
      })),
  )
}

/** A date says whether it is actual or estimated, and neither stands without the other. */
export const checkTrialDatePairs = (dates: TrialDates): Problem[] =>
  ORDER.flatMap((name) => {
    const { date, type } = dates[name] ?? {}
    if (date && !type) {
      return [{ path: `${name}.type`, message: `${LABELS[name]}: say whether the date is actual or estimated.` }]
    }
    if (type && !date) return [{ path: `${name}.date`, message: `${LABELS[name]}: give the date, or clear its kind.` }]
    return []
  })

/** A recruitment status without its day cannot be told from a stale one. */
export const checkRecruitment = (trial: { recruitment?: string | null; recruitmentAsOf?: string | null }): Problem[] =>
  trial.recruitmentAsOf && !trial.recruitment
    ? [{ path: 'recruitmentAsOf', message: 'As of: there is no recruitment status that this date could belong to.' }]
    : []

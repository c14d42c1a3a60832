import { isPartialDate } from '../trials/domain/partial-date'
import { one, type SearchParams } from './trial-query'

export type CompareChoice = {
  /** Jurisdictions in the order of the address; empty means all. */
  jurisdictions: string[]
  /** `yyyy-MM-dd`; '' means today. */
  on: string
  /** What the address said instead of a date, where it could not be read. */
  badDate: string
}

/** The comparison an address asks for. A month or a year means its first day. */
export const compareChoiceOf = (params: SearchParams): CompareChoice => {
  const jurisdictions = [...new Set([params.j ?? []].flat().filter(Boolean))].slice(0, 12)
  const said = one(params.on).trim().slice(0, 40)
  if (!said || !isPartialDate(said)) return { jurisdictions, on: '', badDate: said }
  const [year, month = '01', day = '01'] = said.split('-')
  return { jurisdictions, on: `${year}-${month}-${day}`, badDate: '' }
}

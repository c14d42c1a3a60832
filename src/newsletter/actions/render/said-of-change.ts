import { NEW, type TrackedValue } from '../../domain/changes/tracked-fields'
import { sayValue } from './labels'

export type SaidOfChange = {
  before: string
  after: string
  /** Of a new record: what it says, field by field. */
  facts: (readonly [field: string, value: string])[]
}

/** What a row of the ledger of changes says, its values in words of this language. */
export const saidOfChange = (row: Readonly<Record<string, unknown>>, language: string): SaidOfChange => {
  const field = String(row.field)
  const after = row.after as TrackedValue | null
  const kept = after && 'facts' in after ? after.facts : {}
  const says = (name: string, value: TrackedValue | null) => sayValue(name, value, language)
  return {
    before: field === NEW ? '' : says(field, row.before as TrackedValue | null),
    after: field === NEW ? '' : says(field, after),
    facts: Object.entries(kept).flatMap(([name, value]) => {
      const said = says(name, value)
      return said ? [[name, said] as const] : []
    }),
  }
}

import type { PayloadRequest } from 'payload'
import type { Issue } from '../../../payload-types'
import { idOf } from '../../domain/id-of'
import { chosenIn } from '../compile/keep-changes'
import { type Row, rowsOf } from '../rows-of'

const named = (rows: readonly Row[]): string => {
  const [first, ...rest] = [...new Set(rows.map(({ title }) => `“${String(title)}”`))]
  return rest.length ? `${first} and ${rest.length} more` : String(first)
}

/**
 * What the ledger says against a roundup: changes that are another issue's or gone, and such as were overtaken by a
 * later one that is not told here. Asked again when sending begins, so nothing goes out that is known to be old.
 */
export const changeProblems = async (req: PayloadRequest, issue: Issue): Promise<string[]> => {
  const ids = chosenIn(issue as never)
  if (!ids.length) return []
  const rows = await rowsOf(req, 'trial-changes', { id: { in: ids } })
  const problems: string[] = []
  const mine = ({ state, issue: holder }: Row) => (state === 'taken' || state === 'sent') && idOf(holder) === issue.id
  const others = rows.filter((row) => !mine(row))
  if (others.length) {
    problems.push(`Changes: ${named(others)} belongs to another issue or was put aside. Take it out of the list.`)
  }
  if (rows.length < new Set(ids).size || ids.length > new Set(ids).size) {
    problems.push('Changes: the list names one twice, or one that is not there. Compile it again.')
  }
  const later = await rowsOf(req, 'trial-changes', { documentId: { in: rows.map((row) => String(row.documentId)) } })
  const overtaken = rows.filter((row) =>
    later.some(
      (one) =>
        one.documentId === row.documentId &&
        one.field === row.field &&
        String(one.at) > String(row.at) &&
        !ids.includes(one.id),
    ),
  )
  if (overtaken.length) {
    problems.push(`Changes: ${named(overtaken)} changed again since. Compile the issue once more.`)
  }
  return problems
}

import type { PayloadRequest } from 'payload'
import { AppError, inTransaction } from '../../../platform'
import { rowsOf } from '../rows-of'
import { chosenIn, moveChange } from './keep-changes'
import { openRoundup, saveList } from './roundup'

type Asked = { req: PayloadRequest; id: string; change: string }

/** Takes a change out of a roundup and of every later one, until somebody brings it back. */
export const dropChange = ({ req, id, change }: Asked): Promise<void> =>
  inTransaction(req, async () => {
    const issue = await openRoundup(req, id)
    const kept = (issue.changes ?? []).filter((row) => chosenIn({ changes: [row] })[0] !== change)
    if (kept.length === (issue.changes ?? []).length) {
      throw new AppError('not-listed', 'This change is not in the issue. Reload to see what is.', 409)
    }
    // The save gives it back; then it is put aside.
    await saveList(req, id, kept)
    if (!(await moveChange(req, change, 'open', 'dropped', id))) {
      throw new AppError('not-listed', 'This change belongs to another issue. Reload to see what is here.', 409)
    }
  })

/** Brings a change that was put aside into this roundup, at its end. */
export const bringBackChange = ({ req, id, change }: Asked): Promise<void> =>
  inTransaction(req, async () => {
    const issue = await openRoundup(req, id)
    const [row] = await rowsOf(req, 'trial-changes', { id: { equals: change } })
    if (!row || !(await moveChange(req, row.id, 'dropped', 'taken', id))) {
      throw new AppError('not-dropped', 'This change is not among those put aside. Reload to see what is.', 409)
    }
    await saveList(req, id, [...(issue.changes ?? []), { change }])
  })

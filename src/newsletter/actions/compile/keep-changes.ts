import type { PayloadRequest, Where } from 'payload'
import { claim } from '../../../platform/claims'
import { idOf } from '../../domain/id-of'
import { rowsOf } from '../rows-of'

type State = 'open' | 'taken' | 'sent' | 'dropped'

/** Ids of the changes an issue lists, in its order. */
export const chosenIn = (issue: Record<string, unknown>): string[] =>
  (Array.isArray(issue.changes) ? issue.changes : []).flatMap(
    (row) => idOf((row as { change?: unknown } | null)?.change) || [],
  )

/** Moves one change from a state to another, in the caller's transaction; false where somebody else was quicker. */
export const moveChange = async (
  req: PayloadRequest,
  id: string,
  from: State,
  to: State,
  issue: string | null,
): Promise<boolean> => {
  const where: Where = { and: [{ id: { equals: id } }, { state: { equals: from } }] }
  const moved = await claim({
    payload: req.payload,
    collection: 'trial-changes',
    where,
    data: { state: to, issue },
    req,
  })
  return moved !== null
}

/** Rows this issue has taken and not sent. */
export const takenBy = (req: PayloadRequest, issue: string) =>
  rowsOf(req, 'trial-changes', { and: [{ issue: { equals: issue } }, { state: { equals: 'taken' } }] })

/**
 * After a save of an issue: what it lists it has taken, if nobody else had, and what it lists no longer is given back.
 * In the save's transaction, so the list and the ledger never differ by a crash. What another issue has taken stays
 * there; sign-off refuses a roundup that lists it.
 */
export const keepChanges = async ({
  req,
  id,
  wanted,
}: {
  req: PayloadRequest
  id: string
  /** Ids the issue lists; none for one that is discarded. */
  wanted: readonly string[]
}): Promise<void> => {
  const held = new Set((await takenBy(req, id)).map((row) => row.id))
  for (const change of held) if (!wanted.includes(change)) await moveChange(req, change, 'taken', 'open', null)
  for (const change of wanted) if (!held.has(change)) await moveChange(req, change, 'open', 'taken', id)
}

/** With the beginning of its sending, what an issue has taken has gone out. */
export const markSent = async (req: PayloadRequest, id: string): Promise<void> => {
  for (const row of await takenBy(req, id)) await moveChange(req, row.id, 'taken', 'sent', id)
}

import type { Payload, TypedUser } from 'payload'
import { AppError, inTransaction, newRequest } from '../../../platform'
import { isWriteConflict } from '../../../platform/database'
import { countries } from '../../../trials'
import { type Arranged, arranged, inOrder, isFor } from '../../domain/compile/arrange'
import { type Row, rowsOf } from '../rows-of'
import { chosenIn, moveChange } from './keep-changes'
import { openRoundup, saveList } from './roundup'

export type Compiled = {
  /** Changes that came into the issue now. */
  added: number
  /** Changes it lists. */
  listed: number
  /** Open ones for its audience that found no room. */
  left: number
}

/** A mail of more is longer than anybody reads, and than mail programs show. */
const MOST = 120
const places = countries.map(({ value }) => value as string)
const ATTEMPTS = 4

const arrangedOf = (row: Row): Arranged & { topics: readonly string[] } => ({
  id: row.id,
  field: String(row.field),
  title: String(row.title ?? ''),
  countries: (row.countries ?? []) as string[],
  topics: (row.topics ?? []) as string[],
})

const compileOnce = async (payload: Payload, user: TypedUser, id: string): Promise<Compiled> => {
  const req = await newRequest(payload, user)
  return inTransaction(req, async () => {
    const issue = await openRoundup(req, id)
    const listed = chosenIn(issue as never)
    const open = (
      await rowsOf(req, 'trial-changes', { and: [{ state: { equals: 'open' } }, { material: { equals: true } }] })
    )
      .map(arrangedOf)
      .filter((change) => !listed.includes(change.id) && isFor(issue.audience ?? {}, change))
    const wanted = inOrder(open, places).slice(0, Math.max(0, MOST - listed.length))
    const added: Arranged[] = []
    // Each is taken by one conditional update: of two that compile at once one gets it, and the other goes on.
    for (const change of wanted) if (await moveChange(req, change.id, 'open', 'taken', id)) added.push(change)
    if (added.length) {
      const rows = await rowsOf(req, 'trial-changes', { id: { in: listed } })
      const standing = listed.flatMap((one) => rows.filter((row) => row.id === one).map(arrangedOf))
      const byChange = new Map((issue.changes ?? []).map((row) => [chosenIn({ changes: [row] })[0], row]))
      const order = arranged(standing, added, places)
      await saveList(
        req,
        id,
        order.map((change) => byChange.get(change) ?? { change }),
      )
    }
    return { added: added.length, listed: listed.length + added.length, left: open.length - added.length }
  })
}

/**
 * Gathers into a roundup what changed and has gone into no other: the open, material changes for its audience, grouped
 * by country and by what changed. Taken and listed in one transaction. Nothing to gather is an answer, not an error.
 * @throws AppError of `openRoundup`; `busy` (409) where others compile at the same moment
 */
export const compileRoundup = async ({
  payload,
  user,
  id,
}: {
  payload: Payload
  user: TypedUser
  id: string
}): Promise<Compiled> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await compileOnce(payload, user, id)
    } catch (error) {
      if (!isWriteConflict(error)) throw error
      if (attempt === ATTEMPTS) {
        throw new AppError('busy', 'Somebody compiles another issue at this moment. Try again.', 409, { cause: error })
      }
    }
  }
}

import type { PayloadRequest } from 'payload'
import { isFor } from '../../domain/compile/arrange'
import { type Row, rowsOf } from '../rows-of'
import { chosenIn } from './keep-changes'
import { openRoundup } from './roundup'

export type ListedChange = { id: string; title: string; field: string; countries: string[]; at: string }

export type RoundupChanges = {
  listed: ListedChange[]
  /** Put aside, by whichever issue; newest first. */
  dropped: ListedChange[]
  /** Open ones for this issue's audience. */
  open: number
}

const MOST_DROPPED = 50

const told = (row: Row): ListedChange => ({
  id: row.id,
  title: String(row.title ?? ''),
  field: String(row.field),
  countries: (row.countries ?? []) as string[],
  at: String(row.at),
})

/** What a roundup lists, what was put aside, and how much waits. */
export const listChanges = async (req: PayloadRequest, id: string): Promise<RoundupChanges> => {
  const issue = await openRoundup(req, id)
  const ids = chosenIn(issue as never)
  const rows = await rowsOf(req, 'trial-changes', {
    or: [{ id: { in: ids } }, { state: { in: ['dropped', 'open'] } }],
  })
  const listed = ids.flatMap((one) => rows.filter((row) => row.id === one).map(told))
  const dropped = rows
    .filter(({ state }) => state === 'dropped')
    .map(told)
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MOST_DROPPED)
  const open = rows.filter(
    (row) =>
      row.state === 'open' &&
      row.material &&
      isFor(issue.audience ?? {}, {
        countries: (row.countries ?? []) as string[],
        topics: (row.topics ?? []) as string[],
      }),
  ).length
  return { listed, dropped, open }
}

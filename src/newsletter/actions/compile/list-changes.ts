import type { PayloadRequest } from 'payload'
import { isFor } from '../../domain/compile/arrange'
import { changeLines, labelOf } from '../../domain/render/change-items'
import { sayIn } from '../../domain/render/words'
import { placeName } from '../render/labels'
import { saidOfChange } from '../render/said-of-change'
import { type Row, rowsOf } from '../rows-of'
import { chosenIn } from './keep-changes'
import { readRoundup, whyClosed } from './roundup'

export type ListedChange = {
  id: string
  title: string
  /** What changed of it, in words of the person who asks. */
  told: string
  countries: string[]
  places: string[]
  at: string
}

export type RoundupChanges = {
  listed: ListedChange[]
  /** Put aside, by whichever issue; newest first. */
  dropped: ListedChange[]
  /** Open ones for this issue's audience. */
  open: number
  /** Why the list stands as it is; null where this person may change it. */
  closed: string | null
}

const MOST_DROPPED = 50

/** The panel's languages as a mail calls them. */
const inMail: Record<string, string> = { zh: 'zh-Hans', 'zh-TW': 'zh-Hant' }

const teller = (req: PayloadRequest) => {
  const asked = req.i18n?.language ?? 'en'
  const language = inMail[asked] ?? asked
  const say = sayIn(language)
  return (row: Row): ListedChange => {
    const countries = (row.countries ?? []) as string[]
    const label = labelOf({ say }, String(row.field))
    const lines = changeLines({ say }, saidOfChange(row, language))
    return {
      id: row.id,
      title: String(row.title ?? ''),
      told: lines.length ? `${label}: ${lines.join('; ')}` : label,
      countries,
      places: countries.map((code) => placeName(code, language)),
      at: String(row.at),
    }
  }
}

/** What a roundup lists, what was put aside, and how much waits. */
export const listChanges = async (req: PayloadRequest, id: string): Promise<RoundupChanges> => {
  const issue = await readRoundup(req, id)
  const told = teller(req)
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
  return { listed, dropped, open, closed: await whyClosed(req, id) }
}

import type { List } from '../lists'

/** A row of an imported file, read; its address is known to be one. */
export type RosterRow = {
  list: List
  wants: boolean
  /** When, how and to which words the reader agreed, where the file says all three. */
  consent: { at: Date; wording: string; how: string } | null
}

export type RosterStanding = {
  /** The reader's row, and this list in it. */
  known: boolean
  state: 'pending' | 'active' | 'unsubscribed' | null
  /** A suppression of this list, or of everything, holds for the address. */
  suppressed: boolean
}

/** What a row does: it never gives more permission than is proved, and never takes a stop back. */
export type RosterPlan = 'add-active' | 'add-pending' | 'stop' | 'unchanged' | 'stays-stopped'

export const planRow = ({ wants, consent }: RosterRow, { known, state, suppressed }: RosterStanding): RosterPlan => {
  if (!wants) return suppressed && state !== 'active' && state !== 'pending' ? 'unchanged' : 'stop'
  if (suppressed || state === 'unsubscribed') return 'stays-stopped'
  if (state === 'active') return 'unchanged'
  // Somebody asked by this address and nobody confirmed: a line in a file does not do it for them.
  if (known && state === 'pending') return 'unchanged'
  return consent ? 'add-active' : 'add-pending'
}

export const rosterColumns = [
  { key: 'email', synonyms: ['address', 'mail', 'e-mail'], required: true },
  { key: 'list', required: true },
  { key: 'state' },
  { key: 'name' },
  { key: 'language' },
  { key: 'residence', synonyms: ['country'] },
  { key: 'topics' },
  { key: 'countries' },
  { key: 'consentAt' },
  { key: 'consentWording' },
  { key: 'consentHow' },
] as const

type Cells = Readonly<Record<string, string>>

const stopped = ['unsubscribed', 'stopped', 'no', 'opt-out']
const wanted = ['', 'subscribed', 'active', 'yes', 'opt-in', 'pending']

const instant = (text: string): Date | null => {
  if (!/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.test(text)) return null
  const at = new Date(text.length === 10 ? `${text}T00:00:00Z` : text)
  return Number.isNaN(at.getTime()) ? null : at
}

/** Why a line of a file is not taken, by a code that stays; the panel has a sentence for each in its languages. */
export const refusals = {
  address: 'Email: this is no mail address.',
  list: 'List: it reads editorial or event-news.',
  state: `State: it reads ${wanted[1]} or ${stopped[0]}.`,
  'consent-incomplete': 'Consent: when (consentAt), to which words (consentWording) and how (consentHow) go together.',
  'consent-date': 'consentAt: a day or a moment in the past, such as 2025-03-14.',
  twice: 'This address and list stand further up in the file.',
} as const

export type Refusal = keyof typeof refusals

/** A row's cells as what they mean, or why they mean nothing. */
export const readRosterRow = (cells: Cells, now: Date): RosterRow | Refusal => {
  const { list = '', state = '', consentAt = '', consentWording = '', consentHow = '' } = cells
  if (list !== 'editorial' && list !== 'event-news') return 'list'
  const said = state.toLowerCase()
  const wants = !stopped.includes(said)
  if (wants && !wanted.includes(said)) return 'state'
  const given = [consentAt, consentWording, consentHow].filter(Boolean).length
  if (given === 0) return { list, wants, consent: null }
  if (given < 3) return 'consent-incomplete'
  const at = instant(consentAt)
  if (!at || at > now) return 'consent-date'
  return { list, wants, consent: { at, wording: consentWording.slice(0, 200), how: consentHow.slice(0, 200) } }
}

/** `a; b` or `a, b`, what is offered of it. */
export const severalOf = (cell: string | undefined, offered: readonly string[]): string[] =>
  offered.filter((value) => (cell ?? '').split(/[;,]/).some((part) => part.trim() === value))

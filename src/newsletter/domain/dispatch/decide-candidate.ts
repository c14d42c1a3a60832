import type { List } from '../lists'
import { itemsFor, type MailParts, variantOf } from '../mail-parts'

/** A row of `subscribers`, as far as sending needs to know it. */
export type Reader = {
  readonly id: string
  readonly email?: string | null
  readonly addressHash: string
  readonly language?: string | null
  readonly residence?: string | null
  readonly topics?: readonly string[] | null
  readonly countries?: readonly string[] | null
  readonly lists?: readonly { list: string; state: string; confirmedAt?: string | null }[] | null
  readonly pausedUntil?: string | null
  readonly erasedAt?: string | null
  readonly tokenVersion?: number | null
}

/** Whom an approved issue is for. */
export type AudienceRule = {
  readonly list: List
  readonly language: string
  readonly topics: readonly string[]
  readonly countries: readonly string[]
}

export type ExclusionReason = 'suppressed' | 'paused' | 'no-address' | 'nothing-left' | 'not-on-list'

export type Candidacy =
  /** The issue is not for this reader: no row, and the answer to "why not" is read from the reader's own. */
  | {
      candidate: false
      because:
        | 'not-on-list'
        | 'other-language'
        | 'joined-after'
        | 'outside-audience'
        | 'erased'
        | 'did-not-get-the-first'
    }
  | { candidate: true; excluded: ExclusionReason }
  | { candidate: true; excluded: null; variant: string; parts: string }

const meets = (chosen: readonly string[] | null | undefined, wanted: readonly string[]): boolean =>
  !wanted.length || !chosen?.length || chosen.some((one) => wanted.includes(one))

/** Which items a reader gets, as the ledger keeps it: empty for all, else their numbers. */
export const keptParts = (items: readonly number[], all: number): string =>
  items.length === all ? '' : items.join(',')

/** The numbers a row of the ledger keeps, of `all` there are. */
export const readParts = (kept: string | null | undefined, all: number): number[] =>
  kept ? kept.split(',').map(Number) : Array.from({ length: all }, (_, index) => index)

type NoCandidate = Extract<Candidacy, { candidate: false }>['because']

const onList = (reader: Reader, list: List): boolean =>
  Boolean(reader.lists?.some((entry) => entry.list === list && entry.state === 'active'))

const outside = (reader: Reader, rule: AudienceRule, cutOff: Date): NoCandidate | null => {
  const entry = reader.lists?.find(({ list }) => list === rule.list)
  if (entry?.state !== 'active') return 'not-on-list'
  if (entry.confirmedAt && new Date(entry.confirmedAt) > cutOff) return 'joined-after'
  if ((reader.language ?? 'en') !== rule.language) return 'other-language'
  return meets(reader.topics, rule.topics) && meets(reader.countries, rule.countries) ? null : 'outside-audience'
}

/**
 * Whether a reader is a candidate for an issue at the instant its audience was fixed, and what they get. A candidate
 * who gets nothing is accounted for by a row with the reason. Candidates of an update are those who got the promotion it
 * follows, whatever language or interests they chose since: they hold what does not hold any more.
 */
export const decideCandidate = ({
  reader,
  rule,
  parts,
  cutOff,
  suppressed,
  gotTheFirst,
}: {
  reader: Reader
  rule: AudienceRule
  parts: MailParts
  cutOff: Date
  /** An active suppression of this address, for all mail or for this list. */
  suppressed: boolean
  /** Of an update to an earlier promotion: whether this address was sent that one. */
  gotTheFirst?: boolean
}): Candidacy => {
  if (reader.erasedAt) return { candidate: false, because: 'erased' }
  if (gotTheFirst === false) return { candidate: false, because: 'did-not-get-the-first' }
  const because = gotTheFirst ? null : outside(reader, rule, cutOff)
  if (because) return { candidate: false, because }
  if (!reader.email) return { candidate: true, excluded: 'no-address' }
  if (suppressed) return { candidate: true, excluded: 'suppressed' }
  if (!onList(reader, rule.list)) return { candidate: true, excluded: 'not-on-list' }
  if (reader.pausedUntil && new Date(reader.pausedUntil) > cutOff) return { candidate: true, excluded: 'paused' }
  const items = itemsFor(parts, reader)
  if (parts.items.length && !items.length) return { candidate: true, excluded: 'nothing-left' }
  return {
    candidate: true,
    excluded: null,
    variant: variantOf(parts, reader),
    parts: keptParts(items, parts.items.length),
  }
}

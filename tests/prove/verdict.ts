import type { Planned } from './desk'

/** What the database shows of one planned row, whatever the row says of itself. */
export type Happened = {
  state: string
  attempts: number
  lastError: string | null
  /** Trail entries of this verb, by the worker, for this document. */
  entries: number
  /** The earliest of them is before the time that was set. */
  early: boolean
  /** Writes that changed what readers see, by the rows each leaves for the site's memory. */
  publicWrites: number
  /** Versions that were put in public. */
  publicVersions: number
  /** Mails to the desk about it, one sent twice under one Message-ID counted once. */
  notices: number
  /** Readers are served the document now. */
  live: boolean
  /** What they are served carries this article's mark and hashes to the snapshot that was approved. */
  asApproved: boolean
}

/** One planned row with what was planned for its document besides. */
export type Case = { planned: Planned; happened: Happened; alsoDown: boolean }

export type Counts = {
  due: number
  /** Ended as planned, with everything that belongs to it, once. */
  done: number
  /** Carried out more than once, by any of the three counts. */
  doubled: number
  /** Ended otherwise than planned, or marked done while what was to happen did not. */
  lost: number
  /** Still open when everything had time to end. */
  stuck: number
  /** In public, and not what was approved. */
  altered: number
  early: number
  /** Claims beyond the first: what was taken up again. */
  retried: number
}

const outcome = ({ planned, happened, alsoDown }: Case): 'done' | 'doubled' | 'lost' | 'stuck' => {
  const { state, entries, publicWrites, publicVersions, notices, live } = happened
  const carriedOut = planned.ends === 'done'
  const writes = carriedOut ? (alsoDown || planned.verb === 'unpublish' ? 2 : 1) : 0
  if (entries > 1 || publicWrites > writes || publicVersions > 1 || notices > 1) return 'doubled'
  if (state === 'open') return 'stuck'
  const shown = carriedOut && planned.verb === 'publish' && !alsoDown
  const asPlanned = state === planned.ends && entries === (carriedOut ? 1 : 0) && live === shown
  // Of what did not go out somebody hears.
  const told = carriedOut || notices === 1
  return asPlanned && publicWrites === writes && told ? 'done' : 'lost'
}

export const count = (cases: readonly Case[]): Counts => {
  const counts = { due: cases.length, done: 0, doubled: 0, lost: 0, stuck: 0, altered: 0, early: 0, retried: 0 }
  for (const one of cases) {
    counts[outcome(one)] += 1
    const { live, asApproved, early, attempts } = one.happened
    if (live && !asApproved) counts.altered += 1
    if (early) counts.early += 1
    counts.retried += Math.max(0, attempts - 1)
  }
  return counts
}

/** Nothing was due, or something went other than planned. */
export const failed = ({ due, done, doubled, lost, stuck, altered, early }: Counts): boolean =>
  due === 0 || done !== due || doubled + lost + stuck + altered + early > 0

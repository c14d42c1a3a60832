/** What a report of a mail that did not arrive says about the mailbox. */
export type BounceKind = 'hard-bounce' | 'soft-bounce' | 'policy'

/**
 * By the status code of RFC 3463, never by prose. `5.7` is the receiver's policy about us, and says nothing of the
 * mailbox; so are the codes about a bad sender. Of the other permanent ones, a full mailbox (5.2.2), a message too large
 * (5.2.3, 5.3.4), a system that is down or closed (5.3), a route (5.4, but for 5.4.4: no such host), and the form of the
 * message (5.5, 5.6) may be otherwise tomorrow: they count like the transient ones. What is left is a mailbox that is
 * not there. Null where the report tells of no failure (`delivered`, `relayed`, `expanded`), or of no status.
 */
export const bounceKind = (status: string, action: string): BounceKind | null => {
  if (!['failed', 'delayed'].includes(action)) return null
  const found = /^([45])\.(\d{1,3})\.(\d{1,3})$/.exec(status)
  if (!found) return null
  const [, level, subject, detail] = found
  if (action === 'delayed' || level === '4') return subject === '7' ? 'policy' : 'soft-bounce'
  if (subject === '7' || (subject === '1' && (detail === '7' || detail === '8'))) return 'policy'
  if (subject === '0' || subject === '1') return 'hard-bounce'
  if (subject === '2') return detail === '0' || detail === '1' ? 'hard-bounce' : 'soft-bounce'
  if (subject === '4' && detail === '4') return 'hard-bounce'
  return 'soft-bounce'
}

/**
 * Failures in a row before an address is taken for dead: five, none of them within a day of another and none more than
 * sixty days after the one before. With a letter a week that is a month of failures and more, so an outage or a holiday
 * that fills a mailbox ends nobody's subscription, and a mailbox given up is not written to for a year.
 */
export const SOFT_LIMIT = 5
export const SOFT_APART_MS = 86_400_000
export const SOFT_FORGOTTEN_MS = 60 * 86_400_000

/** The count after one more failure; the same where it is no further one. */
export const softCount = (count: number, last: Date | null, now: Date): number => {
  const since = last ? now.getTime() - last.getTime() : Number.POSITIVE_INFINITY
  if (since > SOFT_FORGOTTEN_MS) return 1
  return since < SOFT_APART_MS ? count : count + 1
}

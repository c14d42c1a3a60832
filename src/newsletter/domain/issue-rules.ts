import type { Problem } from '../../editorial/domain/problem'

type Issue = { kind?: string | null; promotional?: boolean | null; event?: unknown }

/** An event promotion is promotional whatever was said. */
export const promotionalOf = (issue: Issue): boolean => issue.kind === 'event-promotion' || Boolean(issue.promotional)

/** The mark may be set, never taken away: readers who declined promotions rely on it. */
export const checkPromotional = (issue: Issue, before: Issue | null): Problem[] =>
  before?.promotional && !promotionalOf(issue)
    ? [
        {
          path: 'promotional',
          message:
            'Promotional: this issue was marked promotional, and the mark is never taken away. Start a new issue.',
        },
      ]
    : []

/** A promotion names its event, and one that is still to come when it is sent. */
export const checkPromotion = (
  issue: Issue,
  /** Whether the event is over at the proposed time; null where no event is named. */
  ended: boolean | null,
): Problem[] => {
  if (issue.kind !== 'event-promotion') return []
  if (ended === null) return [{ path: 'event', message: 'Event: an event promotion names the event it is for.' }]
  return ended
    ? [
        {
          path: 'event',
          message: 'Event: it is over by the time this issue would be sent. Change the time or the event.',
        },
      ]
    : []
}

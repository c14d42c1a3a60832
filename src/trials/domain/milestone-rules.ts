import type { Problem } from '../../editorial/domain/problem'
import { certainlyAfter, isPartialDate } from './partial-date'

type Milestone = { kind?: string | null; occurredOn?: string | null; expires?: string | null }

const dated = (value: string | null | undefined): value is string => Boolean(value && isPartialDate(value))

/** What is approved on a condition ends at a date, or its source is said to state none. */
export const checkExpiryStated = ({ kind, expires }: Milestone): Problem[] =>
  kind === 'conditional-approval' && !expires
    ? [{ path: 'expires', message: 'Expires: a conditional approval states when it expires, or “none stated”.' }]
    : []

export const checkMilestoneOrder = ({ occurredOn, expires }: Milestone): Problem[] =>
  dated(occurredOn) && dated(expires) && certainlyAfter(occurredOn, expires)
    ? [{ path: 'expires', message: `Expires: ${expires} lies before the milestone itself (${occurredOn}).` }]
    : []

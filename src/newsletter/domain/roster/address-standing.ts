import type { List } from '../lists'

export type SuppressionStanding = {
  id: string
  scope: 'all' | List
  reason: 'unsubscribe' | 'hard-bounce' | 'complaint' | 'manual'
  at: string
  /** What the desk said when it suppressed by hand. */
  why: string | null
  /** Null while it holds. */
  liftedAt: string | null
}

/** What is on record about one address: what `POST /api/suppressions/look-up` answers. */
export type AddressStanding = {
  /** The reader's lists with where each stands; null where nobody is known by this address. */
  lists: { list: List; state: 'pending' | 'active' | 'unsubscribed' }[] | null
  /** The newest first. */
  suppressions: SuppressionStanding[]
}

/** An unsubscription ends by the reader's new opt-in alone. */
export const mayLift = ({ reason, liftedAt }: SuppressionStanding): boolean => !liftedAt && reason !== 'unsubscribe'

import type { Stage } from './stages'
import type { TransitionName } from './transitions'

/** Whether this person may make a transition now and, if not, why. `note`: it is made with a note. */
export type Offer = { transition: TransitionName; may: boolean; code?: string; sentence?: string; note: boolean }

export type StandingSchedule = {
  do: 'publish' | 'unpublish' | 'send'
  dueAt: string
  wallTime: string
  zone: string
  state: string
  lastError: string | null
}

/** Where a document stands and what the caller may do: what `GET /api/<slug>/<id>/transitions` answers. */
export type Standing = {
  stage: Stage
  revision: number
  live: boolean
  /** What readers see was public before there was sign-off: nobody signed it. */
  beforeSignOff: boolean
  /** Hash of the working copy. */
  hash: string
  /** The same with what it shows of others: a decision sends it back, so that nobody decides on what they did not see. */
  seen: string
  approvedHash: string | null
  requestedAt: string | null
  due: string | null
  schedules: StandingSchedule[]
  checklist: string[]
  selfApproval: boolean
  /** Zone a time is proposed in. */
  defaultZone: string
  offers: Offer[]
}

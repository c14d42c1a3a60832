import type { Stage } from '../../editorial/domain/stages'
import type { TransitionName } from '../../editorial/domain/transitions'

/** What `GET /api/<slug>/<id>/transitions` answers, as far as the panel shows it. */
export type Offer = { transition: TransitionName; may: boolean; code?: string; sentence?: string; note: boolean }

export type Standing = {
  stage: Stage
  live: boolean
  hash: string
  checklist: string[]
  selfApproval: boolean
  defaultZone: string
  schedules: { do: string; wallTime: string; zone: string; state: string; lastError: string | null }[]
  offers: Offer[]
}

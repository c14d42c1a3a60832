import type { EventChange } from './told-facts'

/** A sent promotion that does not hold any more: what `GET /api/events/<id>/updates` answers of each. */
export type UpdateOffer = {
  issue: string
  title: string
  language: string
  changed: EventChange[]
  /** The update that is being written. */
  draft: { id: string; title: string } | null
}

import type { Difference, Row } from './difference/model'
import type { Named } from './named'

/** What a working copy is held against. */
export type ComparedWith = {
  /** The last sign-off; a snapshot kept without one; or, of what was never signed, its first version. */
  kind: 'approval' | 'snapshot' | 'first-version'
  at: string
  by: Named | null
  hash: string
}

/** What `GET /api/<slug>/<id>/changes` answers. */
export type Changes = {
  base: ComparedWith
  /** Hash of the working copy that was compared. */
  hash: string
  zone: string
  differences: Difference[]
  pictures: Row[]
  sources: Row[]
}

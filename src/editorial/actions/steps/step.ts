import type { PayloadRequest } from 'payload'
import type { Clock } from '../../../platform'
import type { Stage } from '../../domain/stages'
import type { Taken } from '../take-snapshot'
import type { WorkflowRow } from '../workflow-row'

/** What a caller may say beside the transition's name. */
export type TransitionInput = {
  note?: string | undefined
  /** Content hash of what the person saw. */
  snapshot?: string | undefined
  /** Wall time `yyyy-MM-ddTHH:mm` in `zone`, for `schedule`. */
  at?: string | undefined
  zone?: string | undefined
  /** Of an hour that happens twice: `first` or `second`. */
  fold?: 'first' | 'second' | undefined
  do?: 'publish' | 'unpublish' | undefined
  latePolicy?: 'publish' | 'hold' | 'skip' | undefined
  kind?: 'typo' | 'correction' | 'clarification' | 'retraction' | undefined
  /** Of a correction, for readers: what it said and what it says now. */
  before?: string | undefined
  after?: string | undefined
}

export type Step = {
  req: PayloadRequest
  clock: Clock
  slug: string
  id: string
  input: TransitionInput
  row: WorkflowRow
  /** The working copy as it stands in this transaction. */
  taken: Taken
  live: boolean
  desk: DeskSettings
  /** Null where the worker acts. */
  userId: string | null
}

/** What a step changes on the document's row, and what the trail should say of it. */
export type StepResult = { stage: Stage; row?: Partial<WorkflowRow>; tell?: Record<string, unknown> }

export type DeskSettings = {
  fourEyes: boolean
  approvalsFor: (slug: string) => number
  shortPath: (slug: string) => boolean
  latePolicy: 'publish' | 'hold' | 'skip'
  defaultZone: string
  reviewDays: number
  /** What a person ticks on a document of this collection before sign-off, in the desk's words. */
  itemsFor: (slug: string) => readonly string[]
  asksLinks: (slug: string) => boolean
  asksReviewDate: (slug: string) => boolean
}

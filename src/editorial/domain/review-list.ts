import type { Named } from './named'
import type { ScheduledVerb } from './schedule-key'
import type { Stage } from './stages'

/**
 * What the desk has under way: `mine` waits for this person, `waiting` for anybody's decision, `overdue` past the day by
 * which it was wanted; `scheduled` is what the worker will do, `failed` what it could not do or was told to hold.
 */
export const reviewTabs = ['mine', 'waiting', 'overdue', 'scheduled', 'failed'] as const
export type ReviewTab = (typeof reviewTabs)[number]

export type ReviewSchedule = {
  do: ScheduledVerb
  dueAt: string
  wallTime: string
  zone: string
  state: 'open' | 'held' | 'failed'
  /** Its time has come and it is not carried out yet. */
  late: boolean
  /** Why it failed, is held, or is tried again. */
  reason: string | null
}

export type ReviewRow = {
  /** Of the row, for lists: a document may stand in `scheduled` twice. */
  key: string
  slug: string
  id: string
  title: string
  stage: Stage
  /** Who asked for what this row waits on, when, and in which words. */
  by: Named | null
  at: string | null
  note: string | null
  due: string | null
  overdue: boolean
  schedule: ReviewSchedule | null
}

/** What `GET /api/review-list` answers. */
export type ReviewPage = {
  tab: ReviewTab
  page: number
  pages: number
  counts: Record<ReviewTab, number>
  /** Zone the desk keeps its time by. */
  zone: string
  rows: ReviewRow[]
}

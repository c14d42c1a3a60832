/** What a mail is about; each person chooses by it. */
export type NoticeKind = 'request' | 'decision' | 'taken-back' | 'schedule' | 'outdated'

/** What somebody is told of by mail. Everything else is on the document's timeline. */
export const noticeVerbs = {
  submit: 'request',
  approve: 'decision',
  'request-changes': 'decision',
  voided: 'taken-back',
  reopen: 'taken-back',
  'schedule-failed': 'schedule',
  'schedule-held': 'schedule',
  'schedule-cancelled': 'schedule',
  'schedule-late': 'schedule',
  'promotion-outdated': 'outdated',
} as const satisfies Record<string, NoticeKind>

export type NoticeVerb = keyof typeof noticeVerbs

export const isNoticeVerb = (verb: string): verb is NoticeVerb => Object.hasOwn(noticeVerbs, verb)

/** Why a schedule did not go as set, for a sentence in the reader's language. */
export const scheduleReasons = ['down-first', 'late-hold', 'late-skip', 'not-as-approved', 'checklist'] as const

export type ScheduleReason = (typeof scheduleReasons)[number]

export const isScheduleReason = (code: unknown): code is ScheduleReason =>
  scheduleReasons.some((reason) => reason === code)

/** What a notice row carries: ids, never words. */
export type NoticeIds = {
  slug: string
  id: string
  transition: string
  /** Account of who acted; null where no person did. */
  actor?: string | null
  schedule?: string
  reason?: string
}

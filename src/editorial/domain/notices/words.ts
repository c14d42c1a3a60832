import type { NoticeVerb, ScheduleReason } from './kinds'

/** What a mail can say of: the transitions people are told of, with what makes a difference to their reader. */
export type Saying = NoticeVerb | 'approve-published' | 'approve-partly' | 'voided-trash'

/**
 * A language of the notices. `{{title}}`, `{{kind}}`, `{{actor}}`, `{{time}}`, `{{act}}`, `{{given}}` and `{{needed}}` are
 * put in. Nothing of a document but its title is ever said.
 */
export type NoticeWords = {
  kinds: Record<string, string>
  acts: { publish: string; unpublish: string }
  untitled: string
  /** Whoever acted where the account is gone, or no person did. */
  somebody: string
  /** How a person is named as the one who acted, with `{{name}}`. */
  named: string
  said: Record<Saying, { subject: string; text: string }>
  due: string
  /** The schedule that stood when an approval was taken back. */
  held: string
  note: string
  reason: string
  reasons: Record<ScheduleReason, string>
  /** In place of the scheduler, whose account is gone. */
  inPlace: string
  open: string
  choose: string
}

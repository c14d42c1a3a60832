import { en } from './en'
import { ja } from './ja'
import { isScheduleReason, type NoticeVerb } from './kinds'
import { ko } from './ko'
import type { NoticePerson } from './recipients'
import type { NoticeWords, Saying } from './words'
import { zh } from './zh'
import { zhTw } from './zh-tw'

const languages: Record<string, NoticeWords> = { en, ja, ko, zh, 'zh-TW': zhTw }

export type NoticeFacts = {
  verb: NoticeVerb
  slug: string
  title: string | null
  /** Name of who acted; null where the account is gone, or no person did. */
  actor: string | null
  /** When it happened. */
  at: string
  trashed: boolean
  /** By when a review is due. */
  due: string | null
  /** Approvals there and needed, and whether readers see it now. */
  approval: { given: number; needed: number; published: boolean } | null
  /** The schedule it is about, or that stood when the approval was taken back. */
  schedule: { do: 'publish' | 'unpublish' | 'send'; dueAt: string; by: string | null } | null
  /** Why a schedule ended: a code of ours, and the sentence the system gave, in English. */
  reason: { code: string; sentence: string } | null
  hasNote: boolean
}

export type NoticeLinks = { document: string; account: string }

const LONGEST_TITLE = 160

/** On one line, so that a title cannot begin a line of a mail, and short enough for a subject. */
const oneLine = (text: string): string => {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  const letters = [...line]
  return letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE).join('')}…` : line
}

/** Put in at once, so that nothing of a title is taken for a place itself. */
const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))

/** An instant in the reader's language and zone, on 24 hours, the zone named: `20 August 2030 09:00 (Asia/Seoul)`. */
const timeIn = ({ locale, timeZone }: NoticePerson, at: string): string => {
  const language = languages[locale] && locale !== 'en' ? locale : 'en-GB'
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(new Date(at))
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(new Date(at))
  return `${day} ${time} (${timeZone})`
}

const sayingOf = ({ verb, approval, trashed }: NoticeFacts): Saying => {
  if (verb === 'voided' && trashed) return 'voided-trash'
  if (verb !== 'approve' || !approval) return verb
  if (approval.published) return 'approve-published'
  return approval.given < approval.needed ? 'approve-partly' : 'approve'
}

const reasonIn = (words: NoticeWords, { code, sentence }: { code: string; sentence: string }): string => {
  const known = isScheduleReason(code) ? words.reasons[code] : null
  // What exactly the checklist wants is only in the system's own sentence.
  return known && code !== 'checklist' ? known : [known, sentence].filter(Boolean).join(' ')
}

/**
 * The mail to one person, in their language, with times in their zone. It says what happened, to what by its title, and
 * where to act; of a document's content and of notes it says nothing, since the mail may be read before the embargo ends.
 */
export const composeNotice = (
  facts: NoticeFacts,
  person: NoticePerson,
  links: NoticeLinks,
): { subject: string; text: string } => {
  const words = languages[person.locale] ?? en
  const { schedule, reason, due } = facts
  const act = words.acts[schedule?.do === 'unpublish' ? 'unpublish' : 'publish']
  const ofSchedule = facts.verb.startsWith('schedule-') && schedule
  const values = {
    title: oneLine(facts.title ?? '') || words.untitled,
    kind: words.kinds[facts.slug] ?? facts.slug,
    actor: facts.actor ? fill(words.named, { name: oneLine(facts.actor) }) : words.somebody,
    time: timeIn(person, ofSchedule ? schedule.dueAt : facts.at),
    act,
    given: facts.approval?.given ?? 0,
    needed: facts.approval?.needed ?? 0,
  }
  const { subject, text } = words.said[sayingOf(facts)]
  const lines = [fill(text, values)]
  if (due) lines.push(fill(words.due, { time: timeIn(person, due) }))
  if (facts.hasNote) lines.push(words.note)
  if (reason) lines.push(`${words.reason} ${reasonIn(words, reason)}`)
  if (schedule && !ofSchedule) lines.push(fill(words.held, { act, time: timeIn(person, schedule.dueAt) }))
  if (ofSchedule && schedule.by !== person.id) lines.push(words.inPlace)
  const body = [lines.join('\n'), `${words.open}\n${links.document}`, `-- \n${words.choose} ${links.account}`]
  return { subject: fill(subject, values), text: `${body.join('\n\n')}\n` }
}

import type { MailParts } from '../mail-parts'
import { sayIn } from '../render/words'

export type EventStatus = 'scheduled' | 'postponed' | 'moved-online' | 'cancelled'

/** What a promotion tells readers of an event that they plan by. */
export type EventFacts = {
  /** Begin and end as the calendar file has them, with the zone. */
  readonly when: string
  readonly where: string
  readonly status: EventStatus
  /** Of the announced ones, by id. */
  readonly speakers: readonly string[]
  /** The calendar's SEQUENCE; null where no calendar file went with it. */
  readonly sequence: number | null
}

export const changeKinds = ['status', 'when', 'where', 'speakers'] as const
export type EventChange = (typeof changeKinds)[number]

type Attachments = MailParts['attachments']

/** The event's own lines of a calendar file, unfolded (RFC 5545, 3.1). */
const eventLines = (attachments: Attachments): string[] => {
  const file = attachments.find(({ contentType }) => contentType.startsWith('text/calendar'))
  const bytes = Uint8Array.from(atob(file?.base64 ?? ''), (character) => character.charCodeAt(0))
  const text = new TextDecoder().decode(bytes)
  const [, event = ''] = text.replace(/\r\n[ \t]/g, '').split('BEGIN:VEVENT')
  return event.split('\r\n')
}

const calendarFacts = (attachments: Attachments) => {
  const lines = eventLines(attachments)
  const all = (...names: string[]) =>
    lines.filter((line) => names.some((name) => line.startsWith(`${name}:`) || line.startsWith(`${name};`)))
  const sequence = all('SEQUENCE')[0]?.slice('SEQUENCE:'.length)
  return {
    when: all('DTSTART', 'DTEND').join('\n'),
    where: all('LOCATION').join(''),
    cancelled: all('STATUS')[0] === 'STATUS:CANCELLED',
    sequence: sequence === undefined ? null : Number(sequence),
  }
}

const facts = (attachments: Attachments, status: EventStatus, speakers: readonly string[]): EventFacts => {
  const { when, where, cancelled, sequence } = calendarFacts(attachments)
  return { when, where, status: cancelled ? 'cancelled' : status, speakers: [...speakers].sort(), sequence }
}

/** What a mail that was sent said, read from the parts it was sent as. */
export const toldFacts = ({ attachments, items, language, variants }: MailParts): EventFacts => {
  const say = sayIn(language)
  const words = variants.default?.head.text ?? ''
  // A calendar file only knows whether an event is cancelled; the rest stands behind the time.
  const status = (['cancelled', 'postponed', 'moved-online'] as const).find((one) => words.includes(` · ${say(one)}`))
  const speakers = items.filter(({ group }) => group === 'speakers').map(({ key }) => key)
  return facts(attachments, status ?? 'scheduled', speakers)
}

/** What a mail of today would say. */
export const standingFacts = (
  view: { status: EventStatus; speakers: readonly { key: string }[] },
  attachments: Attachments,
): EventFacts =>
  facts(
    attachments,
    view.status,
    view.speakers.map(({ key }) => key),
  )

/** What readers were told and is otherwise now; empty where everything they were shown stands. */
export const whatChanged = (told: EventFacts, now: EventFacts): EventChange[] =>
  changeKinds.filter((kind) => String(told[kind]) !== String(now[kind]))

import type { ItemPart, Part } from '../mail-parts'
import { dataTable } from './blocks-records'
import { picture } from './blocks-words'
import { linked, type MailContext, type MailPicture } from './context'
import { html, join, nothing, plain } from './text'

export type SpeakerLine = {
  readonly key: string
  readonly name: string
  readonly native: readonly { readonly lang: string; readonly text: string }[]
  readonly role: string
  readonly title: string
  readonly affiliation: string
  readonly session: string
  readonly photo: MailPicture | null
}

export type AgendaLine = {
  readonly time: string
  readonly title: string
  readonly room: string
  readonly speakers: string
}

export type EventView = {
  readonly name: string
  /** The event's own page. */
  readonly href: string
  readonly calendarHref: string
  readonly status: 'scheduled' | 'postponed' | 'moved-online' | 'cancelled'
  /** Day or moment with its zone, as the place's calendar has it. */
  readonly when: string
  readonly where: readonly string[]
  readonly summary: string
  readonly registrationUrl: string
  readonly registerBy: string
  readonly speakers: readonly SpeakerLine[]
  readonly agenda: readonly AgendaLine[]
}

const heading = (said: string): Part => ({
  html: `<h2 style="margin:24px 0 8px;font-size:21px;line-height:1.3">${html(said)}</h2>`,
  text: `${plain(said)}\n${'-'.repeat(Math.min(40, [...said].length))}\n\n`,
})

/** What, when, where and how to register: before everything else. */
export const eventFacts = (context: MailContext, event: EventView): Part => {
  const { say } = context
  const status = event.status === 'scheduled' ? '' : say(event.status)
  const rows: [string, string][] = [
    [say('when'), [event.when, status].filter(Boolean).join(' · ')],
    [say('where'), event.where.join(', ')],
    [say('registerBy'), event.registerBy],
  ]
  const facts = rows.filter(([, value]) => value)
  const links = [
    ...(event.registrationUrl ? [linked(context, event.registrationUrl, say('register'))] : []),
    linked(context, event.calendarHref, say('calendar')),
    linked(context, event.href, say('moreAt')),
  ]
  const summary = event.summary
    ? { html: `<p style="margin:0 0 14px">${html(event.summary)}</p>`, text: `${plain(event.summary)}\n\n` }
    : nothing
  return join([
    {
      html: `<p style="margin:0 0 14px">${facts.map(([name, value]) => `<strong>${html(name)}:</strong> ${html(value)}`).join('<br>')}</p>`,
      text: `${facts.map(([name, value]) => `${name}: ${plain(value)}`).join('\n')}\n\n`,
    },
    summary,
    {
      html: `<p style="margin:0 0 14px">${links.map((one) => one.html).join(' · ')}</p>`,
      text: `${links.map((one) => one.text).join('\n')}\n\n`,
    },
  ])
}

const PHOTO = 96

const speaker = (context: MailContext, one: SpeakerLine): Part => {
  const { look, say } = context
  const native = one.native.map(({ lang, text }) => `<span lang="${html(lang)}">${html(text)}</span>`).join(' ')
  // A title at the event may hold the affiliation in its words.
  const lines = [...new Set([one.role, one.title, one.affiliation, one.session])].filter(Boolean)
  const photo = one.photo ? picture(one.photo, one.photo.alt || say('photoOf', { name: one.name }), PHOTO) : ''
  const said = `<h3 style="margin:0 0 4px;font-size:17px;line-height:1.3">${html(one.name)}${native ? ` ${native}` : ''}</h3>${lines.map((line) => `<p style="margin:0 0 2px">${html(line)}</p>`).join('')}`
  const edge = `border-top:1px solid ${look.light.rule}`
  return {
    html: `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="r" style="${edge}"><tr>${
      photo ? `<td width="${PHOTO + 16}" style="padding:12px 16px 12px 0;vertical-align:top">${photo}</td>` : ''
    }<td class="i" style="padding:12px 0;vertical-align:top;color:${look.light.ink}">${said}</td></tr></table>`,
    text: `${[[one.name, ...one.native.map(({ text }) => text)].join(' '), ...lines].map(plain).join('\n')}\n\n`,
  }
}

const forAll = { countries: [], topics: [] } as const

/** Speakers in their order, then the programme. */
export const eventItems = (
  context: MailContext,
  event: EventView,
): { items: ItemPart[]; groups: Record<string, Part> } => {
  const { say } = context
  const groups: Record<string, Part> = {}
  const items: ItemPart[] = event.speakers.map((one) => ({
    key: one.key,
    group: 'speakers',
    ...forAll,
    ...speaker(context, one),
  }))
  if (items.length) groups.speakers = heading(say('speakers'))
  if (event.agenda.length) {
    groups.programme = heading(say('programme'))
    const says = (value: string) => ({ html: html(value), text: plain(value) })
    const rows = event.agenda.map(({ time, title, room, speakers }) => [
      says(time),
      says([title, room].filter(Boolean).join(' · ')),
      says(speakers),
    ])
    const table = dataTable(context, [say('time'), say('session'), say('speakers')], rows)
    items.push({ key: 'programme', group: 'programme', ...forAll, ...table })
  }
  return { items, groups }
}

import { jurisdictionRules, subjectLabel } from '../jurisdictions'
import { assemble, type MailParts, placeholders } from '../mail-parts'
import type { MailInput } from '../render/mail'
import { contrast, markupProblems } from './markup'

/** Gmail cuts a mail off at 102 KB, and the links to stop it with it. */
export const MOST_BYTES = 80 * 1024

/** A token of ours is a little over sixty characters, behind the address of the site. */
const filled = 'https://example.invalid/unsubscribe/'.padEnd(140, 'x')

const bytes = (value: string): number => new TextEncoder().encode(value).length

const variantProblems = (parts: MailParts, code: string, input: MailInput): string[] => {
  const { html, text, subject } = assemble(
    parts,
    code,
    parts.items.map((_, index) => index),
  )
  const problems: string[] = []
  const size = bytes(html.replaceAll(/\{\{\w+\}\}/g, filled))
  if (size > MOST_BYTES) {
    problems.push(
      `Size: the whole mail has ${Math.ceil(size / 1024)} KB; at most ${MOST_BYTES / 1024} KB reach every reader uncut. Leave something out.`,
    )
  }
  for (const [name, placeholder] of Object.entries(placeholders)) {
    if (!html.includes(`href="${placeholder}"`) || !text.includes(placeholder)) {
      problems.push(`The mail lacks the link to ${name}.`)
    }
  }
  const label = subjectLabel(code, input.issue)
  if (label && !subject.startsWith(label)) problems.push(`Subject: readers in ${code} must see “${label}” first.`)
  problems.push(...markupProblems(html, input.look.light.paper))
  problems.push(...unsaidInText(html, text))
  return problems
}

/** Every link of the HTML stands in the text too, and so do its words. */
const unsaidInText = (html: string, text: string): string[] => {
  const hrefs = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&').replaceAll('&quot;', '"'),
  )
  const missing = hrefs.filter((href) => !text.includes(href))
  return missing.length ? [`Plain text: it lacks ${missing.length} of the links (${missing[0]}).`] : []
}

const lengthProblems = ({ issue }: MailInput): string[] => {
  const problems: string[] = []
  const length = [...issue.subject.trim()].length
  if (length > 90) problems.push(`Subject: ${length} characters; most programs show 50 to 60. Keep it under 90.`)
  if (/(.)\1{3,}|!{2,}/u.test(issue.subject)) problems.push('Subject: repeated marks look like spam.')
  if (!issue.preheader.trim()) {
    problems.push('Preheader: write the line that stands beside the subject in the list of mails.')
  } else if (issue.preheader.trim() === issue.subject.trim()) {
    problems.push('Preheader: it says the same as the subject. Say what is inside.')
  }
  return problems
}

const settingsProblems = ({ sender, postalAddress }: MailInput): string[] => [
  ...(postalAddress
    ? []
    : ['Postal address: the mail settings have none, and every mail must carry one. An admin sets it.']),
  ...(/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(sender.address)
    ? []
    : [`Sender: “${sender.address}” is not an address mail can be answered at.`]),
]

const altProblems = ({ records, event }: MailInput): string[] => {
  const bare = [
    ...Object.values(records.pictures),
    ...(event?.speakers ?? []).flatMap(({ photo }) => photo ?? []),
  ].filter(({ alt }) => !alt.trim())
  return bare.length ? [`Pictures: ${bare.length} of them have no alternative text.`] : []
}

const eventProblems = ({ issue, event }: MailInput): string[] => {
  // Those who got the promotion are told that the event is off.
  if (issue.kind !== 'event-promotion' || !event || issue.update) return []
  return event.status === 'cancelled' ? ['Event: it is cancelled, so there is nothing to promote.'] : []
}

/** What programs in the dark show, by our own colours. */
const darkProblems = ({ look: { dark } }: MailInput): string[] => {
  const pale = (['ink', 'ink-soft', 'link', 'accent', 'stop'] as const).filter(
    (name) => contrast(dark[name], dark.paper) < 4.5,
  )
  return pale.length ? [`Contrast: ${pale.join(', ')} cannot be read in the dark.`] : []
}

const contentProblems = ({ issue, changes }: MailInput, parts: MailParts): string[] => {
  if (issue.kind === 'roundup' && !changes.length) {
    return ['Changes: there are none in this roundup. Compile it; where nothing changed there is nothing to send.']
  }
  if (issue.kind === 'editorial' && !parts.items.length) return ['The mail says nothing yet.']
  const unlinked = changes.filter(({ href }) => !href)
  return unlinked.length
    ? [
        `Changes: readers cannot reach ${unlinked.length} of the records (${unlinked[0]?.title}). Drop them or publish them again.`,
      ]
    : []
}

/** Everything a mail must be before somebody signs it off, in sentences; each once. */
export const checkMail = (parts: MailParts, input: MailInput): string[] => {
  const codes = ['default', ...jurisdictionRules.map(({ code }) => code)]
  return [
    ...new Set([
      ...lengthProblems(input),
      ...settingsProblems(input),
      ...eventProblems(input),
      ...contentProblems(input, parts),
      ...altProblems(input),
      ...darkProblems(input),
      ...codes.flatMap((code) => variantProblems(parts, code, input)),
    ]),
  ]
}

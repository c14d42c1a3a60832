import type { EventView } from '../render/event-items'
import { type Say, sayIn } from '../render/words'
import type { EventChange } from './told-facts'

/** As much as the list of a mail program shows, and the check before sign-off lets through. */
const LONGEST_SUBJECT = 85
const LONGEST_PREHEADER = 150

const short = (text: string, most: number): string => {
  const letters = [...text]
  return letters.length > most
    ? `${letters
        .slice(0, Math.max(1, most - 1))
        .join('')
        .trimEnd()}…`
    : text
}

const namesOf = (say: Say, changed: readonly EventChange[], event: EventView): string => {
  const status = event.status === 'scheduled' ? say('asPlanned') : say(event.status)
  return changed.map((one) => (one === 'status' ? status : say(`changed_${one}`))).join(', ')
}

/** How it is now, for what changed. */
const factsOf = (say: Say, changed: readonly EventChange[], event: EventView): string[] =>
  changed.flatMap((one) => {
    if (one === 'when') return `${say('when')}: ${event.when}`
    if (one === 'where') return `${say('where')}: ${event.where.join(', ')}`
    return one === 'speakers' ? `${say('speakers')}: ${event.speakers.map(({ name }) => name).join(', ')}` : []
  })

const paragraph = (text: string) => ({
  type: 'paragraph',
  format: '' as const,
  indent: 0,
  version: 1,
  direction: 'ltr' as const,
  textFormat: 0,
  children: [{ type: 'text', text, format: 0, detail: 0, mode: 'normal' as const, style: '', version: 1 }],
})

const bodyOf = (paragraphs: readonly string[]) => ({
  root: {
    type: 'root',
    format: '' as const,
    indent: 0,
    version: 1,
    direction: 'ltr' as const,
    children: paragraphs.map(paragraph),
  },
})

/** The words an update begins with, in the language of the promotion it follows: that it is one, and what changed. */
export const composeUpdate = ({
  language,
  event,
  changed,
}: {
  language: string
  event: EventView
  changed: readonly EventChange[]
}) => {
  const say = sayIn(language)
  const what = namesOf(say, changed, event)
  const bare = [...say('updateSubject', { what, name: '' })].length
  const now = factsOf(say, changed, event)
  const replaces = say('updateReplaces')
  return {
    title: say('updateTitle', { name: event.name }),
    subject: short(
      say('updateSubject', { what, name: short(event.name, Math.max(20, LONGEST_SUBJECT - bare)) }),
      LONGEST_SUBJECT,
    ),
    preheader: short([replaces, ...now].join(' '), LONGEST_PREHEADER),
    body: bodyOf([`${say('updateChanged', { what })} ${replaces}`]),
  }
}

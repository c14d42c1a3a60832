import type { ItemPart, Part } from '../mail-parts'
import { linked, type MailContext, type MailSource, soft } from './context'
import { html, plain } from './text'
import { fieldWord } from './words'

/** A change of the tracker as it is told: values in words already. */
export type ChangeView = {
  readonly key: string
  readonly field: string
  readonly title: string
  /** Absolute; null where readers cannot reach the record. */
  readonly href: string | null
  /** The country it is told under, in the reader's language; '' for none. */
  readonly place: string
  readonly placeCode: string
  readonly countries: readonly string[]
  readonly topics: readonly string[]
  readonly before: string
  readonly after: string
  /** Of a new record: what it says, field by field. */
  readonly facts: readonly (readonly [field: string, value: string])[]
  readonly note: string
  readonly sources: readonly MailSource[]
}

export const labelOf = ({ say }: Pick<MailContext, 'say'>, field: string): string => {
  const word = fieldWord(field)
  return word ? say(word) : field
}

type Said = Pick<ChangeView, 'before' | 'after' | 'facts'>

/** What changed, a line each; of a new record what it says. */
export const changeLines = (context: Pick<MailContext, 'say'>, { before, after, facts }: Said): string[] => {
  const { say } = context
  if (facts.length) return facts.map(([field, value]) => `${labelOf(context, field)}: ${value}`)
  if (!after) return before ? [say('nowGone', { before })] : []
  return [before ? say('wasBefore', { before, after }) : say('notStatedBefore', { after })]
}

const paragraph = (said: Part, style: string): Part => ({
  html: `<p ${style}>${said.html}</p>`,
  text: `${said.text}\n`,
})

const item = (context: MailContext, change: ChangeView): Part => {
  const { look, say } = context
  const title = change.href
    ? linked(context, change.href, change.title)
    : { html: html(change.title), text: plain(change.title) }
  const lines: Part[] = changeLines(context, change).map((said) => ({ html: html(said), text: plain(said) }))
  const note = change.note ? { html: html(change.note).replaceAll('\n', '<br>'), text: plain(change.note) } : null
  const sources = change.sources.map(({ words, href }) =>
    href ? linked(context, href, words) : { html: html(words), text: plain(words) },
  )
  const named = sources.length
    ? {
        html: `${html(say('sources'))}: ${sources.map((one) => one.html).join('; ')}`,
        text: `${say('sources')}: ${sources.map((one) => one.text).join('; ')}`,
      }
    : null
  return {
    html: [
      `<div class="r" style="border-top:1px solid ${look.light.rule};padding:10px 0">`,
      `<h3 style="margin:0 0 4px;font-size:17px;line-height:1.3">${title.html}</h3>`,
      lines.length ? `<p style="margin:0 0 4px">${lines.map((one) => one.html).join('<br>')}</p>` : '',
      note ? paragraph(note, 'style="margin:0 0 4px"').html : '',
      named ? paragraph(named, soft(context)).html : '',
      '</div>',
    ].join(''),
    text: `${[title, ...lines, ...(note ? [note] : []), ...(named ? [named] : [])].map((one) => one.text).join('\n')}\n\n`,
  }
}

const groupOf = ({ placeCode, field }: ChangeView): string => `${placeCode || '-'}/${field}`

/** Changes under headings of place and of what changed, in the order they were given. */
export const changeItems = (
  context: MailContext,
  changes: readonly ChangeView[],
): { items: ItemPart[]; groups: Record<string, Part> } => {
  const groups: Record<string, Part> = {}
  const items = changes.map((change): ItemPart => {
    const group = groupOf(change)
    if (!groups[group]) {
      const said = `${change.place || context.say('elsewhere')}: ${labelOf(context, change.field)}`
      groups[group] = {
        html: `<h2 style="margin:24px 0 8px;font-size:21px;line-height:1.3">${html(said)}</h2>`,
        text: `${plain(said)}\n${'-'.repeat(Math.min(40, [...said].length))}\n\n`,
      }
    }
    return { key: change.key, group, countries: change.countries, topics: change.topics, ...item(context, change) }
  })
  return { items, groups }
}

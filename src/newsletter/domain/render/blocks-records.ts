import type { Part } from '../mail-parts'
import type { BlockRendering } from './blocks'
import { blockTitle, said } from './blocks-words'
import { linked, type MailContext, resolvedBlock, soft } from './context'
import { html, join, plain } from './text'

const cell = (context: MailContext): string =>
  `class="r" style="padding:6px 8px 6px 0;border-top:1px solid ${context.look.light.rule};text-align:left;vertical-align:top"`

/** A table of data: its first row names the columns, the first cell of each other row names the row. */
export const dataTable = (
  context: MailContext,
  columns: readonly string[],
  rows: readonly (readonly { html: string; text: string }[])[],
): Part => {
  const look = cell(context)
  const head = columns.map((name) => `<th scope="col" ${look}>${html(name)}</th>`).join('')
  const body = rows.map(
    ([first, ...rest]) =>
      `<tr><th scope="row" ${look}>${first?.html ?? ''}</th>${rest.map((one) => `<td ${look}>${one.html}</td>`).join('')}</tr>`,
  )
  const lines = rows.map(([first, ...rest]) =>
    [
      first?.text ?? '',
      ...rest.flatMap((one, at) => (one.text ? `  ${plain(columns[at + 1] ?? '')}: ${one.text}` : [])),
    ].join('\n'),
  )
  return {
    html: `<table style="width:100%;border-collapse:collapse;font-size:14px;margin:0 0 14px"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`,
    text: `${lines.join('\n\n')}\n\n`,
  }
}

const says = (value: string) => ({ html: html(value), text: plain(value) })

const more = (context: MailContext, href: string, words: string): Part => {
  const { html: inner, text } = linked(context, href, words)
  return { html: `<p ${soft(context)}>${inner}</p>`, text: `${text}\n\n` }
}

export const trialTableBlock: BlockRendering = (fields, context) => {
  const { rows, href } = resolvedBlock(context, fields, 'trials')
  const { say } = context
  const empty = say('noTrials')
  return join([
    blockTitle(said(fields.title)),
    rows.length
      ? dataTable(
          context,
          [say('trial'), say('phase'), say('recruitment'), say('country')],
          rows.map((row) => [
            linked(context, row.href, row.name),
            says(row.phase),
            says(row.recruitment),
            says(row.country),
          ]),
        )
      : { html: `<p>${html(empty)}</p>`, text: `${empty}\n\n` },
    more(context, href, say('openTracker')),
  ])
}

export const comparisonTableBlock: BlockRendering = (fields, context) => {
  const { asOf, href, columns, rows } = resolvedBlock(context, fields, 'comparison')
  const { say } = context
  const day = say('asOf', { date: asOf })
  return join([
    blockTitle(said(fields.title)),
    { html: `<p ${soft(context)}>${html(day)}</p>`, text: `${day}\n\n` },
    dataTable(
      context,
      [say('question'), ...columns],
      rows.map(({ question, cells }) => [
        says(question),
        ...cells.map(({ answers, disputed }) => {
          if (!answers.length) return says(say('notFound'))
          const all = disputed ? [`${say('disputed')}:`, ...answers] : answers
          return { html: all.map(html).join('<br>'), text: all.map(plain).join(' / ') }
        }),
      ]),
    ),
    more(context, href, say('openComparison')),
  ])
}

export const eventCardBlock: BlockRendering = (fields, context) => {
  const { event } = resolvedBlock(context, fields, 'event')
  const { light } = context.look
  const facts = [event.when, event.where].filter(Boolean)
  const speakers = event.speakers.length ? `${context.say('speakers')}: ${event.speakers.join(', ')}` : ''
  const lines = [...facts, event.summary, speakers].filter(Boolean)
  const title = linked(context, event.href, event.name)
  return {
    html: `<div class="r" style="margin:0 0 16px;padding:12px 14px;border:1px solid ${light.rule}"><p style="margin:0 0 6px;font-size:18px"><strong>${title.html}</strong></p>${lines.map((line) => `<p style="margin:0 0 6px">${html(line)}</p>`).join('')}</div>`,
    text: `${[title.text, ...lines.map(plain)].join('\n')}\n\n`,
  }
}

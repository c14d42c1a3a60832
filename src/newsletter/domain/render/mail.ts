import { footersByReader, jurisdictionRules, ruleOf, subjectLabel } from '../jurisdictions'
import { type List, listOf } from '../lists'
import type { ItemPart, MailParts, Part, Variant } from '../mail-parts'
import { references } from './blocks-words'
import { type ChangeView, changeItems } from './change-items'
import type { MailContext, MailRecords } from './context'
import { type EventView, eventFacts, eventItems } from './event-items'
import type { Look } from './look'
import { richText } from './rich-text'
import { type Frame, foot, head, type Sender } from './shell'
import { CannotRender, join, nothing, oneLine } from './text'
import { sayIn } from './words'

/** What a mail tells of other records than its issue. */
export type ShownRecords = {
  readonly records: MailRecords
  readonly changes: readonly ChangeView[]
  readonly event: EventView | null
  readonly attachments: MailParts['attachments']
}

/** Everything a mail is made of, read beforehand: rendering asks nobody. */
export type MailInput = {
  readonly issue: {
    readonly kind: 'roundup' | 'event-promotion' | 'editorial'
    readonly title: string
    readonly subject: string
    readonly preheader: string
    readonly slug: string
    readonly language: string
    readonly promotional: boolean
    /** It follows a promotion that was sent. */
    readonly update?: boolean
    readonly body: unknown
  }
  readonly site: { readonly title: string; readonly origin: string }
  readonly look: Look
  readonly sender: Sender
  readonly postalAddress: string
  readonly footers: readonly { readonly jurisdiction: string; readonly text: string }[]
} & ShownRecords

type Content = { intro: Part; items: readonly ItemPart[]; groups: Readonly<Record<string, Part>> }

/** A text with the list of what it cites, unless it says itself where that stands. */
const bodyOf = (context: MailContext, body: unknown): Part => {
  const text = richText(body, context)
  const listed = JSON.stringify(body ?? null).includes('"referencesList"')
  return listed ? text : join([text, references(context, context.say('sources'))])
}

const contentOf = (context: MailContext, { issue, changes, event }: MailInput): Content => {
  const body = bodyOf(context, issue.body)
  if (issue.kind === 'roundup') return { intro: body, ...changeItems(context, changes) }
  const text: ItemPart[] = body.html ? [{ key: 'text', countries: [], topics: [], ...body }] : []
  if (issue.kind === 'editorial') return { intro: nothing, items: text, groups: {} }
  if (!event) throw new CannotRender('The event this promotes is not there.')
  const { items, groups } = eventItems(context, event)
  return { intro: eventFacts(context, event), items: [...text, ...items], groups }
}

/** The jurisdictions whose readers get another subject or foot than all others. */
const variantCodes = (footers: MailInput['footers']): string[] => [
  ...new Set([...jurisdictionRules.map(({ code }) => code), ...Object.keys(footersByReader(footers))]),
]

const variantOf = (frame: Frame, input: MailInput, intro: Part, code: string): Variant => {
  const { issue } = input
  const label = subjectLabel(code, issue)
  const subject = oneLine([label, issue.subject].filter(Boolean).join(' '))
  const rule = ruleOf(code)
  const second = rule?.footLanguage && (issue.promotional || rule.footAlways) ? [rule.footLanguage] : []
  const own = footersByReader(input.footers)[code] ?? ''
  return {
    subject,
    head: head(frame, { subject, intro }),
    foot: foot(frame, { languages: [issue.language, ...second], own }),
  }
}

/**
 * An issue as the parts its mails are put together from. Pure: the same input gives the same bytes.
 * @throws CannotRender with a sentence for the desk
 */
export const renderMail = (input: MailInput): MailParts => {
  const { issue, site, sender } = input
  const say = sayIn(issue.language)
  const list: List = listOf(issue)
  const context: MailContext = {
    language: issue.language,
    origin: site.origin,
    look: input.look,
    say,
    records: input.records,
    cited: [],
  }
  const { intro, items, groups } = contentOf(context, input)
  const frame: Frame = {
    context,
    title: issue.title,
    preheader: issue.preheader,
    webView: `${site.origin}/issues/${encodeURIComponent(issue.slug)}`,
    siteTitle: site.title,
    list,
    promotional: issue.promotional,
    sender,
    postalAddress: input.postalAddress,
  }
  const variant = (code: string) => variantOf(frame, input, intro, code)
  return {
    format: 1,
    list,
    language: issue.language,
    promotional: issue.promotional,
    from: { name: oneLine(sender.name), address: sender.address },
    ...(sender.replyTo ? { replyTo: sender.replyTo } : {}),
    listName: oneLine(`${site.title}: ${say(`list_${list}`)}`),
    variants: {
      ...Object.fromEntries(variantCodes(input.footers).map((code) => [code, variant(code)])),
      default: variant('default'),
    },
    groups,
    items,
    attachments: input.attachments,
  }
}

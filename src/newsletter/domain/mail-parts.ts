import type { List } from './lists'

/** One stretch of a mail, in both of its forms. HTML of the parts of a mail stands in one body, in order. */
export type Part = { readonly html: string; readonly text: string }

/** A change or a speaker: what a reader's choices may leave out. */
export type ItemPart = Part & {
  readonly key: string
  /** Heading it stands under: a key of `groups`. */
  readonly group?: string
  /** Countries and topics it is about; empty: for every reader. */
  readonly countries: readonly string[]
  readonly topics: readonly string[]
}

/** Subject, opening and foot as the law of a reader's jurisdiction wants them. */
export type Variant = { readonly subject: string; readonly head: Part; readonly foot: Part }

/**
 * What an approved issue is sent as, rendered once at its approval and never changed: a reader's mail is the head of
 * their variant, the items their choices leave under their headings, and the foot, with the placeholders filled.
 */
export type MailParts = {
  readonly format: 1
  readonly list: List
  /** BCP 47. */
  readonly language: string
  readonly promotional: boolean
  readonly from: { readonly name: string; readonly address: string }
  readonly replyTo?: string
  /** Name of the list, for people (RFC 2919). */
  readonly listName: string
  /** By jurisdiction (`KR`, `CN`, …), and `default`. */
  readonly variants: Readonly<Record<string, Variant>> & { readonly default: Variant }
  readonly groups: Readonly<Record<string, Part>>
  readonly items: readonly ItemPart[]
  /** Content in base64. */
  readonly attachments: readonly { readonly filename: string; readonly contentType: string; readonly base64: string }[]
  /** What other records said when this was rendered: a hash of it, the moment it was read at, and by what. */
  readonly shown?: { readonly hash: string; readonly at: string; readonly by: string }
}

/** Filled in for each reader when the mail goes out; nothing else in a part varies. Values are URL-safe ASCII. */
export const placeholders = { unsubscribe: '{{unsubscribe}}', preferences: '{{preferences}}' } as const

export type ReaderChoices = {
  readonly countries?: readonly string[] | null
  readonly topics?: readonly string[] | null
  readonly residence?: string | null
  readonly language?: string | null
}

const byLanguage: Record<string, string> = { ko: 'KR', ja: 'JP', 'zh-Hans': 'CN' }

const meets = (chosen: readonly string[] | null | undefined, about: readonly string[]): boolean =>
  !chosen?.length || !about.length || about.some((one) => chosen.includes(one))

/** Where a reader's law is that of: the residence they gave, or what their language suggests. Null where neither says. */
export const jurisdictionOf = ({ residence, language }: ReaderChoices): string | null =>
  residence || byLanguage[language ?? ''] || null

/** Languages that suggest one of these jurisdictions where no residence is given. */
export const languagesOf = (jurisdictions: readonly string[]): string[] =>
  Object.keys(byLanguage).filter((language) => jurisdictions.includes(byLanguage[language] as string))

/** The variant a reader gets. */
export const variantOf = (parts: Pick<MailParts, 'variants'>, reader: ReaderChoices): string => {
  const jurisdiction = jurisdictionOf(reader)
  return jurisdiction && Object.hasOwn(parts.variants, jurisdiction) ? jurisdiction : 'default'
}

/** Indexes of the items a reader's choices leave, in the approved order. No choice means all. */
export const itemsFor = (parts: Pick<MailParts, 'items'>, reader: ReaderChoices): number[] =>
  parts.items.flatMap((item, index) =>
    meets(reader.countries, item.countries) && meets(reader.topics, item.topics) ? [index] : [],
  )

/** A mail with its placeholders still in it. @throws RangeError where a part it names is not there */
export const assemble = (parts: MailParts, variant: string, items: readonly number[]): Part & { subject: string } => {
  const chosen = parts.variants[variant]
  if (!chosen) throw new RangeError(`There is no variant ${variant} of this mail.`)
  const stretch: Part[] = [chosen.head]
  let group: string | undefined
  for (const index of items) {
    const item = parts.items[index]
    if (!item) throw new RangeError(`There is no part ${index} of this mail.`)
    const heading = item.group !== group && item.group !== undefined ? parts.groups[item.group] : undefined
    if (heading) stretch.push(heading)
    group = item.group
    stretch.push(item)
  }
  stretch.push(chosen.foot)
  return {
    subject: chosen.subject,
    html: stretch.map(({ html }) => html).join(''),
    text: stretch.map(({ text }) => text).join(''),
  }
}

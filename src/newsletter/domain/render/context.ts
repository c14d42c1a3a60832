import type { Look } from './look'
import { CannotRender, html, plain } from './text'
import type { Say } from './words'

export type MailPicture = {
  /** Absolute address of a JPEG or PNG. */
  readonly src: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly credit: string
}

export type MailSource = { readonly words: string; readonly href: string | null }

export type TrialLine = {
  readonly name: string
  readonly href: string
  readonly phase: string
  readonly recruitment: string
  readonly country: string
}

export type EventCard = {
  readonly name: string
  readonly href: string
  readonly when: string
  readonly where: string
  readonly summary: string
  readonly speakers: readonly string[]
}

export type ComparisonCell = { readonly answers: readonly string[]; readonly disputed: boolean }

/** A block of a body that shows other records, with what they say. */
export type Resolved =
  | { readonly kind: 'trials'; readonly rows: readonly TrialLine[]; readonly href: string }
  | { readonly kind: 'event'; readonly event: EventCard }
  | {
      readonly kind: 'comparison'
      readonly asOf: string
      readonly href: string
      readonly columns: readonly string[]
      readonly rows: readonly { readonly question: string; readonly cells: readonly ComparisonCell[] }[]
    }

export type MailRecords = {
  readonly pictures: Readonly<Record<string, MailPicture>>
  readonly sources: Readonly<Record<string, MailSource>>
  /** Absolute addresses of linked documents readers can reach, by `collection:id`. */
  readonly links: Readonly<Record<string, string>>
  /** By the `fields` of the block's node. */
  readonly blocks: ReadonlyMap<unknown, Resolved>
}

export type MailContext = {
  readonly language: string
  readonly origin: string
  readonly look: Look
  readonly say: Say
  readonly records: MailRecords
  /** Sources in the order of their numbers; grows as a text cites. */
  readonly cited: string[]
}

export const resolvedBlock = <K extends Resolved['kind']>(
  { records }: MailContext,
  fields: unknown,
  kind: K,
): Extract<Resolved, { kind: K }> => {
  const found = records.blocks.get(fields)
  if (found?.kind !== kind) throw new CannotRender('A block of the text shows what readers cannot reach. Remove it.')
  return found as Extract<Resolved, { kind: K }>
}

/** Absolute: a mail stands on no site. */
export const absolute = (href: string, origin: string): string => (href.startsWith('/') ? origin + href : href)

export const link = ({ look }: Pick<MailContext, 'look'>, href: string, inner: string): string =>
  `<a class="a" href="${html(href)}" style="color:${look.light.link}">${inner}</a>`

/** A link in both forms; in text the address follows the words. */
export const linked = (context: Pick<MailContext, 'look'>, href: string, said: string) => ({
  html: link(context, href, html(said)),
  text: `${plain(said)} <${href}>`,
})

export const soft = ({ look }: Pick<MailContext, 'look'>): string =>
  `class="s" style="margin:0 0 8px;font-size:14px;color:${look.light['ink-soft']}"`

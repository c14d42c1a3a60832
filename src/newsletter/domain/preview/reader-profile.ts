import { z } from 'zod'
import type { MailParts, Part, ReaderChoices } from '../mail-parts'
import { assemble, itemsFor, placeholders, variantOf } from '../mail-parts'

const code = z.string().trim().max(20)
const list = z
  .union([code, z.array(code)])
  .optional()
  .transform((value) => [value ?? []].flat().filter(Boolean))

/** A reader made up for a preview: where they live and what they chose. */
export const readerProfile = z.object({
  residence: code.optional().transform((value) => value || null),
  countries: list,
  topics: list,
})

export type ReaderProfile = z.infer<typeof readerProfile>

/** The mail such a reader would get; null where their choices leave nothing of it. */
export const mailFor = (
  parts: MailParts,
  profile: ReaderProfile,
): { variant: string; items: number[]; nothingLeft: boolean } => {
  const reader: ReaderChoices = { ...profile, language: parts.language }
  const items = itemsFor(parts, reader)
  return { variant: variantOf(parts, reader), items, nothingLeft: parts.items.length > 0 && items.length === 0 }
}

/** A mail without anybody's own links: they lead to where one subscribes. */
export const withoutReader = (part: Part, origin: string): Part => {
  const filled = (text: string) =>
    Object.values(placeholders).reduce((all, placeholder) => all.replaceAll(placeholder, `${origin}/subscribe`), text)
  return { html: filled(part.html), text: filled(part.text) }
}

/** The whole of an issue as anybody may read it: every part, no label of a jurisdiction, nobody's links. */
export const webView = (parts: MailParts, origin: string): string =>
  withoutReader(
    assemble(
      parts,
      'default',
      parts.items.map((_, at) => at),
    ),
    origin,
  ).html

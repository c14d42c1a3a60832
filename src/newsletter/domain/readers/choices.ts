import { z } from 'zod'
import { type List, lists } from '../lists'

/** What a reader asks for by a form. Interests: none chosen means all. */
export type Choices = {
  topics: string[]
  countries: string[]
  language: string
  residence: string | null
}

export type Asked = Choices & {
  lists: List[]
  name: string | null
  /** Ticked: links they open may be counted. */
  clicks: boolean
}

/** The fixed lists a form offers; a domain is handed them, since they are another's. */
export type Offered = { topics: readonly string[]; countries: readonly string[]; languages: readonly string[] }

/** Fields of a form by name, each with all its values. Longer forms than ours are not read to their end. */
export const formFields = (entries: Iterable<[string, unknown]>): Record<string, string[]> => {
  const fields: Record<string, string[]> = {}
  let read = 0
  for (const [name, value] of entries) {
    read += 1
    if (read > 200) break
    if (typeof value === 'string' && value.length <= 1_000) fields[name] = [...(fields[name] ?? []), value]
  }
  return fields
}

const known = (values: readonly string[] | undefined, offered: readonly string[]): string[] =>
  offered.filter((value) => values?.includes(value))

const one = (values: readonly string[] | undefined, offered: readonly string[]): string | null =>
  known(values, offered)[0] ?? null

/** What no form of ours offers is left out, not refused: it changes nothing. */
export const readChoices = (fields: Record<string, string[]>, offered: Offered): Choices => ({
  topics: known(fields.topics, offered.topics),
  countries: known(fields.countries, offered.countries),
  language: one(fields.language, offered.languages) ?? 'en',
  residence: one(fields.residence, offered.countries),
})

const nameOf = (values: readonly string[] | undefined): string | null =>
  (values?.[0] ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>]/gu, '')
    .trim()
    .slice(0, 100) || null

export const readAsked = (fields: Record<string, string[]>, offered: Offered): Asked => ({
  ...readChoices(fields, offered),
  lists: lists.filter((list) => fields.lists?.includes(list)),
  name: nameOf(fields.name),
  clicks: fields.clicks?.includes('yes') ?? false,
})

/** As a row keeps it until it is confirmed, with the version of the wording that was ticked for each list. */
export const askedRow = z.object({
  lists: z.array(z.enum(lists)),
  topics: z.array(z.string()).optional(),
  countries: z.array(z.string()).optional(),
  language: z.string().optional(),
  residence: z.string().nullish(),
  name: z.string().nullish(),
  /** Version of the wording by which clicks may be counted; without it nothing was said of them. */
  clicks: z.string().nullish(),
  wording: z.partialRecord(z.enum(lists), z.string()).default({}),
})

export type AskedRow = z.infer<typeof askedRow>

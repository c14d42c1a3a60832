import { z } from 'zod'
import { notJson } from './json-text'
import type { Problem } from './problem'

/** CSL-JSON, after csl-data.json of the citation-style-language schema, version 1.0.2. */
const types = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const

const names = [
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'interviewer',
  'illustrator',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
] as const

const dates = ['accessed', 'available-date', 'event-date', 'issued', 'original-date', 'submitted'] as const

const numbers = [
  'chapter-number',
  'citation-number',
  'collection-number',
  'edition',
  'first-reference-note-number',
  'issue',
  'locator',
  'number',
  'number-of-pages',
  'number-of-volumes',
  'page',
  'page-first',
  'part',
  'printing',
  'section',
  'supplement',
  'version',
  'volume',
] as const

const texts = [
  'citation-key',
  'language',
  'journalAbbreviation',
  'shortTitle',
  'abstract',
  'annote',
  'archive',
  'archive_collection',
  'archive_location',
  'archive-place',
  'authority',
  'call-number',
  'citation-label',
  'collection-title',
  'container-title',
  'container-title-short',
  'dimensions',
  'division',
  'DOI',
  'event',
  'event-place',
  'event-title',
  'genre',
  'ISBN',
  'ISSN',
  'jurisdiction',
  'keyword',
  'medium',
  'note',
  'original-publisher',
  'original-publisher-place',
  'original-title',
  'part-title',
  'PMCID',
  'PMID',
  'publisher',
  'publisher-place',
  'references',
  'reviewed-genre',
  'reviewed-title',
  'scale',
  'source',
  'status',
  'title',
  'title-short',
  'URL',
  'volume-title',
  'volume-title-short',
  'year-suffix',
] as const

const flag = z.union([z.string(), z.number(), z.boolean()])
const number = z.union([z.string(), z.number()])

const name = z
  .strictObject({
    family: z.string(),
    given: z.string(),
    'dropping-particle': z.string(),
    'non-dropping-particle': z.string(),
    suffix: z.string(),
    'comma-suffix': flag,
    'static-ordering': flag,
    literal: z.string(),
    'parse-names': flag,
  })
  .partial()
  .refine((value) => value.literal || value.family || value.given, { error: 'needs a literal, family or given name' })

const date = z
  .strictObject({
    'date-parts': z.array(z.array(number).min(1).max(3)).min(1).max(2),
    season: number,
    circa: flag,
    literal: z.string(),
    raw: z.string(),
  })
  .partial()

const each = <K extends string, S extends z.ZodType>(keys: readonly K[], schema: S) =>
  Object.fromEntries(keys.map((key) => [key, schema.optional()])) as Record<K, z.ZodOptional<S>>

export const cslItem = z.strictObject({
  id: z.union([z.string().min(1), z.number()]),
  type: z.enum(types),
  categories: z.array(z.string()).optional(),
  custom: z.record(z.string(), z.unknown()).optional(),
  ...each(names, z.array(name)),
  ...each(dates, date),
  ...each(numbers, number),
  ...each(texts, z.string()),
})

export type CslItem = z.infer<typeof cslItem>

/** The first thing wrong with an item, as a sentence for the field it stands in. */
export const checkCsl = (value: unknown): Problem[] => {
  const broken = typeof value === 'string' ? notJson(value) : undefined
  if (broken) return [{ path: 'csl', message: `CSL-JSON: ${broken}` }]
  const parsed = cslItem.safeParse(value)
  if (parsed.success) return []
  const [issue] = parsed.error.issues
  const at = issue?.path.join('.')
  const said =
    issue?.code === 'unrecognized_keys'
      ? `“${issue.keys.join('”, “')}” is not a CSL variable${at ? ` (in ${at})` : ''}. Put what CSL has no name for under “custom”.`
      : at === 'type'
        ? 'type must be one of CSL’s item types, such as article-journal, legislation or webpage.'
        : at === 'id'
          ? 'an item needs an id.'
          : `${at || 'the item'} is not as CSL-JSON has it (${issue?.message ?? 'unreadable'}).`
  return [{ path: 'csl', message: `CSL-JSON: ${said}` }]
}

/** What a list calls a source: its title, else the next best thing it states. */
export const sourceTitle = (csl: unknown, url?: string | null): string => {
  const item = (csl && typeof csl === 'object' ? csl : {}) as Record<string, unknown>
  const first = ['title', 'title-short', 'container-title', 'number', 'URL'].map((key) => item[key]).find(Boolean)
  return String(first ?? url ?? item.id ?? '').trim()
}

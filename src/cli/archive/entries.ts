import { join } from 'node:path'
import type { CollectionSlug } from 'payload'
import { articles } from './articles'
import { archive, companyOf, type Framework } from './data'
import { CREDIT, figures, LICENCE } from './figures'
import { bullets, h2, p, richText } from './lexical'

/** One document of the archive in the fields of its collection, relationships as keys of other entries. */
export type Entry = {
  readonly key: string
  readonly collection: CollectionSlug
  readonly data: Record<string, unknown>
  /** A picture beside it, for `media`. */
  readonly file?: string
  /** False where readers should not see it yet. Absent: published where the collection knows drafts. */
  readonly publish?: boolean
}

/**
 * The day the desk wants to look at every finding again: a plan of its own, not a statement about the law. In the year to
 * come, whenever it is loaded: what was to be looked at again already is not signed off.
 */
export const REVIEW_BY = `${new Date().getUTCFullYear() + 1}-03-31`

const sources = archive.sources.map(({ key, csl, doi }): Entry => ({ key, collection: 'sources', data: { csl, doi } }))

const dimensions = archive.dimensions.map(
  ({ key, question, order }): Entry => ({
    key,
    collection: 'dimensions',
    data: { key: key.replace('dimension/', ''), question, order },
  }),
)

/** Headquarters stay empty: the listing says under which country an entry stands, not where a company lives. */
const companies = archive.companies.map(
  ({ key, ...data }): Entry => ({ key, collection: 'companies', data, publish: true }),
)

const media = figures.map(
  ({ name, alt, caption }): Entry => ({
    key: `media/${name}`,
    collection: 'media',
    data: { alt, caption, credit: CREDIT, licence: LICENCE },
    file: join(import.meta.dirname, 'pictures', `${name}.png`),
  }),
)

/** A row names companies without saying what each does: they become parties without a role. */
const therapies = archive.therapies.map(
  ({ key, companies: parties, ...data }): Entry => ({
    key,
    collection: 'therapies',
    data: { ...data, parties: parties.map((company) => ({ company })), sources: ['source/phase-3-table'] },
    publish: true,
  }),
)

const trials = archive.trials.map(
  ({ key, row: _row, companies: sponsors, ...data }): Entry => ({
    key,
    collection: 'trials',
    data: { ...data, sponsors },
    publish: true,
  }),
)

const milestones = archive.milestones.map(
  ({ key, ...data }): Entry => ({ key, collection: 'milestones', data, publish: true }),
)

const openPoints = (key: string, points: readonly string[]) =>
  richText(
    `${key}/body`,
    p('Loaded from the archive as demonstration content; no finding has been verified by the desk.'),
    h2('What the sources leave open'),
    bullets(...points),
  )

const framework = ({ key, publish, openPoints: points, findings, ...data }: Framework): Entry => ({
  key,
  collection: 'frameworks',
  data: {
    ...data,
    findings: findings.map((finding) => ({ ...finding, ...(finding.answers.length ? { reviewBy: REVIEW_BY } : {}) })),
    body: openPoints(key, points),
    language: 'en',
  },
  publish,
})

const speakers = archive.speakers.map(
  ({ key, order: _order, ...data }): Entry => ({ key, collection: 'speakers', data, publish: true }),
)

const { key: eventKey, ...eventData } = archive.event

const event: Entry = { key: eventKey, collection: 'events', data: { ...eventData, language: 'en' }, publish: true }

const appearances = archive.speakers.map(
  ({ key, order, title, company, affiliationText }): Entry => ({
    key: key.replace('speaker/', 'appearance/'),
    collection: 'appearances',
    data: {
      event: eventKey,
      speaker: key,
      state: 'announced',
      order,
      titleAtEvent: affiliationText ?? title,
      ...(affiliationText ? {} : { companyAtEvent: companyOf(company).name }),
    },
  }),
)

const pieces = articles.map(
  ({ key, ...data }): Entry => ({ key, collection: 'articles', data: { ...data, language: 'en' }, publish: true }),
)

/** Every document, those that others name before those that name them. */
export const entries: readonly Entry[] = [
  ...sources,
  ...dimensions,
  ...companies,
  ...media,
  ...therapies,
  ...trials,
  ...milestones,
  ...archive.frameworks.map(framework),
  ...speakers,
  event,
  ...appearances,
  ...pieces,
]

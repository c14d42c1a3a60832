import type { Payload } from 'payload'
import type { Article, Company, Event, Framework, Media, Source, Therapy, Trial } from '../../payload-types'
import { type BodyRecords, loadBodyRecords } from './body-records'
import { type Picture, picture, pictureSelect } from './pictures'
import { query } from './query'
import { docsOf, idsOf } from './related'

export type RelatedRecord = {
  id: string
  collection: 'trials' | 'therapies' | 'frameworks' | 'events' | 'companies'
  slug: string
  name: string
}

export type Translation = { language: string; slug: string; title: string }

export type ArticleView = {
  id: string
  slug: string
  title: string
  kicker: string
  deck: string
  section: string
  language: string
  byline: string[]
  publishedAt: string | null
  changedAt: string | null
  reviewBy: string
  hero: Picture | null
  body: unknown
  faqs: { question: string; answer: string; id?: string | null }[]
  disclosures: string
  corrections: { kind: string; at: string; note: string }[]
  references: { id: string; title: string }[]
  related: RelatedRecord[]
  translations: Translation[]
  seo: { title: string; description: string; image: Picture | null }
  records: BodyRecords
}

const select = {
  slug: true,
  title: true,
  kicker: true,
  deck: true,
  section: true,
  language: true,
  byline: true,
  firstPublishedAt: true,
  publicModifiedAt: true,
  reviewBy: true,
  translationOf: true,
  hero: true,
  body: true,
  faqs: true,
  disclosures: true,
  corrections: true,
  references: true,
  relatedTrials: true,
  relatedTherapies: true,
  relatedFrameworks: true,
  relatedEvents: true,
  relatedCompanies: true,
  seo: true,
} as const

type Collection = RelatedRecord['collection']
type Related = { id: string; slug: string; name?: string | null; title?: string | null }

const relatedOf = (collection: Collection, docs: readonly Related[]): RelatedRecord[] =>
  docs.map(({ id, slug, name, title }) => ({ id, collection, slug, name: title || name || slug }))

/** The piece this one translates, and its other translations: published ones, in a fixed order. */
const loadTranslations = async (payload: Payload, article: Article): Promise<Translation[]> => {
  const original = typeof article.translationOf === 'object' ? article.translationOf?.id : article.translationOf
  const family = original ?? article.id
  const { docs } = await payload.find({
    collection: 'articles',
    where: {
      and: [
        { or: [{ id: { equals: family } }, { translationOf: { equals: family } }] },
        { id: { not_equals: article.id } },
      ],
    },
    overrideAccess: false,
    draft: false,
    depth: 0,
    limit: 20,
    pagination: false,
    sort: 'language',
    select: { language: true, slug: true, title: true },
  })
  return docs.map(({ language, slug, title }) => ({ language, slug, title }))
}

/** The published article of this slug with everything its page shows; null where there is none. */
export const articleBySlug = query(
  'article',
  async (payload, { slug }: { slug: string }): Promise<ArticleView | null> => {
    const { docs } = await payload.find({
      collection: 'articles',
      where: { slug: { equals: slug } },
      overrideAccess: false,
      draft: false,
      depth: 1,
      limit: 1,
      pagination: false,
      select,
      populate: {
        articles: { slug: true },
        media: pictureSelect,
        sources: { title: true },
        trials: { slug: true, name: true, title: true },
        therapies: { slug: true, name: true },
        frameworks: { slug: true, title: true },
        events: { slug: true, name: true },
        companies: { slug: true, name: true },
      },
    })
    const article = docs[0] as Article | undefined
    if (!article) return null
    const [translations, records] = await Promise.all([
      loadTranslations(payload, article),
      loadBodyRecords(payload, [article.body], idsOf(article.references)),
    ])
    return {
      id: article.id,
      slug: article.slug,
      title: article.title,
      kicker: article.kicker ?? '',
      deck: article.deck ?? '',
      section: article.section ?? '',
      language: article.language,
      byline: (article.byline ?? []).map(({ name }) => name),
      publishedAt: article.firstPublishedAt ?? null,
      changedAt: article.publicModifiedAt ?? null,
      reviewBy: article.reviewBy ?? '',
      hero: picture(article.hero as Media | string | null),
      body: article.body,
      faqs: article.faqs ?? [],
      disclosures: article.disclosures ?? '',
      corrections: (article.corrections ?? []).map(({ kind, at, note }) => ({ kind, at, note })),
      references: docsOf<Source>(article.references).map(({ id, title }) => ({ id, title: title ?? '' })),
      related: [
        ...relatedOf('frameworks', docsOf<Framework>(article.relatedFrameworks)),
        ...relatedOf('events', docsOf<Event>(article.relatedEvents)),
        ...relatedOf('therapies', docsOf<Therapy>(article.relatedTherapies)),
        ...relatedOf('trials', docsOf<Trial>(article.relatedTrials)),
        ...relatedOf('companies', docsOf<Company>(article.relatedCompanies)),
      ],
      translations,
      seo: {
        title: article.seo?.title ?? '',
        description: article.seo?.description ?? '',
        image: picture((article.seo?.image as Media | string | null) ?? null),
      },
      records,
    }
  },
)

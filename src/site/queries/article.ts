import type { Payload } from 'payload'
import type { Article, Media } from '../../payload-types'
import { type ArticleBrief, articleBrief, briefSelect } from './article-briefs'
import { type BodyRecords, loadBodyRecords } from './body-records'
import { publishedBySlug } from './by-slug'
import { type CorrectionView, correctionViews } from './corrections'
import type { Picture } from './pictures'
import { query } from './query'
import { idsOf } from './related'

export type RelatedRecord = {
  id: string
  collection: 'trials' | 'therapies' | 'frameworks' | 'events' | 'companies'
  slug: string
  name: string
}

export type Translation = { language: string; slug: string; title: string }

export type ArticleView = ArticleBrief & {
  changedAt: string | null
  reviewBy: string
  body: unknown
  faqs: { question: string; answer: string; id?: string | null }[]
  disclosures: string
  corrections: CorrectionView[]
  references: { id: string; title: string }[]
  related: RelatedRecord[]
  translations: Translation[]
  seo: { title: string; description: string; image: Picture | null }
  records: BodyRecords
}

const select = {
  ...briefSelect,
  publicModifiedAt: true,
  reviewBy: true,
  translationOf: true,
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

const kinds = [
  ['frameworks', 'relatedFrameworks'],
  ['events', 'relatedEvents'],
  ['therapies', 'relatedTherapies'],
  ['trials', 'relatedTrials'],
  ['companies', 'relatedCompanies'],
] as const

type Named = { id: string; slug: string; name?: string | null; title?: string | null }

/** Records an article names, by kind and in the desk's order. One query a kind it uses. */
const loadRelated = async (payload: Payload, article: Article): Promise<RelatedRecord[]> => {
  const found = await Promise.all(
    kinds.map(async ([collection, field]) => {
      const ids = idsOf(article[field])
      if (!ids.length) return []
      const { docs } = await payload.find({
        collection,
        where: { id: { in: ids } },
        overrideAccess: false,
        draft: false,
        depth: 0,
        limit: 100,
        pagination: false,
        // A kind without one of these two simply has no such value.
        select: { slug: true, name: true, title: true } as { slug: true },
      })
      const byId = new Map((docs as Named[]).map((doc) => [doc.id, doc]))
      return ids.flatMap((id) => {
        const doc = byId.get(id)
        return doc ? [{ id, collection, slug: doc.slug, name: doc.title || doc.name || doc.slug }] : []
      })
    }),
  )
  return found.flat()
}

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
    const article = await publishedBySlug<Article>(payload, 'articles', { slug, depth: 0, select })
    if (!article) return null
    const references = idsOf(article.references)
    const pictureIds = idsOf([article.hero, article.seo?.image].filter((one) => one !== null && one !== undefined))
    const [translations, related, records] = await Promise.all([
      loadTranslations(payload, article),
      loadRelated(payload, article),
      loadBodyRecords(payload, [article.body], { references, pictures: pictureIds }),
    ])
    const pictureOf = (value: Media | string | null | undefined) =>
      records.pictures[idsOf(value ? [value] : [])[0] ?? ''] ?? null
    return {
      ...articleBrief(article),
      changedAt: article.publicModifiedAt ?? null,
      reviewBy: article.reviewBy ?? '',
      hero: pictureOf(article.hero),
      body: article.body,
      faqs: article.faqs ?? [],
      disclosures: article.disclosures ?? '',
      corrections: correctionViews(article.corrections),
      references: references.flatMap((id) => {
        const title = records.sources[id]?.csl.title
        return typeof title === 'string' ? [{ id, title }] : []
      }),
      related,
      translations,
      seo: {
        title: article.seo?.title ?? '',
        description: article.seo?.description ?? '',
        image: pictureOf(article.seo?.image),
      },
      records,
    }
  },
)

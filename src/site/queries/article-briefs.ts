import type { Payload, Where } from 'payload'
import type { Article, Media } from '../../payload-types'
import { type Picture, picture, pictureSelect } from './pictures'
import { query } from './query'

export type ArticleBrief = {
  id: string
  slug: string
  title: string
  kicker: string
  deck: string
  section: string
  language: string
  byline: string[]
  publishedAt: string | null
  hero: Picture | null
}

export const briefSelect = {
  slug: true,
  title: true,
  kicker: true,
  deck: true,
  section: true,
  language: true,
  byline: true,
  firstPublishedAt: true,
  hero: true,
} as const

/** Its picture is there where the hero was filled in. */
export const articleBrief = (article: Article): ArticleBrief => ({
  id: article.id,
  slug: article.slug,
  title: article.title,
  kicker: article.kicker ?? '',
  deck: article.deck ?? '',
  section: article.section ?? '',
  language: article.language,
  byline: (article.byline ?? []).map(({ name }) => name),
  publishedAt: article.firstPublishedAt ?? null,
  hero: picture(article.hero as Media | string | null),
})

/** Published articles, newest first. */
export const loadArticleBriefs = async (
  payload: Payload,
  { where, limit, page = 1 }: { where?: Where; limit: number; page?: number },
): Promise<ArticleBrief[]> => {
  const { docs } = await payload.find({
    collection: 'articles',
    ...(where ? { where } : {}),
    overrideAccess: false,
    draft: false,
    depth: 1,
    limit,
    page,
    pagination: false,
    sort: ['-firstPublishedAt', 'title'],
    select: briefSelect,
    populate: { media: pictureSelect },
  })
  return (docs as Article[]).map(articleBrief)
}

const PAGE = 30

export type ArticleList = { articles: ArticleBrief[]; page: number; more: boolean }

/** One page of the list; `section` and `language` empty means all. */
export const articleList = query(
  'article-list',
  async (
    payload,
    { section, language, page }: { section: string; language: string; page: number },
  ): Promise<ArticleList> => {
    const where: Where = {
      and: [
        ...(section ? [{ section: { equals: section } }] : []),
        ...(language ? [{ language: { equals: language } }] : []),
      ],
    }
    // One more than a page is asked for from where it begins, so that "more" needs no count.
    const offset = (page - 1) * PAGE
    const found = await loadArticleBriefs(payload, { where, limit: offset + PAGE + 1 })
    return { articles: found.slice(offset, offset + PAGE), page, more: found.length > offset + PAGE }
  },
)

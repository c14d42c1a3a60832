import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { addressOf, mediaAddress } from '../../../../site/addresses'
import { ArticlePage } from '../../../../site/components/article-page'
import { JsonLd } from '../../../../site/components/json-ld'
import { dayIn } from '../../../../site/dates'
import { articleBySlug } from '../../../../site/queries/article'
import { logMissingPart, read, requestTime } from '../../../../site/queries/read'
import { siteSettings } from '../../../../site/queries/site-settings'
import { slugOf } from '../../../../site/slug'
import { articleData } from '../../../../site/structured-data'

type Props = { params: Promise<{ slug: string }> }

const find = async (params: Props['params']) => read(articleBySlug, { slug: slugOf((await params).slug) })

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await find(params)
  if (!article) return {}
  const address = addressOf('articles', article.slug)
  const picture = article.seo.image ?? article.hero
  const title = article.seo.title || article.title
  const description = article.seo.description || article.deck
  return {
    title,
    description,
    alternates: {
      canonical: address,
      // Only where there is a choice; each names itself and the others, as search engines ask.
      ...(article.translations.length
        ? {
            languages: Object.fromEntries(
              [article, ...article.translations].map(({ language, slug }) => [language, addressOf('articles', slug)]),
            ),
          }
        : {}),
    },
    openGraph: {
      type: 'article',
      title,
      description,
      url: address,
      locale: article.language.replace('-', '_'),
      ...(article.publishedAt ? { publishedTime: article.publishedAt } : {}),
      ...(article.changedAt ? { modifiedTime: article.changedAt } : {}),
      authors: article.byline,
      ...(picture
        ? {
            images: [
              { url: mediaAddress(picture.filename), width: picture.width, height: picture.height, alt: picture.alt },
            ],
          }
        : {}),
    },
  }
}

export default async function Article({ params }: Props) {
  const article = await find(params)
  if (!article) notFound()
  const [site, now] = await Promise.all([read(siteSettings, {}), requestTime()])
  return (
    <>
      <JsonLd data={articleData(article, site)} />
      <ArticlePage
        article={article}
        today={dayIn(now)}
        onUnknown={(what) => {
          // A reader gets the rest of the page, the desk a line in the log.
          void logMissingPart(`article ${article.slug}: ${what}`)
          return null
        }}
      />
    </>
  )
}

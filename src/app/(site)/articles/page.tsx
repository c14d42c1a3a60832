import type { Metadata } from 'next'
import { withQuery } from '../../../site/addresses'
import { ArticleItem } from '../../../site/components/article-item'
import { LocalText } from '../../../site/components/local-text'
import { Empty, PageHead } from '../../../site/components/page-head'
import { sectionLabels } from '../../../site/labels'
import { articleList } from '../../../site/queries/article-briefs'
import { read } from '../../../site/queries/read'
import { one, type SearchParams } from '../../../site/trial-query'
import { languageLabel, languages } from '../../../trials'

type Props = { searchParams: Promise<SearchParams> }

export const metadata: Metadata = { title: 'Articles', alternates: { canonical: '/articles' } }

export default async function Articles({ searchParams }: Props) {
  const params = await searchParams
  const section = Object.hasOwn(sectionLabels, one(params.section)) ? one(params.section) : ''
  const language = languages.some(({ value }) => value === one(params.language)) ? one(params.language) : ''
  const page = Math.min(Math.max(Math.trunc(Number(one(params.page))) || 1, 1), 50)
  const { articles, more } = await read(articleList, { section, language, page })
  const address = (changed: Record<string, string>) => withQuery('/articles', { section, language, ...changed })
  return (
    <>
      <PageHead
        title={section ? `Articles: ${sectionLabels[section]}` : 'Articles'}
        deck="News analysis, round-ups and guides, newest first."
      />
      <nav className="tabs small" aria-label="Sections of articles">
        <ul className="plain">
          {[['', 'All'], ...Object.entries(sectionLabels)].map(([value = '', label]) => (
            <li key={value}>
              <a href={address({ section: value })} aria-current={value === section ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {language ? (
        <p className="small">
          In <LocalText lang={language}>{languageLabel(language)}</LocalText> only.{' '}
          <a href={address({ language: '' })}>Show all languages</a>
        </p>
      ) : null}
      <h2 className="unseen">Newest first</h2>
      {articles.length ? (
        <ul className="items plain prose">
          {articles.map((article) => (
            <ArticleItem key={article.id} article={article} deck />
          ))}
        </ul>
      ) : (
        <Empty>
          Nothing is published here yet. <a href="/articles">See all articles</a>.
        </Empty>
      )}
      {page > 1 || more ? (
        <nav className="pages small" aria-label="Pages">
          {page > 1 ? <a href={address({ page: String(page - 1) })}>Newer articles</a> : null}
          {more ? <a href={address({ page: String(page + 1) })}>Older articles</a> : null}
        </nav>
      ) : null}
    </>
  )
}

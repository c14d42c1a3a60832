import { addressOf } from '../addresses'
import { sectionLabels } from '../labels'
import type { ArticleBrief } from '../queries/article-briefs'
import { Day } from './dates'
import { FaceFor } from './local-text'
import { Picture } from './picture'

const kickerOf = (article: ArticleBrief): string => article.kicker || sectionLabels[article.section] || ''

const langOf = (article: ArticleBrief): { lang?: string } =>
  article.language === 'en' ? {} : { lang: article.language }

export const Byline = ({ names }: { names: readonly string[] }) =>
  names.length ? <>By {new Intl.ListFormat('en').format(names)}</> : null

const Facts = ({ article }: { article: ArticleBrief }) => (
  <p className="small soft">
    {article.byline.length ? (
      <>
        <Byline names={article.byline} /> ·{' '}
      </>
    ) : null}
    {article.publishedAt ? <Day at={article.publishedAt} /> : null}
  </p>
)

export const ArticleItem = ({ article, deck = false }: { article: ArticleBrief; deck?: boolean }) => (
  <li className="item" {...langOf(article)}>
    <FaceFor lang={article.language} />
    {kickerOf(article) ? <p className="kicker">{kickerOf(article)}</p> : null}
    <h3>
      <a href={addressOf('articles', article.slug)}>{article.title}</a>
    </h3>
    {deck && article.deck ? <p>{article.deck}</p> : null}
    <Facts article={article} />
  </li>
)

/** The one story the front page leads with. */
export const Lead = ({ article }: { article: ArticleBrief }) => (
  <section className="lead" aria-labelledby="lead" {...langOf(article)}>
    <FaceFor lang={article.language} />
    {kickerOf(article) ? <p className="kicker">{kickerOf(article)}</p> : null}
    <h2 id="lead">
      <a href={addressOf('articles', article.slug)}>{article.title}</a>
    </h2>
    {article.deck ? <p className="deck">{article.deck}</p> : null}
    <Facts article={article} />
    {article.hero ? <Picture picture={article.hero} sizes="(min-width: 46rem) 40rem, 92vw" eager /> : null}
  </section>
)

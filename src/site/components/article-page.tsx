import { languageLabel } from '../../trials/domain/vocabulary'
import { addressOf } from '../addresses'
import { dayIn } from '../dates'
import { sectionLabels } from '../labels'
import type { ArticleView, RelatedRecord } from '../queries/article'
import type { SourceView } from '../queries/sources'
import { Byline } from './article-item'
import { Corrections } from './corrections'
import { Day, Partial } from './dates'
import { Faq } from './faq'
import { FaceFor } from './local-text'
import { Picture } from './picture'
import { ReferenceList } from './reference-list'
import { contentsOf, holdsReferences, RichText } from './rich-text'

const kinds: Record<RelatedRecord['collection'], string> = {
  frameworks: 'Framework',
  events: 'Event',
  therapies: 'Therapy',
  trials: 'Trial',
  companies: 'Company',
}

const Dates = ({ article }: { article: ArticleView }) => {
  const changed =
    article.changedAt && article.publishedAt && dayIn(article.changedAt) !== dayIn(article.publishedAt)
      ? article.changedAt
      : null
  return (
    <dl className="article-dates small">
      {article.publishedAt ? (
        <div>
          <dt>Published</dt>
          <dd>
            <Day at={article.publishedAt} />
          </dd>
        </div>
      ) : null}
      {changed ? (
        <div>
          <dt>Updated</dt>
          <dd>
            <Day at={changed} />
          </dd>
        </div>
      ) : null}
      {article.reviewBy ? (
        <div>
          <dt>Due for review</dt>
          <dd>
            <Partial value={article.reviewBy} />
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

const Contents = ({ article }: { article: ArticleView }) => {
  const contents = contentsOf(article.body)
  return contents.length > 2 ? (
    <nav className="contents small" aria-label="In this piece">
      <p className="contents-title">In this piece</p>
      <ol className="plain">
        {contents.map(({ id, words }) => (
          <li key={id}>
            <a href={`#${id}`}>{words}</a>
          </li>
        ))}
      </ol>
    </nav>
  ) : null
}

const Related = ({ related }: { related: readonly RelatedRecord[] }) =>
  related.length ? (
    <section className="section no-print" aria-labelledby="related">
      <h2 id="related">Records named here</h2>
      <ul className="cards plain">
        {related.map((record) => (
          <li key={`${record.collection}${record.id}`} className="record small">
            <span className="soft">{kinds[record.collection]}</span>
            <br />
            <a href={addressOf(record.collection, record.slug)}>{record.name}</a>
          </li>
        ))}
      </ul>
    </section>
  ) : null

type Props = { article: ArticleView; today: string; onUnknown?: (what: string) => null }

export const ArticlePage = ({ article, today, onUnknown }: Props) => {
  const { records } = article
  const sources = records.order.map((id) => records.sources[id]).filter((one): one is SourceView => Boolean(one))
  const listsReferences = holdsReferences(article.body)
  return (
    <article className="article" lang={article.language}>
      <FaceFor lang={article.language} />
      <header className="article-head">
        <p className="kicker">{article.kicker || sectionLabels[article.section]}</p>
        <h1>{article.title}</h1>
        {article.deck ? <p className="deck">{article.deck}</p> : null}
        <Corrections corrections={article.corrections} />
      </header>
      <div className="article-meta">
        {article.byline.length ? (
          <p className="small byline">
            <Byline names={article.byline} />
          </p>
        ) : null}
        <Dates article={article} />
        {article.translations.length ? (
          <p className="small">
            Also in{' '}
            {article.translations.map(({ language, slug }, index) => (
              <span key={slug}>
                {index ? ', ' : null}
                <FaceFor lang={language} />
                <a href={addressOf('articles', slug)} hrefLang={language} lang={language}>
                  {languageLabel(language)}
                </a>
              </span>
            ))}
          </p>
        ) : null}
        <Contents article={article} />
      </div>
      <div className="article-body">
        {article.hero ? (
          <figure className="figure hero">
            <Picture picture={article.hero} sizes="(min-width: 62rem) 38rem, 92vw" eager />
            {article.hero.caption || article.hero.credit ? (
              <figcaption className="small">
                {article.hero.caption}{' '}
                {article.hero.credit ? <span className="soft">Figure: {article.hero.credit}.</span> : null}
              </figcaption>
            ) : null}
          </figure>
        ) : null}
        <RichText body={article.body} records={records} today={today} {...(onUnknown ? { onUnknown } : {})} />
        {article.faqs.length ? <Faq id="faq" title="Questions and answers" items={article.faqs} /> : null}
        {listsReferences || !sources.length ? null : (
          <section className="reference-section" aria-labelledby="references">
            <h2 id="references">References</h2>
            <ReferenceList sources={sources} citedIds={new Set(records.cited)} />
          </section>
        )}
        {article.disclosures ? (
          <section className="disclosures small" aria-labelledby="disclosures">
            <h2 id="disclosures">Disclosures</h2>
            <p>{article.disclosures}</p>
          </section>
        ) : null}
        <Related related={article.related} />
      </div>
    </article>
  )
}

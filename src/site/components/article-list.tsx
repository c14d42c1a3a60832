import type { ArticleBrief } from '../queries/article-briefs'
import { ArticleItem } from './article-item'

/** Articles that name a record, on that record's page; nothing where there are none. */
export const ArticlesAbout = ({ articles }: { articles: readonly ArticleBrief[] }) =>
  articles.length ? (
    <section className="section" aria-labelledby="articles">
      <h2 id="articles">In our pages</h2>
      <ul className="items plain prose">
        {articles.map((article) => (
          <ArticleItem key={article.id} article={article} />
        ))}
      </ul>
    </section>
  ) : null

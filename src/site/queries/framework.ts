import type { Framework } from '../../payload-types'
import { type ArticleBrief, loadArticleBriefs } from './article-briefs'
import { type BodyRecords, loadBodyRecords } from './body-records'
import { publishedBySlug } from './by-slug'
import { type CorrectionView, correctionViews } from './corrections'
import {
  type DimensionView,
  type FrameworkView,
  frameworkSelect,
  frameworkView,
  loadDimensions,
  sourceIdsOf,
} from './framework-views'
import { query } from './query'
import { loadSources, type SourceView } from './sources'

export type FrameworkPage = FrameworkView & {
  authorities: { abbreviation: string; name: string; role: string }[]
  pathways: { name: string; tier: string; description: string }[]
  checklist: { audience: string; item: string }[]
  dimensions: DimensionView[]
  corrections: CorrectionView[]
  body: unknown
  records: BodyRecords
  /** In the order of their numbers on the page. */
  sources: SourceView[]
  articles: ArticleBrief[]
}

/** The published framework of this slug with its questions and sources; null where there is none. */
export const frameworkBySlug = query(
  'framework',
  async (payload, { slug }: { slug: string }): Promise<FrameworkPage | null> => {
    const framework = await publishedBySlug<Framework>(payload, 'frameworks', {
      slug,
      depth: 0,
      select: {
        ...frameworkSelect,
        authorities: true,
        pathways: true,
        checklist: true,
        corrections: true,
        body: true,
      },
    })
    if (!framework) return null
    const view = frameworkView(framework)
    const sourceIds = [...new Set(sourceIdsOf([view]))]
    const [dimensions, records, sources, articles] = await Promise.all([
      loadDimensions(payload),
      loadBodyRecords(payload, [framework.body]),
      loadSources(payload, sourceIds),
      loadArticleBriefs(payload, { where: { relatedFrameworks: { in: [framework.id] } }, limit: 10 }),
    ])
    return {
      ...view,
      authorities: (framework.authorities ?? []).map(({ abbreviation, name, role }) => ({
        abbreviation: abbreviation ?? '',
        name: name ?? '',
        role: role ?? '',
      })),
      pathways: (framework.pathways ?? []).map(({ name, tier, description }) => ({
        name,
        tier: tier ?? '',
        description: description ?? '',
      })),
      checklist: (framework.checklist ?? []).map(({ audience, item }) => ({ audience, item })),
      dimensions,
      corrections: correctionViews(framework.corrections),
      body: framework.body ?? null,
      records,
      sources: sourceIds.flatMap((id) => sources[id] ?? []),
      articles,
    }
  },
)

import type { Trial } from '../../payload-types'
import { type ArticleBrief, loadArticleBriefs } from './article-briefs'
import { type CorrectionView, correctionViews } from './corrections'
import { query } from './query'
import { idsOf } from './related'
import { loadSources, type SourceView } from './sources'
import { loadTrialRows, type TrialRow } from './trial-rows'

export type DatePair = { date: string; type: string }

export type TrialView = TrialRow & {
  enrolment: number | null
  start: DatePair
  primaryCompletion: DatePair
  completion: DatePair
  corrections: CorrectionView[]
  sources: SourceView[]
  articles: ArticleBrief[]
}

const pair = (value: Trial['start']): DatePair => ({ date: value?.date ?? '', type: value?.type ?? '' })

/** The published trial of this slug; null where there is none. */
export const trialBySlug = query('trial', async (payload, { slug }: { slug: string }): Promise<TrialView | null> => {
  const [rows, { docs }] = await Promise.all([
    loadTrialRows(payload, { slug: { equals: slug } }),
    payload.find({
      collection: 'trials',
      where: { slug: { equals: slug } },
      overrideAccess: false,
      draft: false,
      depth: 0,
      limit: 1,
      pagination: false,
      select: {
        enrolment: true,
        start: true,
        primaryCompletion: true,
        completion: true,
        sources: true,
        corrections: true,
      },
    }),
  ])
  const row = rows[0]
  const rest = docs[0] as Trial | undefined
  if (!row || !rest) return null
  const sourceIds = idsOf(rest.sources)
  const [sources, articles] = await Promise.all([
    loadSources(payload, sourceIds),
    loadArticleBriefs(payload, { where: { relatedTrials: { in: [row.id] } }, limit: 10 }),
  ])
  return {
    ...row,
    enrolment: rest.enrolment ?? null,
    start: pair(rest.start),
    primaryCompletion: pair(rest.primaryCompletion),
    completion: pair(rest.completion),
    corrections: correctionViews(rest.corrections),
    sources: sourceIds.flatMap((id) => sources[id] ?? []),
    articles,
  }
})

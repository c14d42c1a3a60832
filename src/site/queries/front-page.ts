import type { Payload } from 'payload'
import type { Event, Framework } from '../../payload-types'
import { type ArticleBrief, loadArticleBriefs } from './article-briefs'
import { type EventBrief, eventBrief, eventBriefSelect } from './event-views'
import { query } from './query'
import { loadTrialRows, type TrialRow } from './trial-rows'

export type FrameworkBrief = { id: string; slug: string; title: string; jurisdiction: string; summary: string }

export type FrontPage = {
  articles: ArticleBrief[]
  /** Trials readers saw a change of, newest first. */
  trials: TrialRow[]
  trialCount: number
  events: EventBrief[]
  frameworks: FrameworkBrief[]
}

export const loadFrameworkBriefs = async (payload: Payload): Promise<FrameworkBrief[]> => {
  const { docs } = await payload.find({
    collection: 'frameworks',
    overrideAccess: false,
    draft: false,
    depth: 0,
    limit: 100,
    pagination: false,
    sort: 'title',
    select: { slug: true, title: true, jurisdiction: true, summary: true },
  })
  return (docs as Framework[]).map(({ id, slug, title, jurisdiction, summary }) => ({
    id,
    slug,
    title,
    jurisdiction,
    summary: summary ?? '',
  }))
}

export const frameworkBriefs = query('framework-briefs', loadFrameworkBriefs)

export const loadEventBriefs = async (payload: Payload): Promise<EventBrief[]> => {
  const { docs } = await payload.find({
    collection: 'events',
    overrideAccess: false,
    draft: false,
    depth: 0,
    limit: 100,
    pagination: false,
    sort: '-publicModifiedAt',
    select: eventBriefSelect,
  })
  return docs.map((doc) => eventBrief(doc as Event))
}

export const frontPage = query('front-page', async (payload): Promise<FrontPage> => {
  const [articles, rows, events, frameworks] = await Promise.all([
    loadArticleBriefs(payload, { limit: 7 }),
    loadTrialRows(payload),
    loadEventBriefs(payload),
    loadFrameworkBriefs(payload),
  ])
  const trials = [...rows].sort((a, b) => (b.changedAt ?? '').localeCompare(a.changedAt ?? '')).slice(0, 6)
  return { articles, trials, trialCount: rows.length, events, frameworks }
})

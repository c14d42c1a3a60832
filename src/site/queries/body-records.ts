import type { Payload } from 'payload'
import type { Event } from '../../payload-types'
import { type EventBrief, eventBrief, eventBriefSelect, loadSpeakers, type SpeakerView } from './event-views'
import { type Comparison, loadComparison } from './framework-views'
import { loadPictures, type Picture } from './pictures'
import { collectRefs } from './rich-text-refs'
import { loadSources, type SourceView } from './sources'
import { loadTrialRows, type TrialRow } from './trial-rows'

/** Every record the body of a document shows or points at, as readers may see it. What is missing here is not shown. */
export type BodyRecords = {
  pictures: Record<string, Picture>
  sources: Record<string, SourceView>
  /** Source ids in the order of their numbers. */
  order: string[]
  /** Those of them the text cites. */
  cited: string[]
  comparison: Comparison | null
  trials: TrialRow[]
  events: EventBrief[]
  speakers: SpeakerView[]
  /** Slugs of linked documents under `collection:id`. */
  slugs: Record<string, string>
}

const linkable = ['articles', 'trials', 'therapies', 'companies', 'frameworks', 'events'] as const

const loadSlugs = async (
  payload: Payload,
  links: readonly { collection: string; id: string }[],
): Promise<Record<string, string>> => {
  const wanted = linkable
    .map((collection) => ({
      collection,
      ids: links.filter((link) => link.collection === collection).map(({ id }) => id),
    }))
    .filter(({ ids }) => ids.length)
  const found = await Promise.all(
    wanted.map(async ({ collection, ids }) => {
      const { docs } = await payload.find({
        collection,
        where: { id: { in: ids } },
        overrideAccess: false,
        draft: false,
        depth: 0,
        limit: 200,
        pagination: false,
        select: { slug: true },
      })
      return docs.map(({ id, slug }) => [`${collection}:${id}`, slug] as const)
    }),
  )
  return Object.fromEntries(found.flat())
}

const loadEvents = async (payload: Payload, ids: readonly string[]): Promise<EventBrief[]> => {
  if (!ids.length) return []
  const { docs } = await payload.find({
    collection: 'events',
    where: { id: { in: [...ids] } },
    overrideAccess: false,
    draft: false,
    depth: 0,
    limit: 50,
    pagination: false,
    select: eventBriefSelect,
  })
  return docs.map((doc) => eventBrief(doc as Event))
}

/** Numbers follow `references`; a source cited but not listed there comes after them, in order of citation. */
const numberOrder = (references: readonly string[], cited: readonly string[]): string[] => [
  ...new Set([...references, ...cited]),
]

/**
 * Loads what these rich texts point at: at most one query a kind of document, none for a kind they do not use.
 * `references` are source ids in the order the desk gave them; `pictures` are ids wanted beside the bodies' own.
 */
export const loadBodyRecords = async (
  payload: Payload,
  bodies: readonly unknown[],
  { references = [], pictures: more = [] }: { references?: readonly string[]; pictures?: readonly string[] } = {},
): Promise<BodyRecords> => {
  const refs = collectRefs(...bodies)
  const order = numberOrder(references, refs.sources)
  const [pictures, sources, comparison, trials, events, slugs] = await Promise.all([
    loadPictures(payload, [...refs.media, ...more]),
    loadSources(payload, order),
    refs.frameworks.length ? loadComparison(payload, { id: { in: refs.frameworks } }) : null,
    refs.allTrials
      ? loadTrialRows(payload)
      : refs.trials.length
        ? loadTrialRows(payload, { id: { in: refs.trials } })
        : [],
    loadEvents(payload, refs.events),
    loadSlugs(payload, refs.links),
  ])
  const speakers = await loadSpeakers(
    payload,
    events.map(({ id }) => id),
  )
  return {
    pictures,
    sources: { ...comparison?.sources, ...sources },
    order: order.filter((id) => sources[id]),
    cited: [...new Set(refs.sources)],
    comparison,
    trials,
    events,
    speakers,
    slugs,
  }
}

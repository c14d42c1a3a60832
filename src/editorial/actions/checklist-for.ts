import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Clock } from '../../platform'
import {
  type ChecklistField,
  goneRecords,
  type LinkedDocument,
  linkedDocuments,
  missingFields,
  overdueReviews,
  unticked,
} from '../domain/checklist'
import { idOf } from '../domain/citations'
import { isRichText } from '../domain/rich-text'
import { signOffOf } from './also-on'
import { manualItemsOf } from './manual-items'
import { ticksOn } from './read-ticks'
import { seenHash } from './seen-hash'
import type { DeskSettings } from './steps/step'
import type { Taken } from './take-snapshot'

type Asked = {
  req: PayloadRequest
  slug: string
  id: string
  taken: Taken
  desk: DeskSettings
  clock: Clock
  /** Exactly this content is signed off. */
  signed?: boolean
}
type Refused = { data?: { errors?: { message?: string }[] } }

/** The collection's own rules, asked as if readers were to see the document now. */
const rulesSay = async ({ req, slug, id, taken }: Asked): Promise<string[]> => {
  const { config } = req.payload.collections[slug as CollectionSlug]
  const originalDoc = { ...taken.data, id }
  try {
    for (const hook of config.hooks.beforeValidate) {
      await hook({
        collection: config,
        context: req.context,
        data: { ...structuredClone(originalDoc), _status: 'published' },
        operation: 'update',
        originalDoc,
        req,
      })
    }
    return []
  } catch (error) {
    const said = (error as Refused).data?.errors?.flatMap(({ message }) => message ?? []) ?? []
    if (!said.length) throw error
    return said
  }
}

/** An issue that promotes an event sends its readers to that event's page. */
const promotedEvent = (slug: string, { data }: Taken): LinkedDocument[] => {
  const event = slug === 'issues' && data.kind === 'event-promotion' ? idOf(data.event) : null
  return event ? [{ slug: 'events', id: event }] : []
}

/** Links and cards that would lead readers to what they cannot reach: one query a collection. */
const brokenLinks = async ({ req, slug, id, taken }: Asked): Promise<string[]> => {
  const links = [
    ...Object.values(taken.data).filter(isRichText).flatMap(linkedDocuments),
    ...promotedEvent(slug, taken),
  ]
  const sentences: string[] = []
  for (const target of new Set(links.map((link) => link.slug))) {
    const wanted = links.filter((link) => link.slug === target && !(target === slug && link.id === id))
    if (!wanted.length || !req.payload.collections[target as CollectionSlug]) continue
    const { docs } = await req.payload.db.find<{ id: string; deletedAt?: string | null }>({
      collection: target as CollectionSlug,
      where: { and: [{ id: { in: wanted.map((link) => link.id) } }, { _status: { equals: 'published' } }] },
      limit: 0,
      pagination: false,
      req,
    })
    const reachable = new Set(docs.filter(({ deletedAt }) => !deletedAt).map((doc) => String(doc.id)))
    const broken = wanted.filter((link) => !reachable.has(link.id)).length
    if (broken) sentences.push(`This leads to ${broken} of the ${target} that readers cannot reach.`)
  }
  return sentences
}

/** Items that nobody has ticked on the content that stands; ticks are not asked for where there are none. */
const manualItems = async (asked: Asked): Promise<string[]> => {
  const { req, slug, id, signed } = asked
  const items = await manualItemsOf(asked)
  return items.length
    ? unticked(items, await ticksOn({ req, slug, id, hash: await seenHash(asked), signed: signed ?? false }))
    : []
}

/**
 * What is still missing before sign-off, in sentences; empty where nothing is. The rules that hold at publication are
 * asked here already, so that nothing is approved which then could not go out.
 */
export const checklistFor = async (asked: Asked): Promise<string[]> => {
  const { req, slug, id, taken, desk, clock } = asked
  const fields = req.payload.collections[slug as CollectionSlug].config.fields as unknown as ChecklistField[]
  const unmet = [...missingFields(fields, taken.data), ...(await rulesSay(asked))]
  // What a text cites and shows is told of by its own rules, one by one.
  if (!unmet.length && goneRecords(taken.canonical)) {
    unmet.push('A picture or source this uses is not there any more. Choose another or remove it.')
  }
  const { data, canonical } = taken
  const own = await signOffOf(req, slug).checklist?.({ req, id, data, canonical, clock })
  unmet.push(...(own ?? []))
  if (desk.asksLinks(slug)) unmet.push(...(await brokenLinks(asked)))
  if (desk.asksReviewDate(slug)) unmet.push(...overdueReviews(taken.data, clock.now()))
  return [...unmet, ...(await manualItems(asked))]
}

import type { PayloadRequest, Where } from 'payload'
import type { Schedule } from '../../payload-types'
import { type Clock, clockOf } from '../../platform'
import type { ReviewPage, ReviewRow, ReviewTab } from '../domain/review-list'
import { reviewTabs } from '../domain/review-list'
import type { ScheduledVerb } from '../domain/schedule-key'
import type { Stage } from '../domain/stages'
import { deskSettings } from './desk-settings'
import { actorOf, namesOf } from './names-of'
import { ledgerOf, orderOf, signs, whereOf } from './review-where'
import { scopeOf, whereInScope } from './scope-of'
import { signedAlready } from './signed-already'
import { titlesOf } from './titles-of'
import type { WorkflowRow } from './workflow-row'

const PAGE = 20

type Found = { key: string; slug: string; id: string; workflow: WorkflowRow | null; schedule: Schedule | null }
type Asking = { actor?: string | null; at: string; note: string | null }

const keyOf = ({ slug, id }: { slug: string; id: string }): string => `${slug}:${id}`

const ofDocuments = (found: readonly Found[]): Where => ({
  documentId: { in: [...new Set(found.map(({ id }) => id))] },
})

const documentOf = (row: WorkflowRow | Schedule) => ({ key: row.id, slug: row.collectionSlug, id: row.documentId })

const rowsOf = async (
  req: PayloadRequest,
  tab: ReviewTab,
  where: Where,
  page: number,
): Promise<{ found: Found[]; total: number }> => {
  const asked = { where, sort: orderOf(tab), limit: PAGE, page, pagination: true, req }
  if (ledgerOf(tab) === 'workflows') {
    const { docs, totalDocs } = await req.payload.db.find<WorkflowRow>({ collection: 'workflows', ...asked })
    const found = docs.map((row) => ({ ...documentOf(row), workflow: row, schedule: null }))
    return { found, total: totalDocs }
  }
  const { docs, totalDocs } = await req.payload.db.find<Schedule>({ collection: 'schedules', ...asked })
  const found: Found[] = docs.map((row) => ({ ...documentOf(row), workflow: null, schedule: row }))
  if (!found.length) return { found, total: totalDocs }
  const rows = await req.payload.db.find<WorkflowRow>({
    collection: 'workflows',
    where: ofDocuments(found),
    limit: 0,
    pagination: false,
    req,
  })
  const standing = new Map(rows.docs.map((row) => [keyOf({ slug: row.collectionSlug, id: row.documentId }), row]))
  return { found: found.map((row) => ({ ...row, workflow: standing.get(keyOf(row)) ?? null })), total: totalDocs }
}

/** The step that brought each document to its stage, by the trail: who, when, and their note. */
const askingsOf = async (req: PayloadRequest, found: readonly Found[]): Promise<Map<string, Asking>> => {
  const { docs } = await req.payload.db.find<Record<string, unknown> & { id: string; at: string }>({
    collection: 'audit',
    where: { and: [ofDocuments(found), { verb: { in: ['submit', 'request-changes', 'approve'] } }] },
    sort: 'createdAt',
    select: { at: true, actor: true, collectionSlug: true, documentId: true, after: true },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(
    docs.map(({ at, actor, collectionSlug, documentId, after }) => [
      keyOf({ slug: String(collectionSlug), id: String(documentId) }),
      { actor: actor as string, at, note: (after as { note?: string } | null)?.note ?? null },
    ]),
  )
}

const scheduleOf = (row: Schedule, now: Date): ReviewRow['schedule'] => ({
  do: row.do as ScheduledVerb,
  dueAt: new Date(row.dueAt).toISOString(),
  wallTime: row.wallTime,
  zone: row.zone,
  state: row.state as 'open' | 'held' | 'failed',
  late: row.state === 'open' && new Date(row.dueAt).getTime() <= now.getTime(),
  reason: row.lastError ?? null,
})

/**
 * One page of what the desk has under way, with the counts of every tab: only documents whose working copy the caller
 * may read. The number of queries does not grow with what is stored: the rows, the counts, one query a collection for
 * titles, one each for the trail and for names; and where a collection wants several approvals, a look at each document
 * the caller has signed and others have not yet.
 */
export const readReviewList = async ({
  req,
  slugs,
  tab,
  page,
  clock = clockOf(req.payload),
}: {
  req: PayloadRequest
  slugs: readonly string[]
  tab: ReviewTab
  page: number
  clock?: Clock
}): Promise<ReviewPage> => {
  const now = clock.now()
  const user = req.user as { id: string | number; roles?: string[] | null } | null
  const desk = await deskSettings(req)
  const scope = whereInScope(await scopeOf(req, slugs))
  const counts = Object.fromEntries(reviewTabs.map((each) => [each, 0])) as ReviewPage['counts']
  const answer = { tab, page, pages: 1, counts, zone: desk.defaultZone, rows: [] }
  if (!scope || !user) return answer

  const [userId, roles] = [String(user.id), user.roles ?? []]
  const several = signs(roles) ? slugs.filter((slug) => desk.approvalsFor(slug) > 1) : []
  const signed = await signedAlready({ req, userId, slugs: several })
  const asked = { userId, roles, fourEyes: desk.fourEyes, signed, now, scope }
  for (const each of reviewTabs.filter((one) => one !== tab)) {
    const where = whereOf(each, asked)
    counts[each] = (await req.payload.db.count({ collection: ledgerOf(each), where, req })).totalDocs
  }
  const { found, total } = await rowsOf(req, tab, whereOf(tab, asked), page)
  counts[tab] = total
  const pages = Math.max(1, Math.ceil(total / PAGE))
  if (!found.length) return { ...answer, pages }

  const title = await titlesOf(req, found)
  const askings = ledgerOf(tab) === 'workflows' ? await askingsOf(req, found) : new Map<string, Asking>()
  const askingOf = (row: Found): Asking | undefined =>
    row.schedule
      ? { actor: actorOf(row.schedule.scheduledBy), at: row.schedule.createdAt, note: null }
      : askings.get(keyOf(row))
  const nameOf = await namesOf(
    req,
    found.map((row) => askingOf(row)?.actor),
  )
  const rows = found.flatMap((row): ReviewRow[] => {
    const called = title(row)
    // Trashed, deleted, or not for them after all.
    if (called === undefined) return []
    const asking = askingOf(row)
    const due = row.workflow?.due ? new Date(row.workflow.due).toISOString() : null
    return [
      {
        key: row.key,
        slug: row.slug,
        id: row.id,
        title: called,
        stage: (row.workflow?.stage ?? 'draft') as Stage,
        by: asking ? nameOf(asking.actor) : null,
        at: asking ? new Date(asking.at).toISOString() : null,
        note: asking?.note ?? null,
        due,
        overdue: due !== null && row.workflow?.stage === 'in-review' && due < now.toISOString(),
        schedule: row.schedule ? scheduleOf(row.schedule, now) : null,
      },
    ]
  })
  return { ...answer, pages, rows }
}

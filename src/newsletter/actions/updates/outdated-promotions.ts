import type { PayloadRequest, Where } from 'payload'
import { type EventTimes, hasEnded } from '../../../events'
import type { Dispatch, Issue } from '../../../payload-types'
import { readEnv } from '../../../platform'
import { idOf } from '../../domain/id-of'
import type { MailParts } from '../../domain/mail-parts'
import type { EventView } from '../../domain/render/event-items'
import {
  type EventChange,
  type EventFacts,
  standingFacts,
  toldFacts,
  whatChanged,
} from '../../domain/updates/told-facts'
import { gatherEvent } from '../render/gather-event'
import { publicById, rowsOf, workflowOf } from '../rows-of'

export type Outdated = {
  /** The promotion whose readers would be told, whatever updates it had since. */
  issue: Issue
  /** It and its updates that were sent. */
  chain: readonly string[]
  changed: EventChange[]
  now: EventFacts
  view: EventView
  /** An update that is being written. */
  draft: { id: string; title: string } | null
}

/** Whether mail of an issue is out, as far as anybody knows. */
const mailLeft = async (req: PayloadRequest, issue: string): Promise<boolean> => {
  const states = { in: ['sent', 'unknown', 'transmitting'] }
  const where: Where = { and: [{ issue: { equals: issue } }, { state: states }] }
  const { docs } = await req.payload.db.find({ collection: 'deliveries', where, limit: 1, pagination: false, req })
  return docs.length > 0
}

type Sent = { issue: Issue; dispatch: Dispatch }

/** Promotions of an event of which mail has left, the newest last. */
export const sentPromotions = async (req: PayloadRequest, event: string): Promise<Sent[]> => {
  const issues = (await rowsOf(req, 'issues', {
    and: [{ event: { equals: event } }, { kind: { equals: 'event-promotion' } }],
  })) as unknown as Issue[]
  if (!issues.length) return []
  const rows = (await rowsOf(req, 'dispatches', {
    issue: { in: issues.map(({ id }) => id) },
  })) as unknown as Dispatch[]
  const sent: Sent[] = []
  for (const dispatch of rows.sort((a, b) => a.cutOff.localeCompare(b.cutOff))) {
    const issue = issues.find(({ id }) => id === dispatch.issue)
    if (issue && (await mailLeft(req, issue.id))) sent.push({ issue, dispatch })
  }
  return sent
}

/** The promotion at the beginning of a line of updates. */
const rootOf = (issue: Issue, sent: readonly Sent[]): Issue => {
  const seen = new Set<string>()
  let root = issue
  for (;;) {
    seen.add(root.id)
    const before = sent.find((one) => one.issue.id === idOf(root.updateOf))
    if (!before || seen.has(before.issue.id)) return root
    root = before.issue
  }
}

/** Those who may have got the same mails: a later promotion to them takes the place of an earlier one. */
const readersOf = ({ language, audience }: Issue): string =>
  JSON.stringify([language, audience?.topics ?? [], audience?.countries ?? []])

const draftOf = async (req: PayloadRequest, issue: string): Promise<Outdated['draft']> => {
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: { updateOf: { equals: issue } },
    draft: true,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const { id, title } of docs) {
    const row = await workflowOf(req, id)
    const begun = await rowsOf(req, 'dispatches', { issue: { equals: id } })
    if (!begun.length && row?.stage !== 'archived') return { id, title }
  }
  return null
}

/**
 * Promotions of an event that were sent and do not hold any more: the time, place, status or announced speakers readers
 * were last told differ from those they would see now. Read from the mails themselves, so a correction of what no mail
 * showed is nothing to tell, and one that was told already is told once. None for an event that is over or not public.
 */
export const outdatedPromotions = async (req: PayloadRequest, event: string, now: Date): Promise<Outdated[]> => {
  const sent = await sentPromotions(req, event)
  if (!sent.length) return []
  const row = (await publicById(req, 'events', [event])).get(event)
  if (!row || hasEnded(row as EventTimes, now)) return []
  // Oldest first, so the last told stays.
  const latest = new Map(sent.map((one) => [readersOf(one.issue), one]))
  const outdated: Outdated[] = []
  for (const { issue: last, dispatch } of latest.values()) {
    const { language } = last
    const gathered = await gatherEvent(req, { id: event, language, origin: readEnv().SITE_URL, now })
    const [kept] = await rowsOf(req, 'mail-parts', { snapshot: { equals: dispatch.snapshot } })
    if (!gathered || !kept) continue
    const stands = standingFacts(gathered.view, gathered.attachments)
    const changed = whatChanged(toldFacts(kept.parts as MailParts), stands)
    if (!changed.length) continue
    const issue = rootOf(last, sent)
    const chain = sent.filter((one) => rootOf(one.issue, sent).id === issue.id).map((one) => one.issue.id)
    const draft = await draftOf(req, issue.id)
    outdated.push({ issue, chain, changed, now: stands, view: gathered.view, draft })
  }
  return outdated
}

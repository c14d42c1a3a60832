import type { Named } from './named'
import { type Stage, stages } from './stages'

/** An entry of the trail as far as a timeline reads it. */
export type TrailRow = {
  id: string
  at: string
  verb: string
  snapshot?: string | null
  before?: unknown
  after?: unknown
  sequence?: number | null
}

export type TimelineEntry = {
  id: string
  at: string
  by: Named
  verb: string
  from: Stage | null
  to: Stage | null
  /** In the words of whoever did it, or of the item that was ticked. */
  note: string | null
  /** Why something was held, failed or came to nothing. */
  why: string | null
  /** Of an approval: which one of how many, and whether who signed had edited. */
  approvals: { signed: number; needed: number } | null
  selfApproved: boolean
  shortPath: boolean
  /** Of a correction. */
  kind: string | null
  schedule: { do: string; dueAt: string; wallTime: string; zone: string } | null
  snapshot: string | null
  /** Its place in the chain; null until the worker has linked it. */
  sequence: number | null
}

/** What `GET /api/<slug>/<id>/timeline` answers, newest first. */
export type TimelinePage = { page: number; more: boolean; zone: string; entries: TimelineEntry[] }

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const stageIn = (value: unknown): Stage | null => stages.find((stage) => stage === value) ?? null

/** What an entry tells whoever may read the document; nothing else of what it holds. */
export const tellEntry = ({ id, at, verb, snapshot, before, after, sequence }: TrailRow, by: Named): TimelineEntry => {
  const now = fieldsOf(after)
  const { approvals, needed } = now
  const dueAt = textIn(now.dueAt)
  const wallTime = textIn(now.wallTime)
  const zone = textIn(now.zone)
  return {
    id,
    at: new Date(at).toISOString(),
    by,
    verb,
    from: stageIn(fieldsOf(before).stage),
    to: stageIn(now.stage),
    note: textIn(now.note) ?? textIn(now.item),
    why: textIn(now.why),
    approvals: typeof approvals === 'number' && typeof needed === 'number' ? { signed: approvals, needed } : null,
    selfApproved: now.selfApproved === true,
    shortPath: now.shortPath === true,
    kind: textIn(now.kind),
    schedule: dueAt && wallTime && zone ? { do: textIn(now.do) ?? 'publish', dueAt, wallTime, zone } : null,
    snapshot: snapshot ?? null,
    sequence: sequence ?? null,
  }
}

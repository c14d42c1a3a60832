import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import type { Schedule } from '../../payload-types'
import { newRequest } from '../../platform'
import type { NoticeFacts } from '../domain/notices/compose'
import { isNoticeVerb, type NoticeIds, noticeVerbs } from '../domain/notices/kinds'
import { type NoticePerson, recipientsOf } from '../domain/notices/recipients'
import { deskSettings } from './desk-settings'
import { approversOf, authorsOf, entryOf, peopleFor, scheduleOf } from './notice-look-ups'
import { workingCopy } from './take-snapshot'
import { editorsOf, readWorkflow } from './workflow-row'

export type Notice = { facts: NoticeFacts; recipients: readonly NoticePerson[] }

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const reasonOf = (ids: NoticeIds, schedule: Schedule | null): NoticeFacts['reason'] =>
  ids.reason && schedule?.lastError ? { code: ids.reason, sentence: schedule.lastError } : null

/** Who may not sign off what waits, and by when it should be decided; null where it waits no more. */
const waiting = async (req: PayloadRequest, { slug, id }: NoticeIds) => {
  const row = await readWorkflow(req, slug, id)
  if (row?.stage !== 'in-review') return null
  const { fourEyes } = await deskSettings(req)
  return { barred: fourEyes ? editorsOf(row) : [], due: row.due ?? null }
}

/**
 * What a notice row is about, read afresh: whom it concerns by now, and what may be said to them. A sentence where there
 * is nothing to say any more.
 */
export const gatherNotice = async ({
  payload,
  ids,
  writtenAt,
}: {
  payload: Payload
  ids: NoticeIds
  /** When the row was written: what the trail tells of later is another notice's. */
  writtenAt: string
}): Promise<Notice | string> => {
  const { slug, id, transition: verb } = ids
  if (!isNoticeVerb(verb)) return 'Nobody is told of this.'
  const req = await newRequest(payload)
  const copy = payload.collections[slug as CollectionSlug] ? await workingCopy(req, slug, id) : null
  if (!copy) return 'The document is gone.'
  const kind = noticeVerbs[verb]
  const review = kind === 'request' ? await waiting(req, ids) : null
  if (kind === 'request' && !review) return 'It does not wait for review any more.'

  const entry = await entryOf(req, ids, verb === 'voided' ? 'approval-voided' : verb, writtenAt)
  const submitted = kind === 'decision' ? await entryOf(req, ids, 'submit', writtenAt) : null
  const stood = kind === 'taken-back' && entry?.before?.stage === 'scheduled'
  const schedule = ids.schedule || stood ? await scheduleOf(req, ids, writtenAt) : null
  const concerned = {
    actor: ids.actor ?? null,
    submitter: submitted?.actor?.startsWith('user:') ? submitted.actor.slice('user:'.length) : null,
    authors: kind === 'decision' ? authorsOf(copy.data) : [],
    approvers: kind === 'taken-back' && entry?.snapshot ? await approversOf(req, ids, entry.snapshot) : [],
    scheduler: schedule?.scheduledBy ?? null,
    barred: review?.barred ?? [],
  }
  const named = [
    concerned.actor,
    concerned.submitter,
    concerned.scheduler,
    ...concerned.authors,
    ...concerned.approvers,
  ]
  const people = await peopleFor(req, named)
  const { useAsTitle } = payload.collections[slug as CollectionSlug].config.admin
  const after = entry?.after ?? {}
  const facts: NoticeFacts = {
    verb,
    slug,
    title: textOf(copy.data[useAsTitle ?? 'id']),
    actor: people.find((person) => person.id === concerned.actor)?.name ?? null,
    at: entry?.at ?? writtenAt,
    trashed: Boolean(copy.data.deletedAt),
    due: review?.due ?? null,
    approval:
      verb === 'approve'
        ? { given: Number(after.approvals), needed: Number(after.needed), published: after.stage === 'published' }
        : null,
    schedule: schedule ? { do: schedule.do, dueAt: schedule.dueAt, by: concerned.scheduler } : null,
    reason: reasonOf(ids, schedule),
    hasNote: Boolean(after.note),
  }
  return { facts, recipients: recipientsOf(kind, concerned, people) }
}

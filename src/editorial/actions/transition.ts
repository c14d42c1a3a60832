import type { PayloadRequest } from 'payload'
import { AppError, type Clock, clockOf, inTransaction } from '../../platform'
import { isWriteConflict } from '../../platform/database'
import type { Stage } from '../domain/stages'
import { refuseTransition, type TransitionName, transitionTable } from '../domain/transitions'
import { appendTrail, type TrailActor } from './append-trail'
import { checklistFor } from './checklist-for'
import { deskSettings } from './desk-settings'
import { ownsDocument } from './owns-document'
import { approve } from './steps/approve'
import { correct } from './steps/correct'
import { archive, publish, unpublish } from './steps/publish'
import { closeSchedules, schedule, scheduleUnpublish } from './steps/schedule'
import type { Step, StepResult, TransitionInput } from './steps/step'
import { liveCopy, takeSnapshot } from './take-snapshot'
import { editorsOf, moveWorkflow, readWorkflow } from './workflow-row'

export type Moved = { stage: Stage; revision: number; hash: string; live: boolean }

const DAY_MS = 86_400_000

const quicker = () =>
  new AppError(
    'changed-since-seen',
    'Somebody changed this while you looked at it. Reload, read what stands there now, and decide again.',
    409,
  )

const steps: Record<TransitionName, (step: Step) => Promise<StepResult>> = {
  submit: async ({ clock, desk }) => {
    const now = clock.now()
    const due = new Date(now.getTime() + desk.reviewDays * DAY_MS).toISOString()
    return { stage: 'in-review', row: { requestedAt: now.toISOString(), due } }
  },
  withdraw: async () => ({ stage: 'draft', row: { requestedAt: null, due: null } }),
  'request-changes': async ({ req, slug, id, taken, input, userId }) => {
    await req.payload.db.create({
      collection: 'reviews',
      data: {
        collectionSlug: slug,
        documentId: id,
        snapshot: taken.hash,
        kind: 'changes-requested',
        body: input.note,
        author: userId,
      },
      req,
    })
    return { stage: 'changes-requested', row: { due: null } }
  },
  approve,
  reopen: async (step) => {
    await closeSchedules(step, ['publish'])
    return { stage: 'draft', row: { approvedSnapshot: null, approvedHash: null } }
  },
  schedule,
  unschedule: async (step) => {
    await closeSchedules(step, ['publish'])
    return { stage: 'approved' }
  },
  publish,
  unpublish,
  archive,
  unarchive: async () => ({ stage: 'draft' }),
  correct,
}

const actorOf = (
  req: PayloadRequest,
  worker: boolean,
): { userId: string | null; roles: string[]; actor: TrailActor } => {
  const user = req.user as { id: string | number; roles?: string[] | null } | null
  if (!worker && !user) throw new AppError('sign-in', 'Sign in first.', 401)
  const userId = worker || !user ? null : String(user.id)
  return { userId, roles: worker ? [] : (user?.roles ?? []), actor: userId ? `user:${userId}` : 'worker' }
}

/**
 * Moves a document from one stage to another, with everything that belongs to it (stage, approval, snapshot, schedule
 * row, public content, trail) in one transaction: all of it stands, or none.
 * @throws AppError with the codes of the transition table, `changed-since-seen`, `not-as-approved`, `time-invalid`
 */
export const transition = async ({
  req,
  slug,
  id,
  name,
  input = {},
  worker = false,
  clock = clockOf(req.payload),
}: {
  req: PayloadRequest
  slug: string
  id: string
  name: TransitionName
  input?: TransitionInput
  /** The system acts, on a schedule a person made. */
  worker?: boolean
  clock?: Clock
}): Promise<Moved> => {
  const who = actorOf(req, worker)
  const work = async (): Promise<Moved> => {
    const row = await readWorkflow(req, slug, id)
    const taken = row ? await takeSnapshot(req, slug, id) : null
    if (!row || !taken || taken.data.deletedAt) throw new AppError('not-found', 'There is no such document.', 404)
    const desk = await deskSettings(req)
    const shown = await liveCopy(req, slug, id)
    const live = shown?._status === 'published' && !shown.deletedAt
    const rule = transitionTable[name]
    const unpublishLater = name === 'schedule' && input.do === 'unpublish'
    const comesLive = unpublishLater && row.stage === 'scheduled'
    // A time set for taking down holds for the live copy, wherever the next working copy stands by then.
    const ofLiveCopy = unpublishLater || (worker && name === 'unpublish')
    const refusal = refuseTransition(unpublishLater ? 'unpublish' : name, {
      stage: ofLiveCopy && (live || comesLive) ? 'published' : row.stage,
      live: live || comesLive,
      actor: {
        roles: who.roles,
        worker,
        owns: !worker && (await ownsDocument({ req, slug, id })),
        edited: who.userId !== null && editorsOf(row).includes(who.userId),
      },
      fourEyes: desk.fourEyes,
      note: input.note ?? '',
      unmet: rule.checklist && !unpublishLater ? await checklistFor({ req, slug, id, taken, clock }) : [],
    })
    if (refusal) throw new AppError(refusal.code, refusal.sentence, refusal.status)
    if (input.snapshot !== undefined && input.snapshot !== taken.hash) throw quicker()

    const step: Step = { req, clock, slug, id, name, input, row, taken, live, desk, ...who }
    const done = await (unpublishLater ? scheduleUnpublish(step) : steps[name](step))
    // A step that wrote the document has claimed its revision; everything else finds the row as it was read.
    const now = await readWorkflow(req, slug, id)
    const wrote = now && now.revision !== row.revision
    const from = wrote ? now : row
    const moved = await moveWorkflow(req, from, { ...done.row, stage: done.stage })
    if (!moved || (wrote && now.revision !== row.revision + 1)) throw quicker()
    await appendTrail({
      req,
      clock,
      actor: who.actor,
      verb: unpublishLater ? 'schedule-unpublish' : name,
      collectionSlug: slug,
      documentId: id,
      snapshot: taken.hash,
      before: { stage: row.stage, live },
      after: { stage: done.stage, ...done.tell, ...(input.note ? { note: input.note } : {}) },
    })
    await req.payload.db.create({
      collection: 'outbox',
      data: { effect: 'notice', ids: { slug, id, transition: name, actor: who.userId } },
      req,
    })
    const public_ = done.stage === 'published' || (live && !['unpublish', 'archive'].includes(name))
    return { stage: done.stage, revision: from.revision, hash: taken.hash, live: public_ }
  }
  return inTransaction(req, work).catch((error: unknown) => {
    if (isWriteConflict(error)) throw quicker()
    throw error
  })
}

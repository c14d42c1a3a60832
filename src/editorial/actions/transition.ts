import type { PayloadRequest } from 'payload'
import { AppError, type Clock, clockOf, inTransaction, signedIn } from '../../platform'
import { isWriteConflict } from '../../platform/database'
import type { Stage } from '../domain/stages'
import { refuseTransition, type TransitionName, transitionTable } from '../domain/transitions'
import { withAlso } from './also-on'
import { appendTrail } from './append-trail'
import { checklistFor } from './checklist-for'
import { closeSchedules } from './close-schedules'
import { isSigned } from './is-signed'
import { readFacts } from './read-facts'
import { recordNotice } from './record-notice'
import { seenHash } from './seen-hash'
import { approve } from './steps/approve'
import { correct } from './steps/correct'
import { archive, publish, unpublish } from './steps/publish'
import { schedule, scheduleUnpublish } from './steps/schedule'
import type { Step, StepResult, TransitionInput } from './steps/step'
import { trailActor } from './trail-actor'
import { moveWorkflow, readWorkflow } from './workflow-row'

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
    await closeSchedules({ ...step, verbs: ['publish'] })
    return { stage: 'draft', row: { approvedSnapshot: null, approvedHash: null } }
  },
  schedule,
  unschedule: async (step) => {
    await closeSchedules({ ...step, verbs: ['publish'] })
    return { stage: 'approved' }
  },
  publish,
  unpublish,
  archive,
  unarchive: async () => ({ stage: 'draft' }),
  correct,
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
  quiet = false,
  clock = clockOf(req.payload),
}: {
  req: PayloadRequest
  slug: string
  id: string
  name: TransitionName
  input?: TransitionInput
  /** The system acts, on a schedule a person made. */
  worker?: boolean
  /** Nobody is written to: for steps whose people sit in front of them. The trail is told as always. */
  quiet?: boolean
  clock?: Clock
}): Promise<Moved> => {
  if (!worker) signedIn(req)
  const work = async (): Promise<Moved> => {
    const { row, taken, live, corrections, desk, userId, actor } = await readFacts({ req, slug, id, worker })
    const rule = transitionTable[name]
    const unpublishLater = name === 'schedule' && input.do === 'unpublish'
    const comesLive = unpublishLater && row.stage === 'scheduled'
    // A time set for taking down holds for the live copy, wherever the next working copy stands by then.
    const ofLiveCopy = unpublishLater || (worker && name === 'unpublish')
    const refusal = refuseTransition(unpublishLater ? 'unpublish' : name, {
      stage: ofLiveCopy && (live || comesLive) ? 'published' : row.stage,
      live: live || comesLive,
      actor,
      fourEyes: desk.fourEyes,
      corrections,
      note: input.note ?? '',
      unmet:
        rule.checklist && !unpublishLater
          ? await checklistFor({ req, slug, id, taken, desk, clock, signed: isSigned(row, taken) })
          : [],
    })
    if (refusal) throw new AppError(refusal.code, refusal.sentence, refusal.status)
    // The content's own hash says that content was seen; the whole one, also what it shows of others.
    const sameContent = input.snapshot === undefined || input.snapshot === taken.hash
    if (!sameContent && input.snapshot !== (await seenHash({ req, slug, id, taken, clock }))) throw quicker()

    const step: Step = { req, clock, slug, id, input, row, taken, live, desk, userId }
    const done = await (unpublishLater ? scheduleUnpublish(step) : withAlso(name, step, steps[name]))
    // A step that wrote the document has claimed its revision; everything else finds the row as it was read.
    const now = await readWorkflow(req, slug, id)
    const wrote = now && now.revision !== row.revision
    const from = wrote ? now : row
    const moved = await moveWorkflow(req, from, { ...done.row, stage: done.stage })
    if (!moved || (wrote && now.revision !== row.revision + 1)) throw quicker()
    await appendTrail({
      req,
      clock,
      actor: worker ? 'worker' : trailActor(req),
      verb: unpublishLater ? 'schedule-unpublish' : name,
      collectionSlug: slug,
      documentId: id,
      snapshot: taken.hash,
      before: { stage: row.stage, live },
      after: { stage: done.stage, ...done.tell, ...(input.note ? { note: input.note } : {}) },
    })
    if (!quiet) await recordNotice(req, { slug, id, transition: name, actor: userId })
    const reachable = done.stage === 'published' || (live && !['unpublish', 'archive'].includes(name))
    return { stage: done.stage, revision: from.revision, hash: taken.hash, live: reachable }
  }
  return inTransaction(req, work).catch((error: unknown) => {
    if (isWriteConflict(error)) throw quicker()
    throw error
  })
}

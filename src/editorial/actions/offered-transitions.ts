import type { PayloadRequest } from 'payload'
import { AppError, type Clock, clockOf } from '../../platform'
import type { Stage } from '../domain/stages'
import { refuseTransition, type TransitionName, transitionNames, transitionTable } from '../domain/transitions'
import { checklistFor } from './checklist-for'
import { deskSettings } from './desk-settings'
import { ownsDocument } from './owns-document'
import { liveCopy, takeSnapshot } from './take-snapshot'
import { editorsOf, readWorkflow } from './workflow-row'

export type Offer = { transition: TransitionName; may: boolean; code?: string; sentence?: string; note: boolean }

export type Standing = {
  stage: Stage
  revision: number
  live: boolean
  /** Hash of the working copy: a decision sends it back, so that nobody decides on what they did not see. */
  hash: string
  approvedHash: string | null
  requestedAt: string | null
  due: string | null
  schedules: { do: string; dueAt: string; wallTime: string; zone: string; state: string; lastError: string | null }[]
  checklist: string[]
  selfApproval: boolean
  /** Zone a time is proposed in. */
  defaultZone: string
  offers: Offer[]
}

type Row = { do: string; dueAt: string; wallTime: string; zone: string; state: string; lastError?: string | null }

const schedulesOf = async (req: PayloadRequest, slug: string, id: string) => {
  const { docs } = await req.payload.db.find<Row & { id: string }>({
    collection: 'schedules',
    where: {
      and: [
        { collectionSlug: { equals: slug } },
        { documentId: { equals: id } },
        { state: { in: ['open', 'held', 'failed'] } },
      ],
    },
    sort: '-dueAt',
    limit: 5,
    pagination: false,
    req,
  })
  return docs.map(({ do: verb, dueAt, wallTime, zone, state, lastError }) => ({
    do: verb,
    dueAt,
    wallTime,
    zone,
    state,
    lastError: lastError ?? null,
  }))
}

/** Where a document stands, and for each transition whether this person may make it now and, if not, why. */
export const offeredTransitions = async ({
  req,
  slug,
  id,
  clock = clockOf(req.payload),
}: {
  req: PayloadRequest
  slug: string
  id: string
  clock?: Clock
}): Promise<Standing> => {
  const row = await readWorkflow(req, slug, id)
  const taken = row ? await takeSnapshot(req, slug, id) : null
  if (!row || !taken) throw new AppError('not-found', 'There is no such document.', 404)
  const user = req.user as { id: string | number; roles?: string[] | null } | null
  const shown = await liveCopy(req, slug, id)
  const live = shown?._status === 'published' && !shown.deletedAt
  const desk = await deskSettings(req)
  const unmet = await checklistFor({ req, slug, id, taken, clock })
  const actor = {
    roles: user?.roles ?? [],
    worker: false,
    owns: await ownsDocument({ req, slug, id }),
    edited: user !== null && editorsOf(row).includes(String(user.id)),
  }
  const offers = transitionNames.map((transition): Offer => {
    const rule = transitionTable[transition]
    // The note is asked for when the step is taken.
    const facts = { stage: row.stage, live, actor, fourEyes: desk.fourEyes, note: 'given', unmet }
    const refusal = refuseTransition(transition, facts)
    const note = rule.note === true
    return refusal
      ? { transition, may: false, code: refusal.code, sentence: refusal.sentence, note }
      : { transition, may: true, note }
  })
  return {
    stage: row.stage,
    revision: row.revision,
    live,
    hash: taken.hash,
    approvedHash: row.approvedHash ?? null,
    requestedAt: row.requestedAt ?? null,
    due: row.due ?? null,
    schedules: await schedulesOf(req, slug, id),
    checklist: unmet,
    selfApproval: !desk.fourEyes,
    defaultZone: desk.defaultZone,
    offers,
  }
}

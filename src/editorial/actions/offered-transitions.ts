import type { PayloadRequest } from 'payload'
import type { Schedule } from '../../payload-types'
import { type Clock, clockOf } from '../../platform'
import type { Offer, Standing, StandingSchedule } from '../domain/standing'
import { refuseTransition, transitionNames, transitionTable } from '../domain/transitions'
import { checklistFor } from './checklist-for'
import { isSigned } from './is-signed'
import { publicBeforeSignOff } from './public-before-sign-off'
import { readFacts } from './read-facts'
import { seenHash } from './seen-hash'

const schedulesOf = async (req: PayloadRequest, slug: string, id: string): Promise<StandingSchedule[]> => {
  const { docs } = await req.payload.db.find<Schedule>({
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
  const { row, taken, live, corrections, desk, actor } = await readFacts({ req, slug, id })
  const unmet = await checklistFor({ req, slug, id, taken, desk, clock, signed: isSigned(row, taken) })
  const offers = transitionNames.map((transition): Offer => {
    // The note is asked for when the step is taken.
    const facts = { stage: row.stage, live, actor, fourEyes: desk.fourEyes, note: 'given', unmet, corrections }
    const refusal = refuseTransition(transition, facts)
    const note = transitionTable[transition].note === true
    return refusal
      ? { transition, may: false, code: refusal.code, sentence: refusal.sentence, note }
      : { transition, may: true, note }
  })
  return {
    stage: row.stage,
    revision: row.revision,
    live,
    beforeSignOff: await publicBeforeSignOff(req, row, live),
    hash: taken.hash,
    seen: await seenHash({ req, slug, id, taken, clock }),
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

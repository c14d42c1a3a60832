import { instantOf, isZone } from '../../../events'
import { AppError } from '../../../platform'
import { openKeyOf, type ScheduledVerb } from '../../domain/schedule-key'
import { closeSchedules } from '../close-schedules'
import type { Step, StepResult } from './step'

const refuse = (sentence: string): never => {
  throw new AppError('time-invalid', sentence, 422)
}

/** The instant a person means, or a refusal that says what to write instead. */
const instantMeant = ({ input, clock, desk }: Step): { dueAt: string; wallTime: string; zone: string } => {
  const zone = input.zone ?? desk.defaultZone
  const wallTime = input.at ?? ''
  if (!isZone(zone)) refuse(`“${zone}” is not an IANA time zone such as Asia/Seoul.`)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(wallTime) || Number.isNaN(Date.parse(`${wallTime}Z`))) {
    refuse('Give the time as a day and hour on the wall, such as 2026-03-01T09:00, and the zone beside it.')
  }
  const reading = instantOf(wallTime, zone)
  if (reading.kind === 'gap') {
    refuse(`In ${zone} the clocks skip ${wallTime.replace('T', ' ')}. Choose a time before or after.`)
  }
  if (reading.kind === 'fold' && !input.fold) {
    refuse(`In ${zone} ${wallTime.replace('T', ' ')} happens twice. Say which is meant: fold "first" or "second".`)
  }
  // The clocks go back by an hour wherever they do at all, but for half an hour on Lord Howe Island.
  const back = zone === 'Australia/Lord_Howe' ? 1_800_000 : 3_600_000
  const instant = new Date(reading.instant).getTime() + (reading.kind === 'fold' && input.fold === 'second' ? back : 0)
  if (instant <= clock.now().getTime()) refuse(`${wallTime.replace('T', ' ')} in ${zone} has passed already.`)
  return { dueAt: new Date(instant).toISOString(), wallTime, zone }
}

const addRow = async (step: Step, verb: ScheduledVerb): Promise<Record<string, unknown>> => {
  const { req, slug, id, row, desk, input, userId } = step
  const when = instantMeant(step)
  await closeSchedules({ req, slug, id, verbs: [verb] })
  const made = await req.payload.db.create({
    collection: 'schedules',
    data: {
      collectionSlug: slug,
      documentId: id,
      snapshot: verb === 'publish' ? row.approvedSnapshot : row.publicSnapshot,
      do: verb,
      ...when,
      state: 'open',
      openKey: openKeyOf(slug, id, verb),
      latePolicy: input.latePolicy ?? desk.latePolicy,
      scheduledBy: userId,
      attempts: 0,
    },
    req,
  })
  return { schedule: String(made.id), do: verb, ...when }
}

/** Publishes what is approved at a time to come. */
export const schedule = async (step: Step): Promise<StepResult> => ({
  stage: 'scheduled',
  tell: await addRow(step, 'publish'),
})

/** Takes down what is public, or will be, at a time to come; the stage stays. */
export const scheduleUnpublish = async (step: Step): Promise<StepResult> => {
  const publishAt = await openPublishTime(step)
  const { dueAt } = instantMeant(step)
  if (publishAt && dueAt <= publishAt) refuse('It would be taken down before it is published. Choose a later time.')
  return { stage: step.row.stage, tell: await addRow(step, 'unpublish') }
}

const openPublishTime = async ({ req, slug, id }: Step): Promise<string | null> => {
  const row = await req.payload.db.findOne<{ id: string; dueAt: string }>({
    collection: 'schedules',
    where: { openKey: { equals: openKeyOf(slug, id, 'publish') } },
    req,
  })
  return row ? new Date(row.dueAt).toISOString() : null
}

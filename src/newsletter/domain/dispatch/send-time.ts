export type TimeRefusal = { code: 'time-invalid' | 'too-late'; sentence: string }

const HOUR_MS = 3_600_000
/** What a person and a worker may be early by: the clock of the ledger is read once a second. */
const SLACK_MS = 60_000

/**
 * Whether an issue may go out now. Its time was approved with it: nobody sends it before, and what comes much later
 * than its time (a server restored from a copy, a worker that was down for a day) waits for a person.
 */
export const refuseSendTime = ({
  sendAt,
  now,
  worker,
  lateHours,
}: {
  sendAt: Date | null
  now: Date
  /** The worker sends, on a schedule; a person who sends late has decided it. */
  worker: boolean
  lateHours: number
}): TimeRefusal | null => {
  if (!sendAt) return null
  const late = now.getTime() - sendAt.getTime()
  if (late < -SLACK_MS) {
    return {
      code: 'time-invalid',
      sentence: `It was approved to go out at ${sendAt.toISOString()}, and that is still to come. Schedule it, or change the proposed time and have it approved.`,
    }
  }
  if (worker && late > lateHours * HOUR_MS) {
    return {
      code: 'too-late',
      sentence: `It was to go out at ${sendAt.toISOString()}, more than ${lateHours} hours ago. Decide whether it still should.`,
    }
  }
  return null
}

/** A time set for sending must be the one that was approved: none is scheduled that nobody signed. */
export const refuseOtherTime = (sendAt: Date | null, dueAt: Date): TimeRefusal | null => {
  if (!sendAt) {
    return {
      code: 'time-invalid',
      sentence:
        'No time was approved with this issue. Propose one in the issue and have it approved, or publish it at once.',
    }
  }
  return Math.abs(sendAt.getTime() - dueAt.getTime()) >= SLACK_MS
    ? {
        code: 'time-invalid',
        sentence: `It was approved to go out at ${sendAt.toISOString()}. For another time, change the proposed time and have it approved again.`,
      }
    : null
}

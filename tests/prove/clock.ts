import { renameSync, writeFileSync } from 'node:fs'

/** The clock that every process of a proof shares, by CLOCK_FILE. */
export type MovedClock = {
  readonly file: string
  now: () => Date
  /** Everybody's time is this from now on. Written aside and renamed, so that nobody reads half of it. */
  moveTo: (instant: Date) => void
  /** An hour after the last one asked for, so that no two scenarios share a due time. */
  nextDue: () => Date
}

const HOUR_MS = 3_600_000

export const movedClock = (file: string): MovedClock => {
  let offsetMs = 0
  // Whole seconds: a wall time has no fractions of them.
  let due = Math.ceil(Date.now() / 1_000) * 1_000
  const write = () => {
    writeFileSync(`${file}.next`, JSON.stringify({ offsetMs }))
    renameSync(`${file}.next`, file)
  }
  write()
  return {
    file,
    now: () => new Date(Date.now() + offsetMs),
    moveTo: (instant) => {
      offsetMs = instant.getTime() - Date.now()
      write()
    },
    nextDue: () => {
      due += HOUR_MS
      return new Date(due)
    },
  }
}

/** The same instant, moved. */
export const later = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms)

let last = 0

/**
 * The machine's time for a row that is read in the order it was written: of two rows written by one process the later
 * one is always later, in the same millisecond too. Says nothing about the time of what the row tells.
 */
export const writtenAt = (): string => {
  last = Math.max(Date.now(), last + 1)
  return new Date(last).toISOString()
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Rests after a mail server answered "not now" for one recipient (RFC 5321, 4.5.4.1: half an hour, then longer). */
const rests = [2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR, 20 * HOUR]

/**
 * Milliseconds until a recipient that was deferred for the `attempts`-th time (from 1) is tried again; null where it is
 * given up, after about two days: an issue of the newsletter is old by then.
 */
export const restBeforeTrying = (attempts: number): number | null => rests[Math.max(1, attempts) - 1] ?? null

/** Milliseconds a worker rests after the mail server itself failed this many times in a row (from 1). */
export const restOfServer = (failures: number): number => Math.min(1_000 * 2 ** Math.max(0, failures - 1), MINUTE)

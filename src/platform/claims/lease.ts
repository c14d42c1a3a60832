import type { Where } from 'payload'

/** When a lease of this length ends. Leases follow the machine's time, never the moved clock of a demonstration. */
export const leaseEnd = (ms: number): string => new Date(Date.now() + ms).toISOString()

/** Rows that nobody holds, or whose holder let the lease run out. */
export const unleased = (): Where => ({
  or: [{ leaseUntil: { exists: false } }, { leaseUntil: { less_than: new Date().toISOString() } }],
})

import type { Where } from 'payload'

/** The machine's own time, which leases, retries and rates go by; the moved clock of a demonstration is not asked. */
export const machineNow = (): Date => new Date()

/** When a lease of this length ends. Leases follow the machine's time, never the moved clock of a demonstration. */
export const leaseEnd = (ms: number): string => new Date(machineNow().getTime() + ms).toISOString()

/** Rows that nobody holds, or whose holder let the lease run out. */
export const unleased = (): Where => ({
  or: [{ leaseUntil: { exists: false } }, { leaseUntil: { less_than: machineNow().toISOString() } }],
})

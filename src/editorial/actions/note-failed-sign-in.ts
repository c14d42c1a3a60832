import type { Payload, PayloadRequest } from 'payload'
import { auditKey, type Clock, clockOf } from '../../platform'
import { appendTrail } from './append-trail'
import { addressHash } from './without-addresses'

const MINUTE_MS = 60_000
const REMEMBERED = 10_000

/** What this process told already, oldest first: most of a flood ends here, before it costs a write. */
const toldBy = new WeakMap<Payload, Set<string>>()

const firstTime = (payload: Payload, mark: string): boolean => {
  const told = toldBy.get(payload) ?? new Set()
  toldBy.set(payload, told)
  if (told.has(mark)) return false
  told.add(mark)
  if (told.size > REMEMBERED) told.delete(told.values().next().value as string)
  return true
}

type Account = { id: string; lockUntil?: string | Date | null } | null

/**
 * Tells the trail that somebody could not sign in, by the hash of the address they named, or, once per lock, that the
 * account is locked for too many tries. At most one entry for an address and minute of a process, and none where
 * another process told it before: a guessing machine fills no database. Nothing is thrown: whether the trail took it
 * must not change what a stranger is answered. The log has it then.
 */
export const noteFailedSignIn = async ({
  req,
  email,
  clock = clockOf(req.payload),
}: {
  req: PayloadRequest
  email: string
  clock?: Clock
}): Promise<void> => {
  const { db, logger } = req.payload
  const now = clock.now()
  const minute = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS)
  const hash = addressHash(email, auditKey())
  try {
    const user = await db.findOne<NonNullable<Account>>({
      collection: 'users',
      where: { email: { equals: email.trim().toLowerCase() } },
      select: { lockUntil: true },
    })
    // A lock is the machine's time, as Payload sets it; each lock has its own end.
    const lock = user?.lockUntil ? new Date(user.lockUntil) : null
    const verb = lock ? 'sign-in-locked' : 'sign-in-failed'
    const since = lock ? lock.toISOString() : minute.toISOString()
    const documentId = user ? String(user.id) : `address:${hash}`
    if (!firstTime(req.payload, `${verb} ${hash} ${since}`)) return
    const { docs } = await db.find<{ id: string; at: string; after?: { until?: string } }>({
      collection: 'audit',
      where: { and: [{ documentId: { equals: documentId } }, { verb: { equals: verb } }] },
      sort: '-createdAt',
      limit: 1,
      pagination: false,
    })
    const [last] = docs
    const known = last && (lock ? last.after?.until === since : new Date(last.at) >= minute && new Date(last.at) <= now)
    if (known) return
    await appendTrail({
      req,
      clock,
      actor: 'anonymous',
      verb,
      collectionSlug: 'users',
      documentId,
      after: { address: `address:${hash}`, ...(lock ? { until: since } : {}) },
    })
  } catch (err) {
    logger.error({ msg: 'A failed sign-in did not reach the trail.', err })
  }
}

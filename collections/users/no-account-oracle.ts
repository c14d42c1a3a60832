import type { CollectionAfterErrorHook, CollectionBeforeOperationHook } from 'payload'
import { hashForNothing } from '../../src/platform/hash-for-nothing'

const isLocked = (until: unknown): boolean => typeof until === 'string' && new Date(until).getTime() > Date.now()

/**
 * Payload checks a password only where there is an account that is not locked, and so answers in a few milliseconds
 * where there is none. The same work is done here, so that the time tells nothing either.
 */
export const spendTheSameTime: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, password } = (args as { data?: { email?: unknown; password?: unknown } }).data ?? {}
  if (typeof email !== 'string' || typeof password !== 'string') return args
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { email: { equals: email.toLowerCase().trim() } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  if (!docs[0] || isLocked(docs[0].lockUntil)) await hashForNothing(password)
  return args
}

/** A locked account answers as one that is not there; the sentence of both says that accounts are locked. */
export const hideTheLock: CollectionAfterErrorHook = ({ error, req }) => {
  if (error.name !== 'LockedAuth') return
  return { status: 401, response: { errors: [{ message: req.t('error:emailOrPasswordIncorrect') }] } }
}

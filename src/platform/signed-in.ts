import type { PayloadRequest, TypedUser } from 'payload'
import { AppError } from './errors'
import type { Role } from './roles'

type OfSomebody = PayloadRequest & { user: TypedUser }

/** @throws AppError `sign-in` (401) */
export const signedIn = (req: PayloadRequest): OfSomebody => {
  if (!req.user) throw new AppError('sign-in', 'Sign in first.', 401)
  return req as OfSomebody
}

/**
 * Stops who has none of these roles.
 * @param sentence says whom this is for
 * @throws AppError `sign-in` (401), `forbidden` (403)
 */
export const requireRole = (req: PayloadRequest, roles: readonly Role[], sentence: string): TypedUser => {
  const { user } = signedIn(req)
  if (!user.roles?.some((role) => roles.includes(role))) throw new AppError('forbidden', sentence, 403)
  return user
}

import type { PayloadRequest } from 'payload'
import { systemOf } from '../../platform'
import type { TrailActor } from './append-trail'

/** Who acts in a request, as the trail says it: a system write by its duty, else the person signed in. */
export const trailActor = (req: Pick<PayloadRequest, 'context' | 'user'>): TrailActor => {
  const duty = systemOf(req)
  if (duty === 'worker') return 'worker'
  if (duty) return `cli:${duty}`
  return req.user ? `user:${req.user.id}` : 'anonymous'
}

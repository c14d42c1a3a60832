import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { trailActor } from '../editorial'
import { AppError, clockOf, requireRole } from '../platform'
import { dealWithEvent } from './actions/intake/deal-with-event'
import { normaliseAddress } from './actions/readers/normalise-address'
import { lookUpAddress } from './actions/roster/look-up-address'

type Door = Omit<Endpoint, 'root'>

const forAdmins = (req: PayloadRequest) => requireRole(req, ['admin'], 'Only admins see and change readers.')

const headers = { 'cache-control': 'no-store' }

/**
 * `POST /api/suppressions/look-up { email }` → the address's standing, for admins. Posted, so that no address stands in
 * a log of requests.
 */
export const lookUpEndpoints: Door[] = [
  {
    path: '/look-up',
    method: 'post',
    handler: async (req) => {
      forAdmins(req)
      const parsed = z.object({ email: z.string().max(400) }).safeParse(await req.json?.().catch(() => null))
      const address = parsed.success ? normaliseAddress(parsed.data.email) : null
      if (!address) throw new AppError('bad-request', 'This is no mail address. Write it as in name@example.org.', 400)
      return Response.json(await lookUpAddress({ payload: req.payload, address, by: trailActor(req) }), { headers })
    },
  },
]

/** `POST /api/mail-events/:id/dealt-with` → `{ by, at }`, for admins: a mail that could not be read was seen to. */
export const mailEventEndpoints: Door[] = [
  {
    path: '/:id/dealt-with',
    method: 'post',
    handler: async (req) => {
      forAdmins(req)
      const id = String(req.routeParams?.id ?? '')
      const at = clockOf(req.payload).now()
      return Response.json(await dealWithEvent({ payload: req.payload, id, by: trailActor(req), at }))
    },
  },
]

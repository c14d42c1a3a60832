import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { appendTrail, trailActor } from '../editorial'
import { AppError, requireRole } from '../platform'
import { addressHash } from './actions/address-hash'
import { controlDispatch, resolveUnknown } from './actions/dispatch/control'
import { dispatchReport, fateOf } from './actions/dispatch/report'
import { normaliseAddress } from './actions/readers/normalise-address'

const control = z.strictObject({ do: z.enum(['pause', 'resume', 'cancel']), why: z.string().max(500).optional() })
const resolution = z.strictObject({
  as: z.enum(['delivered', 'send-again']),
  delivery: z.string().max(60).optional(),
})
const asked = z.strictObject({ address: z.string().trim().min(3).max(320) })

const read = async <T extends z.ZodType>(req: PayloadRequest, schema: T, say: string): Promise<z.infer<T>> => {
  const parsed = schema.safeParse(await req.json?.().catch(() => null))
  if (!parsed.success) throw new AppError('bad-request', say, 400)
  return parsed.data
}

const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')
const headers = { 'cache-control': 'no-store' }

/**
 * On issues: `GET /:id/sending` → where its sending stands; `POST /:id/sending { do, why? }` → `{ state }`;
 * `POST /:id/sending/unknown { as, delivery? }` → `{ decided }`; `POST /:id/sending/fate { address }` → why an address
 * did or did not get it, for admins (posted, so that no address stands in a log of requests).
 */
export const dispatchEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/sending',
    method: 'get',
    handler: async (req) => {
      requireRole(
        req,
        ['admin', 'editor', 'reviewer', 'author'],
        'Those who write and sign off see how an issue is sent.',
      )
      return Response.json(await dispatchReport(req.payload, idOf(req)), { headers })
    },
  },
  {
    path: '/:id/sending',
    method: 'post',
    handler: async (req) => {
      const { do: what, why } = await read(req, control, 'Send { "do": "pause", "resume" or "cancel" }.')
      return Response.json(await controlDispatch({ req, issue: idOf(req), control: what, why }))
    },
  },
  {
    path: '/:id/sending/unknown',
    method: 'post',
    handler: async (req) => {
      const input = await read(req, resolution, 'Send { "as": "delivered" or "send-again" }, and one delivery or none.')
      return Response.json(await resolveUnknown({ req, issue: idOf(req), ...input }))
    },
  },
  {
    path: '/:id/sending/fate',
    method: 'post',
    handler: async (req) => {
      requireRole(req, ['admin'], 'Only admins look up what became of an address.')
      const { address } = await read(req, asked, 'Send { "address": the reader’s address }.')
      const known = normaliseAddress(address)
      if (!known) throw new AppError('address-invalid', 'This is no address of mail. Look at how it is written.', 400)
      const fate = await fateOf(req.payload, idOf(req), known.match)
      await appendTrail({
        req,
        actor: trailActor(req),
        verb: 'look-up-reader',
        collectionSlug: 'issues',
        documentId: idOf(req),
        after: { address: `address:${addressHash(known.match).slice(0, 32)}`, state: fate.state },
      })
      return Response.json(fate, { headers })
    },
  },
]

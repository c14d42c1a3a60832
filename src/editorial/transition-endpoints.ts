import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { AppError } from '../platform'
import { offeredTransitions } from './actions/offered-transitions'
import { transition } from './actions/transition'
import { transitionNames } from './domain/transitions'

const body = z.strictObject({
  transition: z.enum(transitionNames),
  note: z.string().max(4_000).optional(),
  snapshot: z.string().max(200).optional(),
  at: z.string().max(40).optional(),
  zone: z.string().max(80).optional(),
  fold: z.enum(['first', 'second']).optional(),
  do: z.enum(['publish', 'unpublish']).optional(),
  latePolicy: z.enum(['publish', 'hold', 'skip']).optional(),
  kind: z.enum(['typo', 'correction', 'clarification', 'retraction']).optional(),
})

/** The document's id, if the person may read its working copy; otherwise it is not there. */
const readable = async (req: PayloadRequest, slug: string): Promise<string> => {
  if (!req.user) throw new AppError('sign-in', 'Sign in first.', 401)
  const id = String(req.routeParams?.id ?? '')
  const { docs } = await req.payload.find({
    collection: slug as CollectionSlug,
    where: { id: { equals: id } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    select: {} as never,
    overrideAccess: false,
    user: req.user,
  })
  if (!docs.length) throw new AppError('not-found', 'There is no such document.', 404)
  return id
}

/**
 * `POST /api/<slug>/<id>/transition { transition, note?, snapshot?, at?, zone?, fold?, do?, latePolicy?, kind? }` →
 * `{ stage, revision, hash, live }`; `GET /api/<slug>/<id>/transitions` → what the caller may do now and why not the
 * rest.
 */
export const transitionEndpoints = (slug: string): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/transition',
    method: 'post',
    handler: async (req) => {
      const id = await readable(req, slug)
      const parsed = body.safeParse(await req.json?.().catch(() => null))
      if (!parsed.success) {
        const named = `Send { "transition": one of ${transitionNames.join(', ')} } with what belongs to it.`
        throw new AppError('bad-request', named, 400)
      }
      const { transition: name, ...input } = parsed.data
      return Response.json(await transition({ req, slug, id, name, input }))
    },
  },
  {
    path: '/:id/transitions',
    method: 'get',
    handler: async (req) => {
      const id = await readable(req, slug)
      return Response.json(await offeredTransitions({ req, slug, id }))
    },
  },
]

import type { Endpoint } from 'payload'
import { z } from 'zod'
import { AppError } from '../platform'
import { offeredTransitions } from './actions/offered-transitions'
import { readableDocument } from './actions/readable-document'
import { transition } from './actions/transition'
import { checklistEndpoints } from './checklist-endpoints'
import { documentEndpoints } from './document-endpoints'
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
  before: z.string().max(2_000).optional(),
  after: z.string().max(2_000).optional(),
})

/**
 * `POST /api/<slug>/<id>/transition { transition, note?, snapshot?, at?, zone?, fold?, do?, latePolicy?, kind?, before?, after? }` →
 * `{ stage, revision, hash, live }`; `GET /api/<slug>/<id>/transitions` → what the caller may do now and why not the
 * rest.
 */
export const transitionEndpoints = (slug: string): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/transition',
    method: 'post',
    handler: async (req) => {
      const id = await readableDocument(req, slug)
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
      const id = await readableDocument(req, slug)
      return Response.json(await offeredTransitions({ req, slug, id }))
    },
  },
  ...checklistEndpoints(slug),
  ...documentEndpoints(slug),
]

import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { AppError } from '../platform'
import { ownsDocument } from './actions/owns-document'
import { readChanges } from './actions/read-changes'
import { readTimeline } from './actions/read-timeline'
import { readableDocument } from './actions/readable-document'

const pageOf = z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1) })

/**
 * Whoever reads all working copies reads what was said of them; others, such as organisers, of those they may edit:
 * that a document's newest version is public does not open the desk's notes on it.
 */
const mayReadOf = async (req: PayloadRequest, slug: string, id: string): Promise<boolean> =>
  (await req.payload.collections[slug as CollectionSlug].config.access.read({ req })) === true ||
  (await ownsDocument({ req, slug, id }))

/**
 * `GET /api/<slug>/<id>/timeline?page=` → what the trail tells of the document; `GET /api/<slug>/<id>/changes` → what
 * readers would see differently from what was last signed off.
 */
export const documentEndpoints = (slug: string): Omit<Endpoint, 'root'>[] => {
  const allowed = async (req: PayloadRequest): Promise<string> => {
    const id = await readableDocument(req, slug)
    if (!(await mayReadOf(req, slug, id))) throw new AppError('not-found', 'There is no such document.', 404)
    return id
  }
  return [
    {
      path: '/:id/timeline',
      method: 'get',
      handler: async (req) => {
        const id = await allowed(req)
        const parsed = pageOf.safeParse(req.query)
        if (!parsed.success) throw new AppError('bad-request', 'Ask for page=1 or later.', 400)
        return Response.json(await readTimeline({ req, slug, id, ...parsed.data }))
      },
    },
    {
      path: '/:id/changes',
      method: 'get',
      handler: async (req) => {
        const id = await allowed(req)
        return Response.json(await readChanges({ req, slug, id }))
      },
    },
  ]
}

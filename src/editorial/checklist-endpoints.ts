import type { Endpoint } from 'payload'
import { z } from 'zod'
import { AppError } from '../platform'
import { readChecklist } from './actions/read-checklist'
import { readableDocument } from './actions/readable-document'
import { tickItem } from './actions/tick-item'

const body = z.strictObject({
  item: z.string().trim().min(1).max(200),
  done: z.boolean(),
  snapshot: z.string().max(200).optional(),
})

/**
 * `GET /api/<slug>/<id>/checklist` → `{ hash, may, items: [{ item, tick: { name, at } | null }] }`, and
 * `POST … { item, done, snapshot? }` → the same after it. What the checks of the program itself still want stands with
 * the transitions.
 */
export const checklistEndpoints = (slug: string): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/checklist',
    method: 'get',
    handler: async (req) => {
      const id = await readableDocument(req, slug)
      return Response.json(await readChecklist({ req, slug, id }))
    },
  },
  {
    path: '/:id/checklist',
    method: 'post',
    handler: async (req) => {
      const id = await readableDocument(req, slug)
      const parsed = body.safeParse(await req.json?.().catch(() => null))
      if (!parsed.success) {
        throw new AppError('bad-request', 'Send { "item": the words of the item, "done": true or false }.', 400)
      }
      return Response.json(await tickItem({ req, slug, id, ...parsed.data }))
    },
  },
]

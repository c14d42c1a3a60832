import type { CollectionSlug, Endpoint } from 'payload'
import { z } from 'zod'
import { AppError, signedIn } from '../platform'
import { bulk, bulkVerbs } from './actions/bulk'

const refuse = () => {
  throw new AppError(
    'by-where-refused',
    'Changing or deleting documents by a query is not offered here. Address one document by its id, or use /bulk with a list of ids.',
    405,
  )
}

/** Stand in front of Payload's own update and delete by `where`, which share one transaction and report wrongly. */
export const refusedByWhere: Omit<Endpoint, 'root'>[] = [
  { path: '/', method: 'patch', handler: refuse },
  { path: '/', method: 'delete', handler: refuse },
]

const body = z.object({
  do: z.enum(bulkVerbs, { error: `must be one of ${bulkVerbs.join(', ')}` }),
  ids: z.array(z.string().min(1)).min(1).max(200),
})

/** `POST /api/<slug>/bulk { do, ids }` → `{ answers: [{ id, ok, code?, sentence? }] }`, one transaction a document. */
export const bulkEndpoint = (slug: string): Omit<Endpoint, 'root'> => ({
  path: '/bulk',
  method: 'post',
  handler: async (req) => {
    const { user } = signedIn(req)
    const parsed = body.safeParse(await req.json?.().catch(() => null))
    if (!parsed.success) {
      throw new AppError('bad-request', 'Send { "do": "publish", "ids": ["…"] } with up to 200 ids.', 400)
    }
    const answers = await bulk({
      payload: req.payload,
      user,
      collection: slug as CollectionSlug,
      ids: parsed.data.ids,
      verb: parsed.data.do,
    })
    return Response.json({ answers })
  },
})

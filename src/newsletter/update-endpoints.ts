import type { Endpoint, PayloadRequest } from 'payload'
import type { Outdated } from './actions/updates/outdated-promotions'
import { offeredUpdates, writeUpdate } from './actions/updates/write-update'
import type { UpdateOffer } from './domain/updates/update-offer'

type Door = Omit<Endpoint, 'root'>

const idIn = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')
const headers = { 'cache-control': 'no-store' }

const told = ({ issue: { id, title, language }, changed, draft }: Outdated): UpdateOffer => ({
  issue: id,
  title,
  language,
  changed,
  draft,
})

const offers = (slug: 'events' | 'issues'): Door => ({
  path: '/:id/updates',
  method: 'get',
  handler: async (req) => {
    const found = await offeredUpdates(req, { slug, id: idIn(req) })
    return Response.json({ offers: found.map(told) }, { headers })
  },
})

/** On events: `GET /api/events/:id/updates` → `{ offers }`, the sent promotions that do not hold any more. */
export const eventUpdateEndpoints: Door[] = [offers('events')]

/** On issues: the same for one promotion, and `POST /api/issues/:id/updates` → `{ issue, made }`, the draft of its update. */
export const issueUpdateEndpoints: Door[] = [
  offers('issues'),
  { path: '/:id/updates', method: 'post', handler: async (req) => Response.json(await writeUpdate(req, idIn(req))) },
]

import type { PayloadRequest, Where } from 'payload'
import type { Issue } from '../../../payload-types'
import { AppError, clockOf, inTransaction, requireRole } from '../../../platform'
import { claim } from '../../../platform/claims'
import { triedAgain } from '../../../platform/database'
import { idOf } from '../../domain/id-of'
import { composeUpdate } from '../../domain/updates/compose-update'
import { rowsOf } from '../rows-of'
import { type Outdated, outdatedPromotions } from './outdated-promotions'

/** Offers for an event, or for the promotion that was sent (or one of its updates). @throws AppError 401, 403, 404 */
export const offeredUpdates = async (
  req: PayloadRequest,
  { slug, id }: { slug: 'events' | 'issues'; id: string },
): Promise<Outdated[]> => {
  requireRole(req, ['editor', 'admin'], 'Only editors and admins write an update.')
  const [issue] = slug === 'issues' ? await rowsOf(req, 'issues', { id: { equals: id } }) : []
  if (slug === 'issues' && !issue) throw new AppError('not-found', 'There is no such issue.', 404)
  const event = slug === 'events' ? id : idOf(issue?.event)
  const found = event ? await outdatedPromotions(req, event, clockOf(req.payload).now()) : []
  return slug === 'events' ? found : found.filter(({ chain }) => chain.includes(id))
}

const make = async (req: PayloadRequest, { issue, view, changed }: Outdated): Promise<string> => {
  const { audience, language, sender, event } = issue
  const draft = await req.payload.create({
    collection: 'issues',
    draft: true,
    depth: 0,
    overrideAccess: false,
    data: {
      ...composeUpdate({ language, event: view, changed }),
      kind: 'event-promotion',
      language,
      audience: {
        topics: audience?.topics ?? [],
        countries: audience?.countries ?? [],
        languages: audience?.languages ?? [],
      },
      sender: sender ?? null,
      event: idOf(event),
      updateOf: issue.id,
      _status: 'draft',
    } as Partial<Issue> as never,
    req,
  })
  return String(draft.id)
}

/**
 * Begins the update of a promotion whose event changed since it was sent: a draft for those who got that one, with what
 * changed said in its subject, and signed off like every issue. Asked twice, also at the same moment, it is one draft.
 * @returns the draft, and whether it was made now
 * @throws AppError `sign-in` (401), `forbidden` (403), `not-found` (404), `nothing-changed` (409)
 */
export const writeUpdate = (req: PayloadRequest, id: string): Promise<{ issue: string; made: boolean }> =>
  triedAgain(() =>
    inTransaction(req, async () => {
      // From here to the end nobody else begins one: whoever comes second waits, or meets a write conflict and asks anew.
      const offers = async () => (await offeredUpdates(req, { slug: 'issues', id }))[0]
      const target = (await offers())?.issue.id ?? id
      const where: Where = { and: [{ collectionSlug: { equals: 'issues' } }, { documentId: { equals: target } }] }
      await claim({ payload: req.payload, collection: 'workflows', where, data: { documentId: target }, req })
      const offer = await offers()
      if (!offer) {
        const sentence = 'What readers were told of this event still holds. There is nothing to update.'
        throw new AppError('nothing-changed', sentence, 409)
      }
      return offer.draft ? { issue: offer.draft.id, made: false } : { issue: await make(req, offer), made: true }
    }),
  )

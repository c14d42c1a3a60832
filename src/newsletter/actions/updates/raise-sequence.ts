import type { PayloadRequest } from 'payload'
import type { Event, Issue } from '../../../payload-types'
import { recordPublicChange } from '../../../platform'
import { claim } from '../../../platform/claims'
import { idOf } from '../../domain/id-of'
import type { MailParts } from '../../domain/mail-parts'
import { toldFacts } from '../../domain/updates/told-facts'
import { rowsOf } from '../rows-of'
import { sentPromotions } from './outdated-promotions'

/**
 * Before an update is rendered: its calendar file replaces the one that was sent only under a higher SEQUENCE (RFC 5545,
 * 3.8.7.4). A publication raises it with time, place and status; for everything else (a speaker) it is raised here, on
 * the event, so that the site's file and the mail's say the same.
 */
export const raiseSequence = async (req: PayloadRequest, { kind, event, updateOf }: Issue): Promise<void> => {
  if (kind !== 'event-promotion' || !updateOf || !event) return
  const id = idOf(event)
  const first = idOf(updateOf)
  const told = (await sentPromotions(req, id)).filter(
    ({ issue }) => issue.id === first || idOf(issue.updateOf) === first,
  )
  const parts = await rowsOf(req, 'mail-parts', { snapshot: { in: told.map(({ dispatch }) => dispatch.snapshot) } })
  const highest = Math.max(-1, ...parts.map((row) => toldFacts(row.parts as MailParts).sequence ?? -1))
  const [row] = (await rowsOf(req, 'events', { id: { equals: id } })) as unknown as Event[]
  if (!row || (row.sequence ?? 0) > highest) return
  const where = { id: { equals: id } }
  await claim({ payload: req.payload, collection: 'events', where, data: { sequence: highest + 1 }, req })
  await recordPublicChange({ req, slug: 'events', id })
}

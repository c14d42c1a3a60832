import type { PayloadRequest } from 'payload'
import { AppError, inTransaction } from '../../platform'
import { type Checklist, mayTick } from '../domain/checklist'
import { appendTrail } from './append-trail'
import { isSigned } from './is-signed'
import { manualItemsOf } from './manual-items'
import { readChecklist } from './read-checklist'
import { readFacts } from './read-facts'
import { ticksOn, ticksWhere } from './read-ticks'
import { seenHash } from './seen-hash'
import { trailActor } from './trail-actor'

/** An item is ticked once, whoever does it a second time; taking it back takes back every tick of it. */
const write = async (req: PayloadRequest, about: { slug: string; id: string; hash: string }, item: string) => {
  const { slug, id, hash } = about
  await req.payload.db.create({
    collection: 'reviews',
    data: {
      collectionSlug: slug,
      documentId: id,
      snapshot: hash,
      kind: 'tick',
      body: item,
      author: req.user?.id,
      resolved: false,
    },
    req,
  })
}

const takeBack = async (req: PayloadRequest, about: { slug: string; id: string; hash: string }, item: string) => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'reviews',
    where: { and: [ticksWhere(about), { body: { equals: item } }] },
    limit: 0,
    pagination: false,
    req,
  })
  for (const { id } of docs) {
    await req.payload.db.updateOne({ collection: 'reviews', id, data: { resolved: true }, req })
  }
}

/**
 * Ticks one of the items of a document as it stands, or takes the tick back; the trail is told of either.
 * @throws AppError `forbidden` (403), `no-such-item` (404), `changed-since-seen` (409)
 */
export const tickItem = ({
  req,
  slug,
  id,
  item,
  done,
  snapshot,
}: {
  req: PayloadRequest
  slug: string
  id: string
  item: string
  done: boolean
  /** Content hash of what the person saw. */
  snapshot?: string | undefined
}): Promise<Checklist> =>
  inTransaction(req, async () => {
    const facts = await readFacts({ req, slug, id })
    const { row, taken, desk, actor } = facts
    if (!mayTick(actor)) {
      throw new AppError('forbidden', 'Only those who may edit or review this may tick its checklist.', 403)
    }
    if (!(await manualItemsOf({ req, slug, id, taken, desk })).includes(item)) {
      throw new AppError('no-such-item', 'This is not on the checklist. Reload to see what is.', 404)
    }
    const hash = await seenHash({ req, slug, id, taken })
    if (snapshot !== undefined && snapshot !== hash) {
      const sentence = 'Somebody changed this while you looked at it. Reload, read what stands there now, then tick.'
      throw new AppError('changed-since-seen', sentence, 409)
    }
    const about = { slug, id, hash, signed: isSigned(row, taken) }
    const stands = (await ticksOn({ req, ...about })).some((tick) => tick.item === item)
    if (stands !== done) {
      await (done ? write : takeBack)(req, about, item)
      await appendTrail({
        req,
        actor: trailActor(req),
        verb: done ? 'tick' : 'untick',
        collectionSlug: slug,
        documentId: id,
        snapshot: taken.hash,
        after: { item },
      })
    }
    return readChecklist({ req, slug, id, facts })
  })

import type { PayloadRequest } from 'payload'
import type { Checklist, Tick } from '../domain/checklist'
import { mayTick } from '../domain/checklist'
import { isSigned } from './is-signed'
import { manualItemsOf } from './manual-items'
import { type DocumentFacts, readFacts } from './read-facts'
import { ticksOn } from './read-ticks'
import { seenHash } from './seen-hash'

const namesOf = async (req: PayloadRequest, ticks: readonly Tick[]): Promise<Map<string, string>> => {
  if (!ticks.length) return new Map()
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: [...new Set(ticks.map(({ by }) => by))] } },
    select: { name: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}

/** The items to be ticked on a document, with who ticked them on the content that stands, and whether the caller may. */
export const readChecklist = async ({
  req,
  slug,
  id,
  facts,
}: {
  req: PayloadRequest
  slug: string
  id: string
  /** Where the caller has read them already. */
  facts?: DocumentFacts
}): Promise<Checklist> => {
  const { row, taken, desk, actor } = facts ?? (await readFacts({ req, slug, id }))
  const items = await manualItemsOf({ req, slug, id, taken, desk })
  const hash = await seenHash({ req, slug, id, taken })
  const ticks = items.length ? await ticksOn({ req, slug, id, hash, signed: isSigned(row, taken) }) : []
  const names = await namesOf(req, ticks)
  const tickOf = (item: string) => {
    const tick = ticks.find((one) => one.item === item)
    return tick ? { name: names.get(tick.by) ?? '', at: tick.at } : null
  }
  return { hash, may: mayTick(actor), items: items.map((item) => ({ item, tick: tickOf(item) })) }
}

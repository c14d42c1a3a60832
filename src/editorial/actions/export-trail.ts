import type { Payload, Where } from 'payload'
import { notChained } from './chain-trail'

const PAGE = 500

type Entry = Record<string, unknown> & { id: string; sequence?: number | null; createdAt: string }

/** What a line holds: everything a link is made of, and the link. */
const line = (entry: Entry): string => {
  const { id, sequence, hash, createdAt, at, actor, verb, collectionSlug, documentId, snapshot, before, after } = entry
  const told = { id, createdAt, at, actor, verb, collectionSlug, documentId, snapshot, before, after }
  const present = Object.entries({ sequence, ...told, hash }).map(([key, value]) => [key, value ?? null])
  return `${JSON.stringify(Object.fromEntries(present))}\n`
}

/**
 * The trail as lines of JSON, a page at a time: the chain in its order, then what is not chained yet (`sequence` null)
 * in the order it was written, then what was chained while that was read. An entry may so come twice, under one id;
 * none is left out.
 */
export async function* exportTrail({ payload }: { payload: Payload }): AsyncGenerator<string> {
  const page = async (where: Where, sort: string[]) =>
    (await payload.db.find<Entry>({ collection: 'audit', where, sort, limit: PAGE, pagination: false })).docs
  let sequence = 0
  async function* chain() {
    for (;;) {
      const docs = await page({ sequence: { greater_than: sequence } }, ['sequence'])
      for (const entry of docs) yield line(entry)
      sequence = Number(docs.at(-1)?.sequence ?? sequence)
      if (docs.length < PAGE) return
    }
  }
  async function* waiting() {
    let seen: Entry[] = []
    for (;;) {
      const last = seen.at(-1)
      const from: Where[] = last ? [{ createdAt: { greater_than_equal: last.createdAt } }] : []
      const docs = await page({ and: [notChained(), ...from] }, ['createdAt', 'id'])
      const known = new Set(seen.map(({ id }) => id))
      const fresh = docs.filter(({ id }) => !known.has(id))
      for (const entry of fresh) yield line(entry)
      if (docs.length < PAGE || !fresh.length) return
      seen = docs
    }
  }
  yield* chain()
  yield* waiting()
  yield* chain()
}

import type { Payload } from 'payload'
import { Lru } from './lru'

/**
 * How far back rows of the outbox are counted. A row carries the time its writer began to write it; it becomes visible
 * when that transaction commits, and writers' machines need not agree to the second. Both together stay far below this.
 */
const OVERLAP_MS = 10 * 60_000
/** The count moves on to a later beginning when it spans more than this, so that it stays cheap. */
const SPAN_MS = 3 * OVERLAP_MS
const ENTRIES = 1_000

/** What one request may use: everything in it was read after the last change the request could know of. */
export type SiteView = {
  /** The value kept under `key`, or what `load` gives. Values are shared between requests: treat them as frozen. */
  get<T>(key: string, load: () => Promise<T>): Promise<T>
}

export type SiteCache = {
  /**
   * Asks the database once whether something public changed, and empties the memory if so. Requests that arrive while
   * a question is on its way share the next one, never one that began before they did.
   */
  look(): Promise<SiteView>
}

type Counter = (since: Date) => Promise<number>
type Kept = { value: unknown }

/** `count` gives how many changes are on record since an instant; rows may be added late, never taken from the span. */
export const createSiteCache = (count: Counter, now: () => number = Date.now): SiteCache => {
  const kept = new Lru<Kept>(ENTRIES)
  let loading = new Map<string, Promise<unknown>>()
  let generation = 0
  let since: Date | undefined
  let counted = 0
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined

  const empty = () => {
    kept.clear()
    loading = new Map()
    generation += 1
  }

  const ask = async () => {
    const known = since
    if (!known) {
      since = new Date(now() - OVERLAP_MS)
      counted = await count(since)
      return
    }
    const later = now() - known.getTime() > SPAN_MS ? new Date(now() - OVERLAP_MS) : undefined
    // The later beginning is counted first: what commits between the two counts is then noticed by the second.
    const countedLater = later && (await count(later))
    const found = await count(known)
    if (found !== counted) empty()
    since = later ?? known
    counted = countedLater ?? found
  }

  const askSafely = async () => {
    try {
      await ask()
    } catch (error) {
      // Nothing is known about what happened meanwhile: begin again, empty.
      since = undefined
      empty()
      throw error
    }
  }

  const start = (): Promise<void> => {
    const question = askSafely().finally(() => {
      if (running === question) running = undefined
    })
    running = question
    return question
  }

  const asked = (): Promise<void> => {
    if (!running) return start()
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return start()
      })
    return next
  }

  const load = <T>(key: string, from: () => Promise<T>): Promise<T> => {
    const mine = generation
    const shared = loading
    const promise = from()
      .then((value) => {
        // A change came in while this was read: the asker may have it, the next request reads anew.
        if (mine === generation) kept.set(key, { value })
        return value
      })
      .finally(() => shared.delete(key))
    shared.set(key, promise)
    return promise
  }

  const view: SiteView = {
    get: <T>(key: string, from: () => Promise<T>): Promise<T> => {
      const hit = kept.get(key)
      if (hit) return Promise.resolve(hit.value as T)
      return (loading.get(key) as Promise<T> | undefined) ?? load(key, from)
    },
  }

  return {
    look: async () => {
      await asked()
      return view
    },
  }
}

const caches = new WeakMap<Payload, SiteCache>()

/** The memory of one Payload instance, so of one database: another database in this process has another. */
export const siteCacheOf = (payload: Payload): SiteCache => {
  const known = caches.get(payload)
  if (known) return known
  const made = createSiteCache(async (since) => {
    const { totalDocs } = await payload.db.count({
      collection: 'outbox',
      where: { and: [{ effect: { equals: 'cache' } }, { createdAt: { greater_than: since.toISOString() } }] },
    })
    return totalDocs
  })
  caches.set(payload, made)
  return made
}

import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Tried } from '../../../platform/http/try-link'

/** What became of the last try of a link. `at`: ISO instant. */
export type TriedLink = Tried & { at: string }

/** A page that answered is asked again after a week, one that did not after an hour. */
const KEPT_MS = { answers: 7 * 24 * 3_600_000, silent: 3_600_000 }

const keyOf = (href: string): string => `tried-link:${createHash('sha256').update(href).digest('hex')}`

type Row = { id: string; key: string; data: TriedLink }

/** The last tries of these links, by their address; what was never tried is missing. */
export const triedLinks = async (req: PayloadRequest, hrefs: readonly string[]): Promise<Map<string, TriedLink>> => {
  if (!hrefs.length) return new Map()
  const keys = new Map(hrefs.map((href) => [keyOf(href), href]))
  const { docs } = await req.payload.db.find<Row>({
    collection: 'payload-kv' as never,
    where: { key: { in: [...keys.keys()] } },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map(({ key, data }) => [keys.get(key) as string, data]))
}

export const isFresh = (tried: TriedLink | undefined, now: Date): boolean =>
  tried !== undefined &&
  now.getTime() - new Date(tried.at).getTime() < (tried.answers ? KEPT_MS.answers : KEPT_MS.silent)

export const noteTried = (payload: PayloadRequest['payload'], href: string, tried: TriedLink): Promise<void> =>
  payload.kv.set(keyOf(href), tried)
